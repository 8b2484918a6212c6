import { type Editor, getMarkRange } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSafeAddress } from '../../../schema/blocks/index.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/form.tsx';
import { FirstField } from './first-field.tsx';

/** Asks where the chosen words lead, or for words and an address where none are chosen; takes a link away. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const { t } = useTranslation(['writing', 'common']);
  const [place] = useState(() => placeIn(editor));
  const [address, setAddress] = useState(place.href);
  const [words, setWords] = useState('');
  const [isWrong, setWrong] = useState(false);
  const hasWords = place.from < place.to;

  function set() {
    const href = completed(address.trim());
    if (!isSafeAddress(href)) return setWrong(true);
    const chain = editor.chain().focus();
    if (hasWords) chain.setTextSelection(place).setMark('link', { href }).setTextSelection(place.to).run();
    else {
      const marks = [{ type: 'link', attrs: { href } }];
      chain.insertContent({ type: 'text', text: words.trim() || href, marks }).run();
    }
    onClose();
  }

  function remove() {
    editor.chain().focus().setTextSelection(place).unsetMark('link').setTextSelection(place.to).run();
    onClose();
  }

  return (
    <Dialog title={t('link.title')} closeLabel={t('common:form.close')} onClose={onClose}>
      <ActionForm
        submit={t('link.set')}
        isBusy={false}
        refusal={null}
        onSubmit={set}
        acts={
          place.href && (
            <Button look="plain" onClick={remove}>
              {t('link.remove')}
            </Button>
          )
        }
      >
        <FirstField>
          <TextField
            label={t('link.address')}
            hint={t('link.hint')}
            problem={isWrong ? t('link.wrong') : undefined}
            name="address"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={address}
            onChange={(event) => {
              setAddress(event.currentTarget.value);
              setWrong(false);
            }}
          />
          {!hasWords && (
            <TextField
              label={t('link.words')}
              name="words"
              autoComplete="off"
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </FirstField>
      </ActionForm>
    </Dialog>
  );
}

/** The words that a link is for: those chosen, or those of the link that the cursor is in. */
function placeIn({ state }: Editor): { from: number; to: number; href: string } {
  const { from, to, empty, $from } = state.selection;
  const type = state.schema.marks.link!;
  const around = getMarkRange($from, type);
  const place = (empty && around) || { from, to };
  return { from: place.from, to: place.to, href: hrefAt(state, place.from, place.to) };
}

function hrefAt({ doc }: Editor['state'], from: number, to: number): string {
  let href = '';
  doc.nodesBetween(from, to, ({ marks }) => {
    href ||= String(marks.find(({ type }) => type.name === 'link')?.attrs.href ?? '');
  });
  return href;
}

/** An address as people write it: without what every address begins with. */
function completed(address: string): string {
  if (/^[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}$/u.test(address)) return `mailto:${address}`;
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]\S*)?$/u.test(address) ? `https://${address}` : address;
}
