import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { sourcesOf } from './setup/build.ts';

const root = resolve(import.meta.dirname, '..');

/** Bundles the server's own files; packages stay in node_modules, where Node finds one copy of each. */
export default defineConfig({
  root,
  publicDir: false,
  define: { __BUILT_FROM__: JSON.stringify(sourcesOf('server')) },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/server',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: resolve(root, 'server/main.ts'),
        'emit-schema': resolve(root, 'server/graphql/emit-schema.ts'),
        'appoint-administrator': resolve(root, 'server/database/appoint-administrator.ts'),
        'load-cities': resolve(root, 'server/database/load-cities.ts'),
      },
      // Flat: files of ours that look beside themselves find the same folder from every chunk.
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // Decorators need it, and which chunk runs first depends on what the entries share.
        banner: `import 'reflect-metadata';`,
      },
    },
  },
});
