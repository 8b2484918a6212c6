import { useSyncExternalStore } from 'react';
import type { OpenDocument } from '../data/open-document.ts';
import { useDocumentState } from '../use-open-document.ts';
import { Tools } from '../writing/tools.tsx';
import { useEditors } from './editors.ts';

/** The tools of the section that one writes in; what is taken back is one’s own in the whole document. */
export function Toolbar({ document }: { document: OpenDocument }) {
  const editors = useEditors();
  useSyncExternalStore(editors.subscribe, editors.version);
  const { canUndo, canRedo } = useDocumentState(document);
  const goTo = (sectionId: string | null) => {
    if (sectionId) editors.focus(sectionId, { end: 'end' });
  };
  const undo = () => goTo(document.undo());
  const redo = () => goTo(document.redo());
  return <Tools editor={editors.active} steps={{ canUndo, canRedo, undo, redo }} />;
}
