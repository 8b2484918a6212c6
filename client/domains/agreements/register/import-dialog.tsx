import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../../../../schema/reasons.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Done, SelectField, TextArea } from '../../../ui/form.tsx';
import { ImportAgreementsMutation } from '../agreement.documents.ts';
import { columnsOf, type ImportedColumn, importedColumns, tableOfText } from './table-of-text.ts';

interface Answer {
  line: number;
  outcome: string;
  field: string | null;
  reason: string | null;
  message: string | null;
}

/** Brings an office's own register in: pasted or from a file, its columns named, tried first, then kept as a whole. */
export function ImportDialog(props: { onDone(): void; onClose(): void }) {
  const { t } = useTranslation('agreements');
  const { t: common } = useTranslation('common');
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(ImportAgreementsMutation);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Record<ImportedColumn, number> | null>(null);
  const [answers, setAnswers] = useState<readonly Answer[] | null>(null);
  const [isKept, setKept] = useState(false);
  const table = tableOfText(text);
  const columns = chosen ?? columnsOf(table.head);
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    ...Object.fromEntries(importedColumns.map((column) => [column, cells[columns[column]] ?? null])),
  }));
  const bad = answers?.filter(({ outcome }) => outcome === 'BAD') ?? [];
  const fresh = answers?.filter(({ outcome }) => outcome === 'NEW').length ?? 0;

  async function send(isTrial: boolean) {
    const data = await run({ rows, isTrial });
    if (!data) return;
    setAnswers(data.importAgreements);
    if (isTrial) return;
    setKept(true);
    props.onDone();
  }
  const begin = (given: string) => {
    setText(given);
    setChosen(null);
    setAnswers(null);
    setKept(false);
  };

  return (
    <Dialog title={t('import.title')} closeLabel={common('form.close')} onClose={props.onClose}>
      <div className="import">
        <p className="meta">{t('import.lead')}</p>
        <label className="btn sm">
          {t('import.file')}
          <input
            className="vh"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={async (event) => {
              const file = event.currentTarget.files?.[0];
              if (file) begin(await file.text());
            }}
          />
        </label>
        <TextArea
          label={t('import.paste')}
          rows={5}
          value={text}
          onChange={(event) => begin(event.currentTarget.value)}
        />
        {table.rows.length > 0 && !isKept && (
          <fieldset className="line-set">
            <legend>{t('import.columns')}</legend>
            {importedColumns.map((column) => (
              <SelectField
                key={column}
                label={t(`import.column.${column}`)}
                value={String(columns[column])}
                choices={[
                  { value: '-1', label: t('import.none') },
                  ...table.head.map((head, at) => ({ value: String(at), label: head || String(at + 1) })),
                ]}
                onChange={(event) => {
                  setChosen({ ...columns, [column]: Number(event.currentTarget.value) });
                  setAnswers(null);
                }}
              />
            ))}
          </fieldset>
        )}
        <div role="status">
          {answers && !isKept && (
            <p>
              {t('import.trial', {
                count: fresh,
                bad: bad.length,
                known: answers.length - fresh - bad.length,
              })}
            </p>
          )}
          {isKept && <Done>{t('import.done', { count: fresh })}</Done>}
          {refusal && <p className="problem">{words(refusal)}</p>}
        </div>
        {bad.length > 0 && (
          <ul className="import-bad">
            {bad.slice(0, 100).map((one) => (
              <li key={one.line}>
                <b>{t('import.line', { line: one.line })}</b>{' '}
                {one.field &&
                  importedColumns.some((column) => column === one.field) &&
                  `${t(`import.column.${one.field as ImportedColumn}`)}: `}
                {words({
                  code: 'INVALID',
                  message: one.message ?? '',
                  reason: (one.reason ?? undefined) as Reason | undefined,
                })}
              </li>
            ))}
          </ul>
        )}
        {!isKept && (
          <p className="btns">
            <Button
              look={answers && bad.length === 0 ? 'secondary' : 'primary'}
              disabled={isBusy || rows.length === 0}
              onClick={() => void send(true)}
            >
              {t('import.try')}
            </Button>
            {answers && bad.length === 0 && fresh > 0 && (
              <Button look="primary" disabled={isBusy} onClick={() => void send(false)}>
                {t('import.keep', { count: fresh })}
              </Button>
            )}
          </p>
        )}
      </div>
    </Dialog>
  );
}
