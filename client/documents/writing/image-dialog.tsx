import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writingLimits } from '../../../schema/limits.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { type Refusal, refusalOf } from '../../graphql/refusal.ts';
import { newId } from '../../streams/new-id.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FileField } from '../../ui/form.tsx';
import { insertBlock } from '../editor/insert-block.ts';
import { pictureTypes } from '../editor/pictures-in.ts';
import { runCommand } from '../editor/run-command.ts';
import { FirstField } from './first-field.tsx';
import { ImageWords, type WordsOfImage } from './image-words.tsx';
import { sendPicture } from './send-picture.ts';

/** Takes a picture in: it is seen first, given its words, kept with the document, and then stands in the text. */
export function ImageDialog(props: {
  editor: Editor;
  documentId: string;
  file: File | null;
  /** How many more come after this one. */
  more: number;
  onDone(): void;
  onClose(): void;
}) {
  const { t } = useTranslation(['writing', 'common']);
  const { editor, documentId, more, onDone, onClose } = props;
  const [file, setFile] = useState(props.file);
  const [words, setWords] = useState<WordsOfImage>({ alt: '', caption: '', isDecoration: false });
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // The same picture sent again is the same request.
  const requestId = useRef(newId());
  const preview = usePreview(file);

  function choose(chosen: File | null) {
    requestId.current = newId();
    setRefusal(null);
    setFile(chosen);
  }

  async function insert() {
    if (!file) return;
    setBusy(true);
    setRefusal(null);
    try {
      const id = await sendPicture(documentId, file, requestId.current);
      const { alt, caption, isDecoration } = words;
      const attrs = { file: id, alt: isDecoration ? '' : alt.trim(), caption: caption.trim() };
      runCommand(editor, insertBlock(editor.schema.nodes.image!.create(attrs)));
      onDone();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('image.title')} closeLabel={t('common:form.close')} onClose={onClose}>
      <ActionForm submit={t('image.insert')} isBusy={isBusy} refusal={refusal} onSubmit={() => void insert()}>
        <FirstField>
          {props.file === null && (
            <FileField
              label={t('image.file')}
              hint={t('image.fileHint', { megabytes: writingLimits.pictureMegabytes.max })}
              chooseLabel={t('common:form.chooseFile')}
              name="file"
              required
              accept={pictureTypes.join(',')}
              onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
            />
          )}
          {preview && <img className="image-preview" src={preview} alt={t('image.preview')} />}
          <ImageWords words={words} onChange={setWords} />
        </FirstField>
        {more > 0 && <p className="meta">{t('image.next', { count: more })}</p>}
      </ActionForm>
    </Dialog>
  );
}

/** The picture as data, which the house's content policy lets a page show. */
function usePreview(file: File | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    setAddress(null);
    if (!file?.type.startsWith('image/')) return;
    const reader = new FileReader();
    reader.onload = () => setAddress(String(reader.result));
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  return address;
}
