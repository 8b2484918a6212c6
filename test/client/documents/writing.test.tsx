import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyExtension, Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { CellSelection } from '@tiptap/pm/tables';
import { afterEach, describe, expect, it } from 'vitest';
import { blockIds } from '../../../client/documents/editor/block-ids.ts';
import { blockKinds } from '../../../client/documents/editor/block-kinds.ts';
import { blockNodes } from '../../../client/documents/editor/block-nodes.ts';
import { carriedPictures } from '../../../client/documents/editor/carried-pictures.ts';
import { deskOf } from '../../../client/documents/editor/desk.ts';
import { cleanHtml } from '../../../client/documents/editor/paste/clean-html.ts';
import { looksLikeMarkdown } from '../../../client/documents/editor/paste/markdown-text.ts';
import { textOf } from '../../../client/documents/editor/paste/pasting.ts';
import { runCommand } from '../../../client/documents/editor/run-command.ts';
import { sectionKeys } from '../../../client/documents/editor/section-keys.ts';
import * as tables from '../../../client/documents/editor/tables/table-commands.ts';
import { writing } from '../../../client/documents/editor/writing.ts';
import { type BlockJson, blockSchema, problemOfBlocks } from '../../../schema/blocks/index.ts';
import { nodes } from '../../../schema/blocks/nodes.ts';
import { until } from '../../support/until.ts';

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

describe('what is written with Markdown’s signs', () => {
  it.each([
    ['# Title', 'heading1(Title)'],
    ['### Title', 'heading3(Title)'],
    ['- one', 'bulletList(listItem(paragraph(one)))'],
    ['* one', 'bulletList(listItem(paragraph(one)))'],
    ['1. one', 'orderedList(listItem(paragraph(one)))'],
    ['7) one', 'orderedList@7(listItem(paragraph(one)))'],
    ['[] one', 'taskList(taskItem(paragraph(one)))'],
    ['[x] one', 'taskList(taskItem@done(paragraph(one)))'],
    ['- [ ] one', 'taskList(taskItem(paragraph(one)))'],
    ['> one', 'blockquote(paragraph(one))'],
    ['``` one', 'callout@note(paragraph(one))'],
    ['```example one', 'callout@example(paragraph(one))'],
    ['> [!guidance] one', 'callout@guidance(paragraph(one))'],
    ['---one', 'horizontalRule paragraph(one)'],
    ['a **bold** word', 'paragraph(a <bold:bold> word)'],
    ['an *italic* and _another_', 'paragraph(an <italic:italic> and <italic:another>)'],
    ['(**bold** in brackets)', 'paragraph((<bold:bold> in brackets))'],
    ['한국어**굵게**는', 'paragraph(한국어<bold:굵게>는)'],
    ['2*3*4 and snake_case_name', 'paragraph(2*3*4 and snake_case_name)'],
    ['~~gone~~ and `code`', 'paragraph(<strike:gone> and <code:code>)'],
    ['see [the plan](https://a.example/p).', 'paragraph(see <link:the plan>.)'],
    ['see [it](javascript:steal())', 'paragraph(see [it](javascript:steal()))'],
    ['at https://a.example/p, or', 'paragraph(at https://a.example/p, or)'],
    ['at https://a.example/p or', 'paragraph(at <link:https://a.example/p> or)'],
  ])('is what is meant by %s', (typed, expected) => {
    const editor = opened();
    type(editor, typed);
    expect(shape(editor)).toBe(expected);
    expect(problemOfBlocks(blocksOf(editor))).toBeNull();
  });

  it('is signs again after Backspace', () => {
    const editor = opened();
    type(editor, '# ');
    expect(shape(editor)).toBe('heading1()');
    press(editor, 'Backspace');
    expect(shape(editor)).toBe('paragraph(# )');
    const list = opened();
    type(list, '- ');
    expect(shape(list)).toBe('bulletList(listItem(paragraph()))');
    press(list, 'Backspace');
    expect(shape(list)).toBe('paragraph(- )');
  });

  it('stays the block that it was', () => {
    const editor = opened();
    type(editor, 'word');
    const before = ids(editor);
    editor.commands.setTextSelection(1);
    type(editor, '## ');
    expect(shape(editor)).toBe('heading2(word)');
    expect(ids(editor)).toEqual(before);
  });

  it('is a table after two bars, and goes on below it', () => {
    const editor = opened();
    type(editor, '||');
    expect(blocksOf(editor).map((one) => one.type)).toEqual(['table', 'paragraph']);
    expect(problemOfBlocks(blocksOf(editor))).toBeNull();
  });
});

