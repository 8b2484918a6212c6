import {
  type Anchor,
  anchorOf,
  isPosition,
  type Line,
  linesOfBlocks,
  type Stretch,
  stretchOf,
  whereIsQuoted,
  wordsAround,
} from '../../../schema/blocks/anchors/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { limits } from '../../../schema/limits.ts';
import { invalid, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Services } from '../../streams/index.ts';
import { copiesOf } from '../edit-section.ts';

/** Words as somebody chose them on their screen. */
export interface ChosenWords {
  readonly quote: string;
  readonly blockIds: readonly string[];
  /** Yjs relative positions, base64; of the working text only. */
  readonly start?: string | null;
  readonly end?: string | null;
  /** How far into the first block they begin; of an edition only. */
  readonly offset?: number | null;
}

interface Choice {
  readonly sectionId: string;
  readonly editionId?: string | null;
  readonly words?: ChosenWords | null;
}

const mostBlocks = 200;
const longestPosition = 200;

/**
 * The anchor on chosen words, made from the text as the server has it, and the position it was made at. Words that are
 * not there (any more, or not yet) are kept as they were quoted: the comment is listed, and finds them if they come.
 */
export async function chosenAnchor(
  services: Services,
  documentId: string,
  { sectionId, editionId, words }: Choice,
): Promise<{ anchor: Anchor | null; position: number }> {
  const given = words && checked(words);
  if (editionId) {
    const lines = await linesOfEdition(services, documentId, editionId, sectionId);
    return { anchor: given ? anchorInEdition(given, lines) : null, position: 0 };
  }
  if (!given) return { anchor: null, position: 0 };
  const copy = await copiesOf(services.database.pool).fresh(sectionId);
  const { start, end } = given;
  if (!start || !end) throw notFoundInText('Say where the words begin and end, or comment on the section.');
  const lines = copy.lines();
  const stretch = stretchOf({ start, end }, lines);
  const made = stretch && stretch.to > stretch.from ? anchorOf(lines, stretch) : null;
  if (made && made.quote.trim() !== '') return { anchor: bounded(made), position: copy.position };
  const { quote, blockIds } = given;
  return { anchor: { start, end, quote, blockIds, prefix: '', suffix: '' }, position: copy.position };
}

const notFoundInText = (words: string) => invalid('words', words, 'WORDS_NOT_FOUND');

function checked(words: ChosenWords): ChosenWords {
  const quote = plainText('words', words.quote, limits.commentQuote);
  if (words.blockIds.length > mostBlocks || words.blockIds.some((id) => id.length > 100 || /\0/.test(id)))
    throw invalid('words', `At most ${mostBlocks} blocks can be commented on at once.`, 'TOO_MANY_HERE', {
      max: mostBlocks,
    });
  for (const position of [words.start, words.end])
    if (position && (position.length > longestPosition || !isPosition(position)))
      throw notFoundInText(`${JSON.stringify(position.slice(0, 80))} is no position in a text.`);
  return { ...words, quote };
}

function bounded(anchor: Anchor): Anchor {
  const { length } = [...anchor.quote];
  if (length <= limits.commentQuote.max) return anchor;
  throw invalid(
    'words',
    `${length} characters were chosen; a comment can be on at most ${limits.commentQuote.max}, or on the section.`,
    'TOO_LONG',
    { max: limits.commentQuote.max },
  );
}

async function linesOfEdition(
  { database }: Services,
  documentId: string,
  editionId: string,
  sectionId: string,
): Promise<Line[]> {
  if (!isId(editionId)) throw notFound('edition', editionId);
  const { rows } = await database.pool.query<{ blocks: BlockJson[] }>({
    name: 'edition section to comment on',
    text: `select s.blocks from edition_section s join edition e on e.id = s.edition_id
      where e.id = $1 and e.document_id = $2 and s.section_id = $3`,
    values: [editionId, documentId, sectionId],
  });
  if (!rows[0]) throw notFound('edition', editionId);
  return linesOfBlocks(rows[0].blocks);
}

function anchorInEdition({ quote, blockIds, offset }: ChosenWords, lines: readonly Line[]): Anchor {
  const held = { start: null, end: null, prefix: '', suffix: '', quote, blockIds };
  const stretch = atOffset(lines, blockIds[0], offset, quote) ?? whereQuoted(held, lines);
  if (!stretch) throw notFoundInText(`${JSON.stringify(quote.slice(0, 80))} does not stand in the edition.`);
  return { ...held, ...wordsAround(lines, stretch), quote };
}

function atOffset(
  lines: readonly Line[],
  blockId: string | undefined,
  offset: number | null | undefined,
  quote: string,
): Stretch | null {
  const line = lines.findIndex(({ id }) => id !== null && id === blockId);
  if (line === -1 || typeof offset !== 'number') return null;
  const from = lines.slice(0, line).reduce((at, { text }) => at + text.length + 1, offset);
  const whole = lines.map(({ text }) => text).join('\n');
  return whole.slice(from, from + quote.length) === quote ? { from, to: from + quote.length } : null;
}

function whereQuoted(anchor: Anchor, lines: readonly Line[]): Stretch | null {
  const found = whereIsQuoted(anchor, lines);
  if (!found) return null;
  const from = lines
    .slice(0, found.from.line)
    .reduce((at, { text }) => at + text.length + 1, found.from.offset);
  return { from, to: from + found.words.length };
}
