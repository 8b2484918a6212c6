import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWhatChanged } from '../../server/setup/build.ts';

const dist = join(import.meta.dirname, '../../dist/client');
const budget = 250_000;

interface Chunk {
  file: string;
  imports?: string[];
  isEntry?: boolean;
}

let manifest: Record<string, Chunk> = {};

beforeAll(async () => {
  await buildWhatChanged(['client']);
  manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
}, 120_000);

describe('the built client', () => {
  it(`opens any page with at most ${budget / 1000} kB of JavaScript, gzip, words and shared parts included`, () => {
    const screens = Object.keys(manifest).filter((source) => /^domains\/.*-screen\.tsx$/.test(source));
    expect(screens.length).toBeGreaterThanOrEqual(7);
    const sizes = screens.map(
      (screen) => [screen, sizeOf([...entries(), ...messagesOf(screen), screen])] as const,
    );
    expect(sizes.filter(([, size]) => size > budget)).toEqual([]);
  });

  it('keeps scripts in files of our own, as the content policy demands', () => {
    const page = readFileSync(join(dist, 'index.html'), 'utf8');
    const scripts = [...page.matchAll(/<script\b([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, inside] of scripts) {
      expect(attributes).toMatch(/src="\/[^/]/);
      expect(inside?.trim()).toBe('');
    }
    expect(page).not.toMatch(/\son\w+=/);
  });

  it('asks nobody else for anything: every font, picture and style is here', () => {
    const styles = filesWith('.css').map((file) => readFileSync(file, 'utf8'));
    const addresses = styles.flatMap((css) =>
      [...css.matchAll(/url\(\s*['"]?([^'")]+)/g)].map((hit) => hit[1] ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !/^\/?assets\/|^\.{0,2}\/[^/]/.test(address))).toEqual([]);
    expect(styles.filter((css) => /@import\s+url/.test(css))).toEqual([]);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

function entries(): string[] {
  return Object.keys(manifest).filter((source) => manifest[source]?.isEntry);
}

/** The messages that a page fetches, of the language whose words are longer: what every page has, and its screen's own. */
function messagesOf(screen: string): string[] {
  const files = (language: string) =>
    [...everywhere(), ...namespacesOf(screen)].map((one) => `i18n/${language}/${one}.json`);
  return [files('en'), files('vi')].sort((a, b) => sizeOf(b) - sizeOf(a))[0]!;
}

function everywhere(): string[] {
  return quotedIn(/\bns: \[([^\]]*)\]/.exec(read('client/i18n/i18n.ts'))?.[1]);
}

/** The namespaces that a screen is declared with, behind its import in its domain's door. */
function namespacesOf(screen: string): string[] {
  const [, domain, name] = /^domains\/(\w+)\/(.*)$/.exec(screen)!;
  const door = read(`client/domains/${domain}/index.ts`);
  const declared = new RegExp(`import\\('\\./${name}'\\)\\.then\\(\\(m\\)[^)]*\\),([^)]*)\\)`).exec(
    door,
  )?.[1];
  const namespaces = quotedIn(declared);
  expect({ screen, namespaces: namespaces.length }).not.toEqual({ screen, namespaces: 0 });
  return namespaces;
}

function quotedIn(text = ''): string[] {
  return [...text.matchAll(/'(\w+)'/g)].map((hit) => hit[1]!);
}

function read(path: string): string {
  return readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
}

function sizeOf(sources: string[]): number {
  const files = new Set<string>();
  const visit = (source: string) => {
    const chunk = manifest[source];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  sources.forEach(visit);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
}

function filesWith(ending: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(dist, name));
}
