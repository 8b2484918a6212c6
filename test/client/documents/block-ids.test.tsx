import { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { heard, SectionText } from '../../../client/documents/data/section-text.ts';
import { sectionBinding } from '../../../client/documents/editor/binding.ts';
import { blockIds, withOwnIds } from '../../../client/documents/editor/block-ids.ts';
import { blockKinds } from '../../../client/documents/editor/block-kinds.ts';
import { blockNodes } from '../../../client/documents/editor/block-nodes.ts';
import { hasBlock } from '../../../client/documents/editor/has-block.ts';
import { runCommand } from '../../../client/documents/editor/run-command.ts';
import { sectionKeys } from '../../../client/documents/editor/section-keys.ts';
import * as tables from '../../../client/documents/editor/tables/table-commands.ts';
import { blockSchema } from '../../../schema/blocks/index.ts';

const open: { editor: Editor; text: SectionText }[] = [];
afterEach(() => {
  for (const { editor, text } of open.splice(0)) {
    editor.destroy();
    text.destroy();
  }
});

describe('the editor’s blocks and marks', () => {
  it('are those of the schema that the server holds, in the same order and with the same attributes', () => {
    const { editor } = section();
    const told = ({ nodes, marks }: typeof blockSchema) => ({
      nodes: Object.values(nodes).map(({ name, spec }) => [
        name,
        spec.content ?? '',
        spec.group ?? '',
        Object.entries(spec.attrs ?? {}).map(([attr, { default: value }]) => [attr, value]),
      ]),
      marks: Object.values(marks).map(({ name, spec }) => [
        name,
        spec.excludes,
        Object.keys(spec.attrs ?? {}),
      ]),
    });
    expect(told(editor.schema)).toEqual(told(blockSchema));
  });
});

describe('the ids of blocks', () => {
  it('are given to each block once; the left half of a split keeps its own, and what is joined the first', () => {
    const { editor } = section();
    editor.commands.insertContent('Some words');
    const [id] = ids(editor);
    editor.commands.setTextSelection(5);
    editor.commands.splitBlock();
    const [left, right, ...more] = ids(editor);
    expect([left, more]).toEqual([id, []]);
    expect(right).not.toBe(id);
    editor.commands.joinBackward();
    expect(ids(editor)).toEqual([id]);
  });

  it('stay with what is cut and pasted, and are new for what is copied', () => {
    const { editor, text } = section();
    editor.commands.insertContent([paragraph('one'), paragraph('two'), paragraph('three')]);
    const before = ids(editor);
    const { doc } = editor.state;
    const second = { from: doc.child(0).nodeSize, to: doc.child(0).nodeSize + doc.child(1).nodeSize };
    const slice = doc.slice(second.from, second.to);
    const isTaken = (id: string) => hasBlock([text], id);
    const copied = withOwnIds(slice, isTaken);
    expect(copied.content.firstChild!.attrs.id).not.toBe(before[1]);
    expect(copied.content.firstChild!.textContent).toBe('two');
    editor.view.dispatch(editor.state.tr.delete(second.from, second.to));
    const cut = withOwnIds(slice, isTaken);
    expect(cut.content.firstChild!.attrs.id).toBe(before[1]);
    editor.view.dispatch(editor.state.tr.insert(0, cut.content));
    expect(ids(editor)).toEqual([before[1], before[0], before[2]]);
  });

  it('are each there once, whatever two people do, and those who keep a block keep its id', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        async (steps, isTurned) => {
          const pair = [section(isTurned ? 2 : 1), section(isTurned ? 1 : 2)] as const;
          for (const { who, act, where, meets } of steps) {
            const { editor, text } = pair[who]!;
            const { doc, tr } = editor.state;
            const place = Selection.near(doc.resolve(Math.round(where * doc.content.size)));
            editor.view.dispatch(tr.setSelection(TextSelection.create(doc, place.from)));
            text.undo.stopCapturing();
            const kept = ids(editor).filter((id) => id !== null);
            const survives = acts[act]!(editor);
            const after = ids(editor);
            expect(new Set(after).size, 'each id once').toBe(after.length);
            // An empty text is not written yet.
            if (editor.state.doc.content.size > 2) expect(after, 'every block has one').not.toContain(null);
            if (survives) expect(after).toEqual(expect.arrayContaining(kept));
            if (meets) meet(pair);
          }
          meet(pair);
          const [mine, theirs] = pair.map(({ editor }) => JSON.stringify(editor.state.doc.toJSON()));
          expect(mine).toBe(theirs);
          const all = ids(pair[0].editor);
          expect(new Set(all).size).toBe(all.length);
          for (const one of open.splice(0)) {
            one.editor.destroy();
            one.text.destroy();
          }
        },
      ),
      { numRuns: process.env.TRELLIS_FULL === '1' ? 500 : 40, examples: onceTwice },
    );
  }, 120_000);
});

