import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const api = process.env.TRELLIS_API ?? 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress(resolve(import.meta.dirname, '../dist/client'))],
  // RxJS as it is written for today's browsers: without the helpers that classes once needed.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    // What nearly every page needs is one file: it packs better than forty, and one request brings it.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'base', minShareCount: 17, test: /\.[cm]?[jt]sx?$/ }] } },
    },
    modulePreload: { polyfill: false },
    // Everything is a file of ours: the server's content policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/api': api,
      '/files': api,
      '/healthz': api,
      '/readyz': api,
    },
  },
});
