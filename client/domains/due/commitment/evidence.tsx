import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { commitmentLimits } from '../../../../schema/commitment-limits.ts';
import { paperTypes, sendPaper } from '../../../files/send-paper.ts';
import { ActionForm } from '../../../forms/action-form.tsx';
import { type Refusal, refusalOf } from '../../../graphql/refusal.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { FileField, TextField } from '../../../ui/form.tsx';
import { AddEvidenceMutation, type Present } from '../due.documents.ts';

const nothing = { url: '', words: '', file: null };

/** What shows that a promise is kept: pages, files and words, and one more. */
export function Evidence(props: { present: Present; mayAdd: boolean; onRead(): void }) {
  const { t } = useTranslation(['due', 'common']);
  const { present } = props;
  const { run, isBusy, refusal } = useAction(AddEvidenceMutation);
  const [given, setGiven] = useState<{ url: string; words: string; file: File | null }>(nothing);
  const [unsent, setUnsent] = useState<Refusal | null>(null);
  const [round, setRound] = useState(0);

  async function add() {
    const url = given.url.trim();
    const input = { occurrenceId: present.id, words: given.words };
    setUnsent(null);
    try {
      const added = given.file
        ? await run({
            ...input,
            kind: 'FILE',
            words: given.words.trim() || given.file.name,
            fileId: await sendPaper('occurrence', present.id, given.file),
          })
        : await run(url ? { ...input, kind: 'LINK', url } : { ...input, kind: 'NOTE' });
      if (!added) return;
    } catch (error) {
      return setUnsent(refusalOf(error));
    }
    setGiven(nothing);
    // A file that was chosen is let go by a new field alone.
    setRound(round + 1);
    props.onRead();
  }

  return (
    <section>
      <h3>{t('evidence.title')}</h3>
      {present.evidence.length === 0 && <p className="meta">{t('evidence.none')}</p>}
      <ul className="lines">
        {present.evidence.map((one) => (
          <li key={one.id}>
            <span className="what">
              {one.url && (
                <a className="link" href={one.url} rel="noreferrer">
                  {one.words ?? one.url}
                </a>
              )}
              {one.document && (
                <Link className="link" to={`/documents/${one.document.id}`}>
                  {one.document.title}
                </Link>
              )}
              {one.fileUrl && (
                <a className="link" href={one.fileUrl}>
                  {one.words ?? t('evidence.open')}
                </a>
              )}
              {one.kind === 'NOTE' && one.words}
            </span>
            <span className="meta quiet">{one.by.name}</span>
          </li>
        ))}
      </ul>
      {props.mayAdd && (
        <ActionForm
          small
          look="secondary"
          submit={t('evidence.add')}
          isBusy={isBusy}
          refusal={unsent ?? refusal}
          onSubmit={() => void add()}
        >
          <FileField
            key={round}
            label={t('evidence.file')}
            chooseLabel={t('common:form.chooseFile')}
            name="file"
            accept={paperTypes}
            onChange={(event) => setGiven({ ...given, file: event.currentTarget.files?.[0] ?? null })}
          />
          <TextField
            label={t('evidence.url')}
            name="url"
            type="url"
            value={given.url}
            onChange={(event) => setGiven({ ...given, url: event.currentTarget.value })}
          />
          <TextField
            label={t('evidence.words')}
            name="words"
            maxLength={commitmentLimits.note.max}
            value={given.words}
            onChange={(event) => setGiven({ ...given, words: event.currentTarget.value })}
          />
        </ActionForm>
      )}
    </section>
  );
}
