import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { idsFrom } from '../../../../schema/blocks/give-ids.ts';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { blocksOfMarkdown } from '../../../../schema/blocks/markdown/index.ts';
import { readHead } from '../framework/framework-files.ts';

const Head = z.strictObject({
  title: z.string().min(1),
  city: z.string(),
  festival: z.string().nullable().default(null),
  /** The year of the edition that it tells of, where it is of one. */
  edition: z.coerce.number().int().nullable().default(null),
  by: z.string(),
  on: z.iso.date(),
  sections: z.array(z.string()).min(1),
  years: z.string().nullable().default(null),
  source: z.string().nullable().default(null),
  partners: z.array(z.string()).default([]),
});

/** A case as its file tells it; the file's name is its part of an address. */
export type CaseFile = z.infer<typeof Head> & {
  readonly key: string;
  readonly parts: readonly { readonly title: string; readonly blocks: readonly BlockJson[] }[];
};

// Found beside this file, or from the bundle in dist/server.
const folders = ['cases', '../../server/database/demonstration/adaptations/cases'].map((path) =>
  join(import.meta.dirname, path),
);

/** Reads what cities tell of their festivals, in the order of the days on which they told it. */
export async function readCaseFiles(): Promise<CaseFile[]> {
  const folder = folders.find((path) => existsSync(path));
  if (!folder) throw new Error('The demonstration’s cases are missing.');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const files = await Promise.all(
    names.map(async (name) => caseOf(name.slice(0, -3), await readFile(join(folder, name), 'utf8'))),
  );
  return files.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function caseOf(key: string, file: string): CaseFile {
  const [, head, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.normalize('NFC')) ?? [];
  if (head === undefined || text === undefined)
    throw new Error(`${key} is no case: it has a head between two lines of ---.`);
  const parts = text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const { blocks } = blocksOfMarkdown(lines.join('\n'), idsFrom(`${key} ${title.trim()}`));
      return { title: title.trim(), blocks };
    });
  return { key, ...Head.parse(readHead(head)), parts };
}
