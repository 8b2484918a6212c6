import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const client = join(import.meta.dirname, '../../client');

/** The classes that a stylesheet speaks of by themselves, as `.free { … }`; not `.toc .free` nor `.free.open`. */
function classesAlone(sheet: string): Set<string> {
  const css = readFileSync(join(client, sheet), 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\([^)]*\)/g, '()');
  const selectors = [...css.matchAll(/(?:^|[{}])\s*([^{}@]+)\{/g)].flatMap(([, all]) => all!.split(','));
  return new Set(selectors.map((one) => one.trim()).filter((one) => /^\.[a-z][\w-]*$/.test(one)));
}

// What is loaded with one page stays for the next: two that style the same class meet on it, in the order in which they came.
it('a class on its own is styled by one stylesheet, so that no page changes how the next one looks', () => {
  const styledBy = new Map<string, string[]>();
  // What is only for paper says of a page's own classes how they are printed.
  for (const sheet of globSync('**/*.css', { cwd: client }).filter((one) => !one.endsWith('-print.css')))
    for (const name of classesAlone(sheet)) styledBy.set(name, [...(styledBy.get(name) ?? []), sheet]);
  expect(styledBy.size).toBeGreaterThan(300);
  expect([...styledBy].filter(([, sheets]) => sheets.length > 1)).toEqual([]);
});