describe('lists', () => {
  it('become lists of another kind and stay the same blocks', () => {
    const editor = opened();
    type(editor, '- one');
    press(editor, 'Enter');
    type(editor, 'two');
    const before = ids(editor);
    press(editor, 'Mod-Shift-9');
    expect(shape(editor)).toBe('taskList(taskItem(paragraph(one)) taskItem(paragraph(two)))');
    expect(ids(editor)).toEqual(before);
    press(editor, 'Mod-Enter');
    expect(shape(editor)).toBe('taskList(taskItem(paragraph(one)) taskItem@done(paragraph(two)))');
    press(editor, 'Mod-Shift-9');
    expect(shape(editor)).toBe('taskList(taskItem(paragraph(one))) paragraph(two)');
  });

  it('let an item go at Backspace before its first word', () => {
    const editor = opened();
    type(editor, '- one');
    editor.commands.setTextSelection(3);
    press(editor, 'Backspace');
    expect(shape(editor)).toBe('paragraph(one)');
  });

  it('take in what was a heading', () => {
    const editor = opened();
    type(editor, '# one');
    press(editor, 'Mod-Shift-8');
    expect(shape(editor)).toBe('bulletList(listItem(paragraph(one)))');
  });
});

describe('a table', () => {
  it('is gone through with Tab, which adds a row behind the last cell', () => {
    const editor = opened();
    runCommand(editor, tables.newTable);
    for (const word of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) {
      type(editor, word);
      press(editor, 'Tab');
    }
    press(editor, 'Shift-Tab');
    type(editor, 'J');
    expect(rows(editor)).toEqual(['a|b|c', 'd|e|f', 'g|h|i', 'J||']);
    expect(blocksOf(editor)[0]!.content![0]!.content!.map((one) => one.type)).toEqual(
      Array(3).fill('tableHeader'),
    );
  });

  it('has rows and columns added and removed, its header set, its cells joined and parted', () => {
    const editor = opened();
    runCommand(editor, tables.newTable);
    type(editor, 'a');
    for (const keys of ['Mod-Enter', 'Mod-Shift-Enter']) press(editor, keys);
    expect(rows(editor)).toEqual(['a|||', '|||', '|||', '|||']);
    for (const keys of ['Mod-Shift-Backspace', 'Mod-Alt-Backspace']) press(editor, keys);
    expect(rows(editor)).toEqual(['||', '||', '||']);
    const kinds = () => blocksOf(editor)[0]!.content!.map((row) => row.content![0]!.type);
    expect(kinds()).toEqual(Array(3).fill('tableCell'));
    press(editor, 'Mod-Alt-h');
    expect(kinds()).toEqual(['tableHeader', 'tableCell', 'tableCell']);

    const cells: number[] = [];
    editor.state.doc.descendants(
      (node, at) => void (node.type.spec.tableRole === 'header_cell' && cells.push(at)),
    );
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.setSelection(CellSelection.create(doc, cells[0]!, cells[1]!)));
    runCommand(editor, tables.mergeCells);
    expect(blocksOf(editor)[0]!.content![0]!.content!.map((one) => one.attrs!.colspan)).toEqual([2, 1]);
    runCommand(editor, tables.splitCell);
    runCommand(editor, tables.widen(1));
    expect(blocksOf(editor)[0]!.content!.map((row) => row.content![0]!.attrs!.colwidth)).toEqual([
      [240],
      [240],
      [240],
    ]);
    expect(problemOfBlocks(blocksOf(editor))).toBeNull();
    const all = ids(editor);
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain(null);
    runCommand(editor, tables.deleteTable);
    expect(shape(editor)).toBe('paragraph()');
  });

  it('never stands in another', () => {
    const editor = opened();
    runCommand(editor, tables.newTable);
    expect(runCommand(editor, tables.newTable)).toBe(false);
  });
});

