import { useSyncExternalStore } from 'react';
import { useEditors } from '../page/editors.ts';
import { WritingDesk } from './writing-desk.tsx';

/** What the editor that one writes in asks for. */
export function ActiveDesk({ documentId }: { documentId: string }) {
  const editors = useEditors();
  const editor = useSyncExternalStore(editors.subscribe, () => editors.active);
  return editor && <WritingDesk editor={editor} documentId={documentId} />;
}
