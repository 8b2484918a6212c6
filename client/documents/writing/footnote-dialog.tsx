import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writingLimits } from '../../../schema/limits.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/form.tsx';
import { FirstField } from './first-field.tsx';

/** Asks for the words of a footnote: of one that stands in the text, or of a new one at the cursor. */
export function FootnoteDialog(props: { editor: Editor; at: number | null; onClose(): void }) {
  const { t } = useTranslation(['writing', 'common']);
  const { editor, at, onClose } = props;
  const [note] = useState(() => (at === null ? null : editor.state.doc.nodeAt(at)));
  const [words, setWords] = useState(String(note?.attrs.words ?? ''));
  const trimmed = words.replace(/\s+/g, ' ').trim();

  function save() {
    if (!trimmed) return;
    if (note === null) {
      const { to } = editor.state.selection;
      editor
        .chain()
        .focus()
        .insertContentAt(to, { type: 'footnote', attrs: { words: trimmed } })
        .run();
    } else {
      const place = placeOf(editor, note.attrs.id);
      if (place !== null) editor.view.dispatch(editor.state.tr.setNodeAttribute(place, 'words', trimmed));
      editor.commands.focus();
    }
    onClose();
  }

  function remove() {
    const place = note && placeOf(editor, note.attrs.id);
    if (place !== null)
      editor
        .chain()
        .focus()
        .deleteRange({ from: place, to: place + 1 })
        .run();
    onClose();
  }

  return (
    <Dialog title={t('footnote.title')} closeLabel={t('common:form.close')} onClose={onClose}>
      <ActionForm
        submit={t('footnote.save')}
        isBusy={false}
        refusal={null}
        onSubmit={save}
        acts={
          note && (
            <Button look="plain" onClick={remove}>
              {t('footnote.remove')}
            </Button>
          )
        }
      >
        <FirstField>
          <TextArea
            label={t('footnote.words')}
            hint={t('footnote.hint')}
            name="words"
            required
            maxLength={writingLimits.footnote.max}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
            }}
          />
        </FirstField>
      </ActionForm>
    </Dialog>
  );
}

/** Where a note stands by now: others may have written before it meanwhile. */
function placeOf({ state }: Editor, id: unknown): number | null {
  let place: number | null = null;
  state.doc.descendants((node, at) => {
    if (node.type.name === 'footnote' && node.attrs.id === id) place = at;
  });
  return place;
}