describe('the menus', () => {
  it('offer whatever the schema knows, and what they make it accepts', () => {
    const made = new Set<string>();
    for (const kind of blockKinds) {
      const editor = opened();
      type(editor, 'word');
      kind.act(editor);
      const { asking } = deskOf(editor).state;
      if (asking?.kind === 'footnote')
        editor.commands.insertContent({ type: 'footnote', attrs: { words: 'w' } });
      if (asking) made.add(asking.kind);
      expect(problemOfBlocks(blocksOf(editor)), kind.key).toBeNull();
      editor.state.doc.descendants((node) => void made.add(node.type.name));
    }
    made.add('mention').add('hardBreak').add('doc');
    expect(Object.keys(nodes).filter((name) => !made.has(name))).toEqual([]);
  });

  it('open at a sign that is typed, and at no other', () => {
    const editor = opened();
    const suggesting = () => deskOf(editor).state.suggesting;
    type(editor, 'and/or 3/4 an@example.org ');
    expect(suggesting()).toBeNull();
    type(editor, '/');
    expect(suggesting()).toMatchObject({ kind: 'block', query: '' });
    type(editor, 'tiêu đ');
    expect(suggesting()).toMatchObject({ kind: 'block', query: 'tiêu đ' });
    type(editor, '! ');
    expect(suggesting()).toBeNull();
    type(editor, '@Ng');
    expect(suggesting()).toMatchObject({ kind: 'mention', query: 'Ng' });
    press(editor, 'Escape');
    expect(suggesting()).toBeNull();
    type(editor, 'u');
    expect(suggesting()).toBeNull();
  });
});

