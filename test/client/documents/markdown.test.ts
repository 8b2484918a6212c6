import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BlockJson,
  giveIds,
  idsFrom,
  problemOfBlocks,
  type SectionDraft,
} from '../../../schema/blocks/index.ts';
import {
  blocksOfMarkdown,
  markdownOfBlocks,
  markdownOfSections,
  sectionsOfMarkdown,
} from '../../../schema/blocks/markdown/index.ts';
import { arbitraryBlocks } from '../../support/arbitrary-blocks.ts';

const read = (markdown: string) => blocksOfMarkdown(markdown, idsFrom('test')).blocks;
const shape = (blocks: readonly BlockJson[]): unknown[] => blocks.map(shapeOf);
const runs = Number(process.env.TRELLIS_FULL === '1' ? 5_000 : 300);

describe('Markdown', () => {
  it('reads every kind of block', () => {
    expect(shape(read(everything))).toEqual([
      { heading: ['Access'], level: 2 },
      {
        paragraph: [
          'One ',
          { bold: ['two'] },
          ' ',
          { italic: ['three'] },
          ' and a ',
          { link: ['place'] },
          { footnote: 'With words.' },
          '.',
        ],
      },
      {
        bulletList: [
          {
            listItem: [
              { paragraph: ['a'] },
              { orderedList: [{ listItem: [{ paragraph: ['b'] }] }], start: 3 },
            ],
          },
        ],
      },
      {
        taskList: [
          { taskItem: [{ paragraph: ['done'] }], checked: true },
          { taskItem: [{ paragraph: ['open'] }], checked: false },
        ],
      },
      {
        table: [
          {
            tableRow: [
              { tableHeader: [{ paragraph: ['City'] }] },
              { tableHeader: [{ paragraph: ['Field'] }] },
            ],
          },
          {
            tableRow: [
              { tableCell: [{ paragraph: ['Hà Nội'] }] },
              { tableCell: [{ paragraph: ['Design', 'break', 'Crafts'] }] },
            ],
          },
        ],
      },
      { blockquote: [{ paragraph: ['Said.'] }] },
      { callout: [{ paragraph: ['How to adapt it.'] }], kind: 'guidance' },
      { image: 'A map', caption: 'Where', file: '0190b8a0-0000-7000-8000-000000000001' },
      { horizontalRule: [] },
      { paragraph: ['First line', 'break', 'second'] },
    ]);
  });

  it('comes back as the same blocks from what was written of them', () => {
    fc.assert(
      fc.property(arbitraryBlocks({ isMarkdown: true }), (blocks) => {
        expect(problemOfBlocks(blocks)).toBe(null);
        const markdown = markdownOfBlocks(blocks);
        expect(shape(read(markdown)), markdown).toEqual(shape(blocks));
      }),
      { numRuns: runs },
    );
  });

  it('is sound and settles after one writing whatever the blocks', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), (blocks) => {
        const once = markdownOfBlocks(blocks);
        const back = read(once);
        expect(problemOfBlocks(back)).toBe(null);
        expect(markdownOfBlocks(back)).toBe(once);
      }),
      { numRuns: runs },
    );
  });

  it('is read without falling over, whatever it says', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom(...'ab -+*_`~[]()<>!#|\\>:1.^\n\t&;{}é한') }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(lines, (all) => {
        expect(problemOfBlocks(read(all.join('\n')))).toBe(null);
      }),
      { numRuns: runs },
    );
  });

  it('gives the same ids each time, and none twice', () => {
    expect(read(everything)).toEqual(read(everything));
    const ids = JSON.stringify(read(everything)).match(/"id":"[^"]+"/g)!;
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('makes no link of what could run as code, and says which it left out', () => {
    const { blocks, warnings } = blocksOfMarkdown(
      '[a](javascript:alert(1)) [b](https://b.example) ![c](https://c.example/c.png)',
      idsFrom('x'),
    );
    expect(JSON.stringify(blocks)).not.toContain('javascript');
    expect(shape(blocks)).toEqual([{ paragraph: ['a ', { link: ['b'] }, ' c'] }]);
    expect(warnings).toEqual([
      { kind: 'LINK_LEFT_OUT', about: 'javascript:alert(1)' },
      { kind: 'IMAGE_LEFT_OUT', about: 'c' },
    ]);
  });

  it('leaves HTML as text and drops comments', () => {
    expect(shape(read('<script>alert(1)</script> a<!-- hidden -->b'))).toEqual([
      { paragraph: ['<script>alert(1)</script> ab'] },
    ]);
  });

  it('parts a text into sections at its headings', () => {
    const { title, sections } = sectionsOfMarkdown(
      '---\ntitle: "The: text"\n---\nBefore.\n\n# One\n\nText\n\n## One a\n\n#### Deep\n\n# Two\n',
      idsFrom('x'),
    );
    const tree = (all: readonly SectionDraft[]): unknown[] =>
      all.map((one) => [one.title, shape(one.blocks), ...tree(one.children)]);
    expect(title).toBe('The: text');
    expect(tree(sections)).toEqual([
      ['', [{ paragraph: ['Before.'] }]],
      ['One', [{ paragraph: ['Text'] }], ['One a', [{ heading: ['Deep'], level: 2 }]]],
      ['Two', []],
    ]);
  });

  it('finds the sections again that it was written from, with headings inside of them', () => {
    const section = fc.tuple(
      fc.uuid({ version: 4 }),
      fc.constantFrom(1, 2, 3),
      fc.constantFrom('One', '1. #Two#', '*Three* <b>', 'Ａ & B'),
      arbitraryBlocks({ isMarkdown: true }),
    );
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 3 }), (drawn) => {
        const written = drawn.map(([sectionId, depth, title, blocks]) => ({
          sectionId,
          depth,
          title,
          blocks,
        }));
        const markdown = markdownOfSections(written, { title: 'T' });
        const { sections } = sectionsOfMarkdown(markdown, idsFrom('x'));
        const flat = (all: readonly SectionDraft[]): SectionDraft[] =>
          all.flatMap((one) => [one, ...flat(one.children)]);
        expect(
          flat(sections).map(({ sectionId, title, blocks }) => [sectionId, title, shape(blocks)]),
          markdown,
        ).toEqual(written.map(({ sectionId, title, blocks }) => [sectionId, title, shape(blocks)]));
      }),
      { numRuns: runs / 4 },
    );
  });
});

