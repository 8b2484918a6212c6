import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { heard, SectionText } from '../../../client/documents/data/section-text.ts';
import { sectionBinding } from '../../../client/documents/editor/binding.ts';
import { blockIds } from '../../../client/documents/editor/block-ids.ts';
import { blockNodes } from '../../../client/documents/editor/block-nodes.ts';
import { keptCursor } from '../../../client/documents/editor/kept-cursor.ts';

const open: { editor: Editor; text: SectionText }[] = [];
afterEach(() => {
  for (const { editor, text } of open.splice(0)) {
    editor.destroy();
    text.destroy();
  }
});

describe('the cursor', () => {
  it('stays between its letters when another writes before it, after it and beside it in the same line', () => {
    const [mine, theirs] = pair('The line of both.');
    mine.editor.commands.setTextSelection(9);
    const words = () => {
      const { $from } = mine.editor.state.selection;
      const all = $from.parent.textContent;
      return `${all.slice(0, $from.parentOffset)}|${all.slice($from.parentOffset)}`;
    };
    expect(words()).toBe('The line| of both.');
    theirs.editor.commands.insertContentAt(1, 'Look: ');
    meet(theirs, mine);
    expect(words()).toBe('Look: The line| of both.');
    theirs.editor.commands.insertContentAt(theirs.editor.state.doc.content.size - 1, ' Yes.');
    theirs.editor.commands.deleteRange({ from: 1, to: 7 });
    meet(theirs, mine);
    expect(words()).toBe('The line| of both. Yes.');
    theirs.editor.commands.deleteRange({ from: 3, to: 11 });
    meet(theirs, mine);
    expect(words()).toBe('Th|f both. Yes.');
  });

  it('stays in its block when others are put before it, and near its place when its own is taken out', () => {
    const [mine, theirs] = pair('One.', 'Two.', 'Three.');
    mine.editor.commands.setTextSelection(9);
    expect(mine.editor.state.selection.$from.parent.textContent).toBe('Two.');
    theirs.editor.commands.insertContentAt(0, {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Zero.' }],
    });
    meet(theirs, mine);
    expect(mine.editor.state.selection.$from.parent.textContent).toBe('Two.');
    const { doc } = theirs.editor.state;
    const from = doc.child(0).nodeSize + doc.child(1).nodeSize;
    theirs.editor.commands.deleteRange({ from, to: from + doc.child(2).nodeSize });
    meet(theirs, mine);
    expect(mine.editor.state.doc.textContent).toBe('Zero.One.Three.');
    expect(['One.', 'Three.']).toContain(mine.editor.state.selection.$from.parent.textContent);
  });
});

type Device = { editor: Editor; text: SectionText };

/** Two who have the same text open. */
function pair(...paragraphs: string[]): [Device, Device] {
  const [mine, theirs] = [device(1), device(2)];
  mine.editor.commands.insertContent(
    paragraphs.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })),
  );
  meet(mine, theirs);
  return [mine, theirs];
}

function device(clientId: number): Device {
  const text = new SectionText({ id: crypto.randomUUID(), onEdit: () => undefined });
  text.writeAs(clientId);
  const editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: [...blockNodes, sectionBinding(text), keptCursor, blockIds({ isTaken: () => false })],
  });
  open.push({ editor, text });
  return { editor, text };
}

/** One takes in what the other wrote. */
function meet(from: Device, to: Device): void {
  Y.applyUpdate(to.text.doc, Y.encodeStateAsUpdate(from.text.doc, Y.encodeStateVector(to.text.doc)), heard);
}
