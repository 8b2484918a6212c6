import { Editor, Extension, type JSONContent } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { useEffect, useRef } from 'react';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { blockIds } from '../editor/block-ids.ts';
import { blockNodes } from '../editor/block-nodes.ts';
import { sectionKeys } from '../editor/section-keys.ts';

/** An editor of a section’s blocks that nobody else writes in: for a proposal, and for a draft. */
export function WordingEditor(props: {
  label: string;
  language: string;
  /** Where it begins; another list begins it anew. */
  from: readonly BlockJson[];
  onChange(blocks: readonly BlockJson[]): void;
}) {
  const { label, language, from, onChange } = props;
  const place = useRef<HTMLDivElement>(null);
  const told = useRef(onChange);
  told.current = onChange;
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made: Editor = new Editor({
      element,
      injectCSS: false,
      content: { type: 'doc', content: (from.length > 0 ? from : [{ type: 'paragraph' }]) as JSONContent[] },
      extensions: [
        ...blockNodes,
        blockIds({ isTaken: () => false }),
        sectionKeys({
          undo: () => undo(made.state, made.view.dispatch),
          redo: () => redo(made.state, made.view.dispatch),
          leave: () => false,
        }),
        Extension.create({ name: 'ownHistory', addProseMirrorPlugins: () => [history()] }),
      ],
      editorProps: {
        attributes: { class: 'read', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      },
      onUpdate: () => told.current((made.getJSON().content ?? []) as readonly BlockJson[]),
    });
    return () => made.destroy();
  }, [from, label]);
  return <div ref={place} className="wording" lang={language} />;
}
