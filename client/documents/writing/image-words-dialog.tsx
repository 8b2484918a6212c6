import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm } from '../../forms/action-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FirstField } from './first-field.tsx';
import { ImageWords, type WordsOfImage } from './image-words.tsx';

/** Changes what is said of a picture in the text. */
export function ImageWordsDialog(props: { editor: Editor; at: number; onClose(): void }) {
  const { t } = useTranslation(['writing', 'common']);
  const { editor, at, onClose } = props;
  const [attrs] = useState(() => editor.state.doc.nodeAt(at)?.attrs ?? {});
  const [words, setWords] = useState<WordsOfImage>({
    alt: String(attrs.alt ?? ''),
    caption: String(attrs.caption ?? ''),
    isDecoration: false,
  });

  function save() {
    const { state, view } = editor;
    const { tr } = state;
    state.doc.descendants((node, place) => {
      if (node.type.name !== 'image' || node.attrs.id !== attrs.id) return;
      tr.setNodeAttribute(place, 'alt', words.isDecoration ? '' : words.alt.trim());
      tr.setNodeAttribute(place, 'caption', words.caption.trim());
    });
    view.dispatch(tr);
    editor.commands.focus();
    onClose();
  }

  return (
    <Dialog title={t('image.change')} closeLabel={t('common:form.close')} onClose={onClose}>
      <ActionForm submit={t('image.save')} isBusy={false} refusal={null} onSubmit={save}>
        <FirstField>
          <ImageWords words={words} onChange={setWords} />
        </FirstField>
      </ActionForm>
    </Dialog>
  );
}