/** As Word puts it on the clipboard. */
const fromWord = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
  style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>one<o:p></o:p></p>
  <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.</span>two</p>
  <table class=MsoTableGrid><tr><td><p class=MsoNormal>three</p></td><td><p class=MsoNormal>four</p></td></tr></table>`;

/** What a person may do next; gives whether every block that there was must still be there. */
const acts: Record<string, (editor: Editor) => boolean> = {
  write(editor) {
    editor.commands.insertContent('word ');
    return true;
  },
  split(editor) {
    editor.commands.splitBlock();
    return true;
  },
  join(editor) {
    editor.commands.joinBackward();
    return false;
  },
  list(editor) {
    editor.commands.toggleList('bulletList', 'listItem');
    return false;
  },
  enter(editor) {
    editor.commands.keyboardShortcut('Enter');
    return false;
  },
  quote(editor) {
    editor.commands.toggleWrap('blockquote');
    return false;
  },
  moveFirstToEnd(editor) {
    const { doc, tr } = editor.state;
    const block = doc.child(0);
    if (doc.childCount > 1)
      editor.view.dispatch(tr.delete(0, block.nodeSize).insert(doc.content.size - block.nodeSize, block));
    return true;
  },
  copyAll(editor) {
    const { doc, tr } = editor.state;
    const copied = withOwnIds(new Slice(doc.content, 0, 0), (id) => ids(editor).includes(id));
    if (doc.childCount < 20) editor.view.dispatch(tr.insert(doc.content.size, copied.content));
    return true;
  },
  pasteFromWord(editor) {
    if (editor.state.doc.content.size < 2_000)
      editor.view.pasteHTML(fromWord, new Event('paste') as ClipboardEvent);
    return false;
  },
  makeBlock(editor) {
    const kinds = blockKinds.filter(({ key }) => !['image', 'footnote', 'link', 'mention'].includes(key));
    kinds[editor.state.doc.content.size % kinds.length]!.act(editor);
    return false;
  },
  changeTable(editor) {
    const commands = [
      tables.addRowAfter,
      tables.addColumnAfter,
      tables.deleteColumn,
      tables.deleteRow,
      tables.toggleHeaderRow,
      tables.nextCell,
    ];
    if (!tables.isInTable(editor.state)) runCommand(editor, tables.newTable);
    else runCommand(editor, commands[editor.state.doc.content.size % commands.length]!);
    return false;
  },
  undo(editor) {
    textOf(editor).undo.undo();
    return false;
  },
  redo(editor) {
    textOf(editor).undo.redo();
    return false;
  },
};

const step = fc.record({
  who: fc.nat(1),
  act: fc.constantFrom(...Object.keys(acts)),
  /** How far into the text the cursor is put before. */
  where: fc.double({ min: 0, max: 1, noNaN: true }),
  meets: fc.boolean(),
});

const acted = (who: number, act: string, meets = false) => ({ who, act, where: 0, meets });

/** Left two blocks of one id: an undo wrote an old id over another’s block. */
const onceTwice: [ReturnType<typeof acted>[], boolean][] = [
  [
    [
      acted(0, 'copyAll', true),
      acted(0, 'enter'),
      acted(1, 'moveFirstToEnd'),
      acted(1, 'undo', true),
      acted(1, 'redo'),
    ],
    true,
  ],
  [
    [
      acted(1, 'split'),
      acted(0, 'moveFirstToEnd', true),
      acted(0, 'moveFirstToEnd'),
      acted(1, 'enter'),
      acted(0, 'write', true),
      acted(0, 'undo'),
      acted(0, 'undo'),
    ],
    true,
  ],
];

function section(clientId = 1): { editor: Editor; text: SectionText } {
  const text = new SectionText({ id: crypto.randomUUID(), onEdit: () => undefined });
  text.writeAs(clientId);
  const editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: [
      ...blockNodes,
      sectionBinding(text),
      blockIds({ isTaken: (id) => hasBlock([text], id) }),
      sectionKeys({ undo: () => undefined, redo: () => undefined, leave: () => false }),
    ],
  });
  open.push({ editor, text });
  return { editor, text };
}

function textOf(editor: Editor): SectionText {
  return open.find((one) => one.editor === editor)!.text;
}

/** Each takes in what the other wrote, until both have the same; what one mends by that is told too. */
function meet(pair: readonly { text: SectionText }[]): void {
  for (let round = 0; round < 3; round++) {
    for (const [from, to] of [pair, [...pair].reverse()]) {
      const update = Y.encodeStateAsUpdate(from!.text.doc, Y.encodeStateVector(to!.text.doc));
      Y.applyUpdate(to!.text.doc, update, heard);
    }
  }
}

function ids(editor: Editor): (string | null)[] {
  const all: (string | null)[] = [];
  editor.state.doc.descendants((node) => {
    if (node.type.spec.attrs && 'id' in node.type.spec.attrs) all.push(node.attrs.id as string | null);
  });
  return all;
}

function paragraph(words: string) {
  return { type: 'paragraph', content: [{ type: 'text', text: words }] };
}
