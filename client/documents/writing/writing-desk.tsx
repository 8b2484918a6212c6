import type { Editor } from '@tiptap/core';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Toast } from '../../ui/toast.tsx';
import { deskOf } from '../editor/desk.ts';
import { BlockMenu } from './block-menu.tsx';
import { FootnoteDialog } from './footnote-dialog.tsx';
import { ImageDialog } from './image-dialog.tsx';
import { ImageWordsDialog } from './image-words-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { MentionMenu } from './mention-menu.tsx';
import './writing.css';

const noteLasts = 10_000;

/** What an editor asks for: suggestions beside what is typed, dialogs, and a word on what was left out of a paste. */
export function WritingDesk({ editor, documentId }: { editor: Editor; documentId: string }) {
  const { t } = useTranslation('writing');
  const desk = deskOf(editor);
  const { suggesting, asking, picturesLeftOut } = useSyncExternalStore(desk.subscribe, () => desk.state);

  useEffect(() => {
    if (picturesLeftOut === 0) return;
    const timer = setTimeout(() => desk.change({ picturesLeftOut: 0 }), noteLasts);
    return () => clearTimeout(timer);
  }, [desk, picturesLeftOut]);

  function close() {
    desk.change({ asking: null });
    if (!editor.isDestroyed) editor.commands.focus();
  }

  return (
    <>
      {suggesting?.kind === 'block' && <BlockMenu editor={editor} suggesting={suggesting} />}
      {suggesting?.kind === 'mention' && (
        <MentionMenu editor={editor} suggesting={suggesting} documentId={documentId} />
      )}
      {asking?.kind === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {asking?.kind === 'footnote' && <FootnoteDialog editor={editor} at={asking.at} onClose={close} />}
      {asking?.kind === 'imageWords' && <ImageWordsDialog editor={editor} at={asking.at} onClose={close} />}
      {asking?.kind === 'image' && (
        <ImageDialog
          key={asking.files.length}
          editor={editor}
          documentId={documentId}
          file={asking.files[0] ?? null}
          more={Math.max(0, asking.files.length - 1)}
          onDone={() => {
            const files = asking.files.slice(1);
            if (files.length > 0) desk.change({ asking: { kind: 'image', files } });
            else close();
          }}
          onClose={close}
        />
      )}
      {picturesLeftOut > 0 && <Toast>{t('image.leftOut', { count: picturesLeftOut })}</Toast>}
    </>
  );
}
