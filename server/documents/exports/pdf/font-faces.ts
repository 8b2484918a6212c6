import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The faces that a printed text is set in: Latin and Vietnamese, then Thai, Korean and Japanese. None of the machine's own is needed. */
const styles = [
  '@fontsource-variable/source-serif-4/wght.css',
  '@fontsource-variable/source-serif-4/wght-italic.css',
  '@fontsource/be-vietnam-pro/400.css',
  '@fontsource/be-vietnam-pro/600.css',
  '@fontsource-variable/noto-sans-thai/wght.css',
  '@fontsource-variable/noto-sans-kr/wght.css',
  '@fontsource-variable/noto-sans-jp/wght.css',
];

export interface FontFaces {
  readonly css: string;
  /** The file behind an address of the page; null for every other address. */
  fileOf(path: string): string | null;
}

/** Reads the faces from their packages. A browser fetches only those files whose letters stand in the text. */
export function fontFaces(): FontFaces {
  const { resolve } = createRequire(import.meta.url);
  const files = new Map<string, string>();
  const css = styles.map((style, index) => {
    const path = resolve(style);
    return readFileSync(path, 'utf8').replace(
      /url\(\.\/files\/([a-z0-9-]+\.woff2?)\)/g,
      (_, name: string) => {
        const address = `/fonts/${index}/${name}`;
        files.set(address, join(dirname(path), 'files', name));
        return `url(${address})`;
      },
    );
  });
  return { css: css.join('\n'), fileOf: (path) => files.get(path) ?? null };
}