describe('what is pasted', () => {
  it('from Word has its headings, lists by level, notes and tables, and no pictures, remarks or scripts', () => {
    const { blocks, pictures } = pasted('word-lists-and-notes.txt');
    expect(blocks.map(said)).toEqual([
      'heading1(Lễ hội của thành phố)',
      'paragraph(A festival is <bold:open to all>, and <italic:free> where it can be.<footnote:Decided by the council in 2023.> See <link:the plan> and not this.)',
      'bulletList(listItem(paragraph(A ramp at each door) bulletList(listItem(paragraph(also at the back)))) listItem(paragraph(A quiet hour)))',
      'orderedList@3(listItem(paragraph(The third step)))',
      'paragraph(What stays.)',
      'table(tableRow(tableHeader(paragraph(<bold:City>)) tableHeader@2x1(paragraph(<bold:What it does>))) tableRow(tableCell(paragraph(Hà Nội)) tableCell(paragraph(design)) tableCell(paragraph())))',
    ]);
    expect(pictures).toBe(1);
  });

  it('from Google Docs has its marks, nested lists, tasks and tables', () => {
    const { blocks, pictures } = pasted('google-docs.txt');
    expect(blocks.map(said)).toEqual([
      'heading2(Young makers)',
      'paragraph(Half of each <bold:jury><italic: is young><strike: and paid>.)',
      'bulletList(listItem(paragraph(Schools) bulletList(listItem(paragraph(from the first meeting)))) listItem(paragraph(Universities)))',
      'taskList(taskItem@done(paragraph(Rooms are booked)) taskItem(paragraph(Posters are printed)))',
      'table(tableRow(tableCell(paragraph(Dundee)) tableCell(paragraph(<link:design>))))',
    ]);
    expect(pictures).toBe(0);
  });

  it('from a page is its words: nothing that runs, leads astray, counts readers or pretends to be ours', () => {
    const { blocks, pictures } = pasted('web-page.txt');
    expect(blocks.map(said)).toEqual([
      'heading1(A long read)',
      'paragraph(By An, <link:2023>.)',
      'paragraph(The stage at night)',
      'paragraph(First line hardBreak() second line)',
      'taskList(taskItem@done(paragraph(Done it)) taskItem(paragraph(Not yet)))',
      'heading3(Deep heading)',
      'paragraph(<code:npm start> hardBreak() <code:\u00a0 npm test>)',
      'paragraph(Visitors)',
      'table(tableRow(tableHeader(paragraph(Year)) tableHeader(paragraph(Count))) tableRow(tableCell(paragraph(2022)) tableCell(paragraph(10))))',
      'paragraph(Layout left)',
      'paragraph(and right)',
      'paragraph(The mayor says so.)',
    ]);
    expect(pictures).toBe(1);
    expect(blocks.at(-1)!.attrs!.id).not.toBe('11111111-1111-4111-8111-111111111111');
  });

  it('as Markdown is read as such where its signs say so', async () => {
    const editor = opened();
    const text = '## Steps\n\n1. one\n2. **two**\n\n> [!EXAMPLE]\n> three[^1]\n\n[^1]: A source.';
    expect(looksLikeMarkdown(text)).toBe(true);
    paste(editor, { 'text/plain': text });
    await until('the Markdown is read', () => blocksOf(editor).length > 1);
    expect(shape(editor)).toBe(
      'heading2(Steps) orderedList(listItem(paragraph(one)) listItem(paragraph(<bold:two>))) callout@example(paragraph(three<footnote:A source.>))',
    );
  });

  it.each(['Just words - and a dash', 'Call 1. or 2.', 'a*b*c', 'snake_case_name', '- one line'])(
    'is plain text where it is: %s',
    (text) => expect(looksLikeMarkdown(text)).toBe(false),
  );

  it('from another document has its pictures kept with this one, and only those', async () => {
    const [ours, other, gone] = ['a', 'b', 'c'].map((one) => `${one.repeat(8)}-1111-4111-8111-111111111111`);
    const copy = '44444444-1111-4111-8111-111111111111';
    const asked: string[] = [];
    const editor = opened(
      carriedPictures({
        isOurs: (file) => file === ours,
        carry: async (file) => {
          asked.push(file);
          return file === other ? copy : null;
        },
      }),
    );
    const image = (file: string) =>
      `<figure><img data-id="${file}" data-file="${file}" alt="A stage"></figure>`;
    const html = `<div data-pm-slice="0 0 []">${[ours, other, other, gone].map((file) => image(file!)).join('')}</div>`;
    editor.view.pasteHTML(html, pasteOf({ 'text/html': html }));
    const files = () =>
      blocksOf(editor)
        .filter((one) => one.type === 'image')
        .map((one) => one.attrs!.file);
    await until('the picture is carried', () => files().includes(copy));
    expect(files()).toEqual([ours, copy, copy, gone]);
    expect(asked).toEqual([other, gone]);
  });

  it('an address on chosen words is their link', () => {
    const editor = opened();
    type(editor, 'the plan');
    editor.commands.setTextSelection({ from: 5, to: 9 });
    paste(editor, { 'text/plain': 'https://a.example/p' });
    expect(shape(editor)).toBe('paragraph(the <link:plan>)');
  });
});

describe('what is copied', () => {
  it('is Markdown as plain text, and words of one block are just these words', () => {
    const editor = opened();
    const content = blockSchema.node('doc', null, [
      blockSchema.node('heading', { level: 1 }, [blockSchema.text('Title')]),
      blockSchema.node('bulletList', null, [
        blockSchema.node('listItem', null, [
          blockSchema.node('paragraph', null, [blockSchema.text('one', [blockSchema.mark('bold')])]),
        ]),
      ]),
    ]);
    editor.commands.setContent(content.toJSON());
    expect(textOf(new Slice(editor.state.doc.content, 0, 0))).toBe('# Title\n\n- **one**');
    editor.commands.setContent({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '2 * 3 [x]' }] }],
    });
    editor.commands.setTextSelection({ from: 1, to: 10 });
    expect(textOf(editor.state.selection.content())).toBe('2 * 3 [x]');
  });
});

