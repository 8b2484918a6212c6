import fc from 'fast-check';
import type { BlockJson } from '../../schema/blocks/index.ts';

export interface ArbitraryOptions {
  /** Leaves out what Markdown has no word for: cells of many blocks, spans, mentions that can be followed. */
  readonly isMarkdown?: boolean;
}

/** Documents of every kind of block, with the characters and neighbourhoods that writers of formats stumble over. */
export function arbitraryBlocks(options: ArbitraryOptions = {}): fc.Arbitrary<BlockJson[]> {
  return fc.array(block(2, options), { minLength: 1, maxLength: 6 });
}

const id = fc.uuid({ version: 4 });
const node = (type: string, attrs: object, content: readonly BlockJson[] = []): BlockJson => ({
  type,
  attrs: attrs as Record<string, unknown>,
  ...(content.length > 0 ? { content } : {}),
});

const pieces = fc.constantFrom(
  'word', 'Hà Nội', '한국어는', '日本語', 'ภาษาไทย', ' ', '  ', '*', '**', '_', '__', '~~', '`', '``', '[', ']', '(', ')',
  '<', '>', '&amp;', '&', '!', '#', '##', '-', '+', '=', '1.', '2)', '|', '\\', ':', '[x]', '[!NOTE]', '^1', '"', '’', '\t',
  'https://a.example/', '{', '$', '😀', '\u00a0', '.', ',', '(x)', '<br>', '<!--', '-->', '---', '[^1]',
); // biome-ignore format: a word list reads as one
const text = fc.array(pieces, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
const words = fc.array(pieces, { maxLength: 4 }).map((all) => all.join('').trim());

const link = fc
  .constantFrom('https://a.example/', 'https://a.example/b_(c)?d=1&amp;e=*f*#g', 'mailto:someone@a.example')
  .map((href) => ({ type: 'link', attrs: { href } }));
const marks = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant([{ type: 'code' }]) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.subarray([{ type: 'bold' }, { type: 'italic' }, { type: 'strike' }]), fc.option(link))
      .map(([plain, one]) => (one ? [...plain, one] : plain)),
  },
);

const textNode = fc.tuple(text, marks).map(
  ([text, marks]): BlockJson => ({
    type: 'text',
    text: marks[0]?.type === 'code' ? `c${text.replaceAll('\t', ' ')}` : text,
    ...(marks.length > 0 ? { marks } : {}),
  }),
);

function inline({ isMarkdown }: ArbitraryOptions): fc.Arbitrary<BlockJson> {
  const footnote = fc.tuple(id, words).map(([id, words]) => node('footnote', { id, words }));
  const mention = id.map((ref) => node('mention', { kind: 'person', ref, label: 'Nguyễn Thu Lan' }));
  return fc.oneof(
    { weight: 8, arbitrary: textNode },
    { weight: 1, arbitrary: fc.constant<BlockJson>({ type: 'hardBreak' }) },
    { weight: 1, arbitrary: footnote },
    ...(isMarkdown ? [] : [{ weight: 1, arbitrary: mention }]),
  );
}

function paragraph(options: ArbitraryOptions, minLength = 1): fc.Arbitrary<BlockJson> {
  return fc
    .tuple(id, fc.array(inline(options), { minLength, maxLength: 4 }))
    .map(([id, content]) => node('paragraph', { id }, merged(content)));
}

/** Two texts in a row with the same marks are one, as every reader of the schema has it. */
function merged(content: readonly BlockJson[]): BlockJson[] {
  const all: BlockJson[] = [];
  for (const one of content) {
    const last = all.at(-1);
    if (last?.type === 'text' && one.type === 'text' && keyOf(last) === keyOf(one))
      all[all.length - 1] = { ...last, text: last.text! + one.text! };
    else all.push(one);
  }
  return all;
}

const keyOf = (one: BlockJson) =>
  JSON.stringify([...(one.marks ?? [])].sort((a, b) => (a.type < b.type ? -1 : 1)));

function block(depth: number, options: ArbitraryOptions): fc.Arbitrary<BlockJson> {
  const leaves = [
    { weight: 4, arbitrary: paragraph(options) },
    { weight: 2, arbitrary: heading(options) },
    { weight: 1, arbitrary: id.map((id) => node('horizontalRule', { id })) },
    { weight: 1, arbitrary: image },
    { weight: 1, arbitrary: table(options) },
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const inner = fc.array(block(depth - 1, options), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    ...leaves,
    { weight: 2, arbitrary: list(depth, options) },
    { weight: 1, arbitrary: fc.tuple(id, inner).map(([id, all]) => node('blockquote', { id }, all)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(id, fc.constantFrom('note', 'guidance', 'example'), inner)
        .map(([id, kind, all]) => node('callout', { id, kind }, all)),
    },
  );
}

function heading(options: ArbitraryOptions): fc.Arbitrary<BlockJson> {
  return fc
    .tuple(id, fc.constantFrom(1, 2, 3), fc.array(inline(options), { minLength: 1, maxLength: 3 }))
    .map(([id, level, content]) => node('heading', { id, level }, merged(content)));
}

const image = fc
  .tuple(id, id, words, words)
  .map(([id, file, alt, caption]) => node('image', { id, file, alt, caption }));

function list(depth: number, options: ArbitraryOptions): fc.Arbitrary<BlockJson> {
  const content = fc
    .tuple(paragraph(options), fc.array(block(depth - 1, options), { maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest]);
  const items = (type: string, attrs: fc.Arbitrary<object>) =>
    fc.array(
      fc.tuple(id, attrs, content).map(([id, attrs, inner]) => node(type, { id, ...attrs }, inner)),
      { minLength: 1, maxLength: 3 },
    );
  const plain = items('listItem', fc.constant({}));
  const tasks = items(
    'taskItem',
    fc.boolean().map((checked) => ({ checked })),
  );
  return fc.oneof(
    fc.tuple(id, plain).map(([id, all]) => node('bulletList', { id }, all)),
    fc
      .tuple(id, fc.constantFrom(1, 2, 9), plain)
      .map(([id, start, all]) => node('orderedList', { id, start }, all)),
    fc.tuple(id, tasks).map(([id, all]) => node('taskList', { id }, all)),
  );
}

function table(options: ArbitraryOptions): fc.Arbitrary<BlockJson> {
  const content = options.isMarkdown
    ? paragraph(options).map((one) => [one])
    : fc.array(paragraph(options, 0), { minLength: 1, maxLength: 2 });
  const cell = (type: string) =>
    fc.tuple(id, content).map(([id, all]) => node(type, { id, colspan: 1, rowspan: 1, colwidth: null }, all));
  const row = (type: string, width: number) =>
    fc
      .tuple(id, fc.array(cell(type), { minLength: width, maxLength: width }))
      .map(([id, cells]) => node('tableRow', { id }, cells));
  return fc
    .tuple(id, fc.integer({ min: 1, max: 3 }), fc.boolean())
    .chain(([id, width, hasHeader]) =>
      fc
        .tuple(
          fc.array(row('tableHeader', width), { minLength: hasHeader ? 1 : 0, maxLength: hasHeader ? 1 : 0 }),
          fc.array(row('tableCell', width), { minLength: 1, maxLength: 3 }),
        )
        .map(([head, body]) => node('table', { id }, [...head, ...body])),
    );
}
