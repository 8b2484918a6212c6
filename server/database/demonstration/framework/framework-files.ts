import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { idsFrom } from '../../../../schema/blocks/give-ids.ts';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { blocksOfMarkdown } from '../../../../schema/blocks/markdown/index.ts';
import { freedoms, parameterTypes } from '../../../../schema/words.ts';
import type { SectionParameter, SectionQuestion } from '../../../documents/index.ts';

/** A section as its file says it: the number before its name is its place in the tree. */
export interface SectionFile {
  /** The file's name, the same in every language. */
  readonly key: string;
  readonly part: number;
  /** 0 for the part itself. */
  readonly chapter: number;
  readonly title: string;
  readonly freedom: (typeof freedoms)[number] | null;
  readonly guidance: string | null;
  readonly questions: readonly SectionQuestion[];
  readonly parameters: readonly SectionParameter[];
  readonly blocks: readonly BlockJson[];
}

// Found beside this file, or from the bundle in dist/server.
const folders = ['.', '../../server/database/demonstration/framework'].map((path) =>
  join(import.meta.dirname, path),
);

/** Reads the sections of the common festival framework in a language, in reading order. */
export async function readFrameworkFiles(language: 'en' | 'vi'): Promise<SectionFile[]> {
  const folder = folders.map((path) => join(path, language)).find(existsSync);
  if (!folder) throw new Error(`The demonstration's framework is missing in ${language}.`);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => sectionOf(name.slice(0, -3), await readFile(join(folder, name), 'utf8'))),
  );
}

const Head = z.strictObject({
  title: z.string().min(1),
  freedom: z.enum(freedoms).nullable().default(null),
  guidance: z.string().nullable().default(null),
  questions: z.array(z.string()).default([]),
  parameters: z.array(z.string()).default([]),
});
const Parameter = z.tuple([z.string().min(2), z.enum(parameterTypes), z.string(), z.string()]);

export function sectionOf(key: string, file: string): SectionFile {
  const [, part, chapter] = /^(\d+)-(\d+)-/.exec(key) ?? [];
  const [, head, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.normalize('NFC')) ?? [];
  if (part === undefined || head === undefined || text === undefined)
    throw new Error(`${key} is no section: it begins with a number and has a head between two lines of ---.`);
  const { questions, parameters, ...rest } = Head.parse(readHead(head));
  const nextQuestion = idsFrom(`${key} questions`);
  const nextParameter = idsFrom(`${key} parameters`);
  return {
    key,
    part: Number(part),
    chapter: Number(chapter),
    ...rest,
    questions: questions.map((words) => ({ id: nextQuestion(), words })),
    parameters: parameters.map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      const [name, type, unit, suggested] = Parameter.parse([...cells, '', ''].slice(0, 4));
      return { id: nextParameter(), name, type, unit: unit || null, suggested: suggested || null };
    }),
    // From the same seed in every language: a block that was translated has the id of the one it translates.
    blocks: blocksOfMarkdown(text, idsFrom(key)).blocks,
  };
}

/** The few lines before a text: a name and its value, or a name and a list below it. */
export function readHead(head: string): Record<string, string | string[]> {
  const read: Record<string, string | string[]> = {};
  let list: string[] = [];
  for (const line of head.split('\n')) {
    const [, item] = /^- (.+)$/.exec(line) ?? [];
    const [, name, value] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
    if (item !== undefined) list.push(item.trim());
    else if (!name) throw new Error(`${JSON.stringify(line)} is no line of a head.`);
    else if (value) read[name] = value;
    else {
      list = [];
      read[name] = list;
    }
  }
  return read;
}