function opened(...more: AnyExtension[]): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: [
      ...blockNodes,
      blockIds({ isTaken: () => false }),
      sectionKeys({ undo: () => undefined, redo: () => undefined, leave: () => false }),
      ...writing({ toTools: () => undefined }),
      ...more,
    ],
  });
  open.push(editor);
  return editor;
}

/** Types as a keyboard does, a sign at a time. */
function type({ view }: Editor, words: string): void {
  for (const sign of words) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(sign, from, to);
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, sign, insert)))
      view.dispatch(insert());
  }
}

function press({ view }: Editor, keys: string): void {
  const parts = keys.split('-');
  const key = parts.pop()!;
  const event = new KeyboardEvent('keydown', {
    key,
    ctrlKey: parts.includes('Mod'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  });
  view.someProp('handleKeyDown', (handle) => handle(view, event));
}

function paste({ view }: Editor, data: Record<string, string>): void {
  view.someProp('handlePaste', (handle) => handle(view, pasteOf(data), Slice.empty));
}

function pasteOf(data: Record<string, string>): ClipboardEvent {
  const event = new Event('paste') as ClipboardEvent;
  return Object.assign(event, { clipboardData: { getData: (kind: string) => data[kind] ?? '', files: [] } });
}

function pasted(file: string): { blocks: readonly BlockJson[]; pictures: number } {
  const html = readFileSync(join(import.meta.dirname, 'clipboard', file), 'utf8');
  const editor = opened();
  editor.view.pasteHTML(html, pasteOf({ 'text/html': html }));
  const blocks = blocksOf(editor);
  expect(problemOfBlocks(blocks)).toBeNull();
  return { blocks, pictures: cleanHtml(html).pictures };
}

function blocksOf(editor: Editor): readonly BlockJson[] {
  return (editor.getJSON().content ?? []) as readonly BlockJson[];
}

function shape(editor: Editor): string {
  return blocksOf(editor).map(said).join(' ');
}

function rows(editor: Editor): string[] {
  const table = blocksOf(editor).find((one) => one.type === 'table');
  return (table?.content ?? []).map((row) =>
    row.content!.map((cell) => cell.content!.map((one) => one.content?.[0]?.text ?? '').join('')).join('|'),
  );
}

function ids(editor: Editor): unknown[] {
  const all: unknown[] = [];
  editor.state.doc.descendants((node) => {
    if (node.type.spec.attrs && 'id' in node.type.spec.attrs) all.push(node.attrs.id);
  });
  return all;
}

/** A block in a line: its kind, what matters of it, and what it holds. */
function said({ type, attrs = {}, content = [], text, marks = [] }: BlockJson): string {
  if (type === 'text') return marks.reduce((words, mark) => `<${mark.type}:${words}>`, text ?? '');
  if (type === 'footnote') return `<footnote:${attrs.words}>`;
  if (type === 'hardBreak') return ' hardBreak() ';
  const isInline = content.every((one) => ['text', 'footnote', 'mention', 'hardBreak'].includes(one.type));
  const inner = content.map(said).join(isInline ? '' : ' ');
  const spans =
    attrs.colspan === undefined || (attrs.colspan === 1 && attrs.rowspan === 1)
      ? ''
      : `@${attrs.colspan}x${attrs.rowspan}`;
  const more =
    (type === 'heading' && attrs.level) ||
    (type === 'orderedList' && attrs.start !== 1 && `@${attrs.start}`) ||
    (type === 'taskItem' && attrs.checked && '@done') ||
    (type === 'callout' && `@${attrs.kind}`) ||
    spans;
  return type === 'horizontalRule' ? type : `${type}${more || ''}(${inner})`;
}
