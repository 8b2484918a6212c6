import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = /\.(js|css|svg|html|json)$/;

/** Lays a packed copy beside each file that gains by it, so that the server only has to choose. */
export function precompress(outDir: string): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    closeBundle() {
      for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
        if (!worthIt.test(file) || file.startsWith('.vite')) continue;
        const plain = readFileSync(join(outDir, file));
        writeFileSync(join(outDir, `${file}.gz`), gzipSync(plain));
        writeFileSync(join(outDir, `${file}.br`), brotliCompressSync(plain));
      }
    },
  };
}
