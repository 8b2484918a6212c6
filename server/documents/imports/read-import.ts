import {
  type BlockJson,
  giveIds,
  plainTextOf,
  problemOfBlocks,
  type SectionDraft,
  sectionsOfBlocks,
} from '../../../schema/blocks/index.ts';
import { sectionsOfMarkdown } from '../../../schema/blocks/markdown/index.ts';
import { limits } from '../../../schema/limits.ts';
import { invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { imagesIn } from '../exports/export-images.ts';
import { blocksOfDocx } from './blocks-of-docx.ts';
import { type ImportInput, importLimits } from './import-input.ts';
import { type ImportWarning, ImportWarnings } from './import-warnings.ts';

export interface ReadSection {
  readonly title: string;
  readonly depth: number;
  readonly sectionId: string | null;
  readonly blocks: readonly BlockJson[];
}

/** What a file would become: its sections in order, and what is left out or changed on the way. */
export interface ReadFile {
  readonly title: string | null;
  readonly sections: readonly ReadSection[];
  readonly warnings: readonly ImportWarning[];
}

/** Reads a file as sections; refuses one that is not what it is said to be, or more than a document can take. */
export async function readImport(
  bytes: Buffer,
  input: ImportInput,
  isThere: (file: string) => Promise<boolean> = async () => false,
): Promise<ReadFile> {
  const warnings = new ImportWarnings();
  const { title, drafts } =
    input.format === 'DOCX' ? await readDocx(bytes, input, warnings) : readMarkdown(bytes, input, warnings);
  if (drafts.every(isBlank)) throw invalid('file', 'There is no text in the file.', 'NO_TEXT_IN_FILE');
  const known = new Set<string>();
  for (const file of imagesIn(drafts.flatMap(blocksIn))) if (await isThere(file)) known.add(file);
  const name = title ?? input.fileName.replace(/\.[^.]*$/, '');
  const flat = (all: readonly SectionDraft[], depth: number): ReadSection[] =>
    all.flatMap((draft) => [
      {
        title: titleOf(draft, name, warnings),
        depth,
        sectionId: draft.sectionId,
        blocks: soundBlocks(draft.blocks, known, warnings),
      },
      ...flat(draft.children, depth + 1),
    ]);
  const sections = flat(drafts, 1);
  const blocks = sections.reduce((sum, section) => sum + section.blocks.length, 0);
  if (sections.length > importLimits.sections || blocks > importLimits.blocks)
    throw invalid(
      'file',
      `The file has ${sections.length} sections and ${blocks} blocks; at most ${importLimits.sections} and ${importLimits.blocks} come in at once.`,
      'FILE_TOO_LARGE',
    );
  return { title, sections, warnings: warnings.all() };
}

/** A part without a title, a word or a picture: an empty page is read as one empty paragraph. */
function isBlank({ title, blocks, children }: SectionDraft): boolean {
  const isEmpty = ({ type, content = [] }: BlockJson) =>
    type === 'paragraph' && content.every((one) => one.type === 'text' && !one.text?.trim());
  return title.trim() === '' && blocks.every(isEmpty) && children.every(isBlank);
}

async function readDocx(bytes: Buffer, { deepest }: ImportInput, warnings: ImportWarnings) {
  const { title, blocks } = await blocksOfDocx(bytes, warnings);
  return { title, drafts: sectionsOfBlocks(giveIds(blocks, newId), deepest) };
}

function readMarkdown(bytes: Buffer, { deepest }: ImportInput, warnings: ImportWarnings) {
  if (bytes.length > importLimits.markdown)
    throw invalid(
      'file',
      `A text of more than ${importLimits.markdown} bytes is not read.`,
      'FILE_TOO_LARGE',
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('file', 'The file is no text in UTF-8.', 'NO_TEXT_FILE');
  }
  if (text.includes('\u0000')) throw invalid('file', 'The file is no text in UTF-8.', 'NO_TEXT_FILE');
  const read = sectionsOfMarkdown(text, newId, deepest);
  for (const { kind, about } of read.warnings) warnings.add(kind, about);
  return { title: read.title, drafts: read.sections };
}

function titleOf({ title, blocks }: SectionDraft, fallback: string, warnings: ImportWarnings): string {
  const clean = title
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  if (clean === '') {
    if (title !== '' || blocks.length > 0)
      warnings.add('TITLE_MISSING', blocks.map(plainTextOf).join(' ').slice(0, 60));
    return [...(fallback.normalize('NFC').trim() || '—')].slice(0, limits.sectionTitle.max).join('');
  }
  const signs = [...clean];
  if (signs.length <= limits.sectionTitle.max) return clean;
  warnings.add('TITLE_SHORTENED', clean);
  return `${signs.slice(0, limits.sectionTitle.max - 1).join('')}…`;
}

/** Blocks that a section can be made of; one that can’t, and a picture that is not here, is left out and told. */
function soundBlocks(
  blocks: readonly BlockJson[],
  known: ReadonlySet<string>,
  warnings: ImportWarnings,
): BlockJson[] {
  return blocks.filter((block) => {
    if ([...imagesIn([block])].some((file) => !known.has(file))) {
      warnings.add('IMAGE_LEFT_OUT', String(block.attrs?.alt ?? '') || plainTextOf(block).slice(0, 60));
      return false;
    }
    if (problemOfBlocks([block]) === null) return true;
    warnings.add('BLOCK_LEFT_OUT', plainTextOf(block).slice(0, 60) || block.type);
    return false;
  });
}

function blocksIn(draft: SectionDraft): BlockJson[] {
  return [...draft.blocks, ...draft.children.flatMap(blocksIn)];
}
