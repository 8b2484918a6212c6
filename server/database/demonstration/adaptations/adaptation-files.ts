import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type BlockJson, idsFrom } from '../../../../schema/blocks/index.ts';
import { blocksOfMarkdown } from '../../../../schema/blocks/markdown/index.ts';
import { reasonTypes } from '../../../../schema/words.ts';
import { readHead, type SectionFile, sectionOf } from '../framework/framework-files.ts';

// Found beside this file, or from the bundle in dist/server.
const folder = [
  import.meta.dirname,
  join(import.meta.dirname, '../../server/database/demonstration/adaptations'),
].find((path) => existsSync(join(path, 'second-edition')));

async function filesIn(path: string): Promise<{ key: string; text: string }[]> {
  if (!folder) throw new Error('The demonstration’s adaptations are missing.');
  const place = join(folder, path);
  if (!existsSync(place)) return [];
  const names = (await readdir(place)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => ({
      key: name.slice(0, -3),
      text: (await readFile(join(place, name), 'utf8')).normalize('NFC'),
    })),
  );
}

/** The sections that the second edition has otherwise than the first, by their keys; in another language, those translated. */
export async function readSecondEdition(
  language: 'en' | 'vi' = 'en',
): Promise<ReadonlyMap<string, SectionFile>> {
  const files = await filesIn(language === 'en' ? 'second-edition' : `second-edition-${language}`);
  return new Map(files.map(({ key, text }) => [key, sectionOf(key, text)]));
}

/** The sections of the model agreement, in reading order. */
export async function readModel(language: 'en' | 'vi'): Promise<SectionFile[]> {
  const files = await filesIn(`agreement/model/${language}`);
  return files.map(({ key, text }) => sectionOf(key, text));
}

const Head = z.strictObject({
  decision: z.enum(['INHERIT', 'ADAPT', 'EXTEND', 'OMIT', 'ADD']),
  reason: z.enum(reasonTypes).nullable().default(null),
  words: z.string().nullable().default(null),
  by: z.string(),
  on: z.iso.date(),
  title: z.string().nullable().default(null),
  under: z.string().nullable().default(null),
  after: z.string().nullable().default(null),
  answers: z.array(z.string()).default([]),
  values: z.array(z.string()).default([]),
});

/** What a city decided on a section, or a section that it added. */
export type DecisionFile = z.infer<typeof Head> & {
  readonly key: string;
  readonly blocks: readonly BlockJson[];
};

/** A city's decisions, or those in an agreement, in the order of the days they were taken on. */
export async function readDecisions(
  city: string,
  of: 'agreement' | 'cities' = 'cities',
): Promise<DecisionFile[]> {
  const files = await filesIn(`${of}/${city}`);
  return files
    .map(({ key, text }) => {
      const { head, body } = partsOf(text);
      const blocks = body.trim() === '' ? [] : blocksOfMarkdown(body, idsFrom(`${city} ${key}`)).blocks;
      return { key, ...Head.parse(readHead(head)), blocks };
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** How a section reads that a city wrote anew when it brought the second edition over. */
export async function readMerged(city: string, key: string): Promise<readonly BlockJson[]> {
  const found = (await filesIn(`cities/${city}/merged`)).find((one) => one.key === key);
  if (!found) throw new Error(`${city} wrote ${key} anew, and there is no file of it.`);
  const { body } = partsOf(found.text);
  return blocksOfMarkdown(body, idsFrom(`${city} merged ${key}`)).blocks;
}

function partsOf(text: string): { head: string; body: string } {
  const [, head = '', body = text] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) ?? [];
  return { head, body };
}