describe('giving ids', () => {
  it('keeps an id where it stands first and gives another where it comes again', () => {
    const paragraph = (id: string | null): BlockJson => ({ type: 'paragraph', attrs: { id } });
    const given = giveIds(
      [paragraph('a'), paragraph('a'), paragraph(null), paragraph('b')],
      idsFrom('x'),
      new Set(['b']),
    );
    const ids = given.map((block) => block.attrs?.id);
    expect(ids[0]).toBe('a');
    expect(new Set([...ids, 'b']).size).toBe(5);
  });
});

/** A block as its kind and what it holds, without ids and what is as usual. */
function shapeOf(block: BlockJson): unknown {
  const { id: _, level, start, checked, kind, ...attrs } = block.attrs ?? {};
  const inner = block.content ?? [];
  if (block.type === 'image') return { image: attrs.alt, caption: attrs.caption, file: attrs.file };
  const said = Object.fromEntries(
    Object.entries({ level, start: start === 1 ? undefined : start, checked, kind }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const isWords = inner.some(
    (one) =>
      !one.type.match(/^[a-z]+[A-Z]|paragraph|heading|blockquote|callout|table|image/) ||
      one.type === 'hardBreak',
  );
  return { [block.type]: isWords ? wordsOf(inner) : inner.map(shapeOf), ...said };
}

function wordsOf(nodes: readonly BlockJson[]): unknown[] {
  return nodes.map((one) => {
    if (one.type === 'hardBreak') return 'break';
    if (one.type === 'footnote') return { footnote: one.attrs?.words };
    const names = (one.marks ?? []).map(({ type }) => type).sort();
    return names.reduce<unknown>((inner, name) => ({ [name]: [inner] }), one.text);
  });
}

const everything = `## Access

One **two** _three_ and a [place](https://a.example/b)[^why].

- a

  3. b

- [x] done
- [ ] open

| City | Field |
| --- | --- |
| Hà Nội | Design<br>Crafts |

> Said.

> [!GUIDANCE]
> How to adapt it.

![A map](files/0190b8a0-0000-7000-8000-000000000001 "Where")

---

First line\\
second

[^why]: With words.
`;
