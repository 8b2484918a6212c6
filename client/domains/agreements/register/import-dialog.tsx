import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../../../../schema/reasons.ts';
import { type Refusal, refusalOf } from '../../../graphql/refusal.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Done, Problem, SelectField, TextArea } from '../../../ui/form.tsx';
import { ImportAgreementsMutation } from '../agreement.documents.ts';
import {
  columnsOf,
  type GivenTable,
  type ImportedColumn,
  importedColumns,
  tableOfRows,
  tableOfText,
} from './given-table.ts';
import { type GivenSheet, readSpreadsheet } from './read-spreadsheet.ts';

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
  const [sheets, setSheets] = useState<readonly GivenSheet[]>([]);
  const [sheetAt, setSheetAt] = useState(0);
  const [unread, setUnread] = useState<Refusal | null>(null);
  const sheet = sheets[sheetAt];
  const table = sheet ? tableOfRows(sheet.rows) : tableOfText(text);
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
  const begin = (given: { text?: string; sheets?: readonly GivenSheet[]; sheetAt?: number }) => {
    setText(given.text ?? '');
    setSheets(given.sheets ?? []);
    setSheetAt(given.sheetAt ?? 0);
    setUnread(null);
    setChosen(null);
    setAnswers(null);
    setKept(false);
  };
  async function read(file: File) {
    try {
      begin({ sheets: await readSpreadsheet(file) });
    } catch (error) {
      begin({});
      setUnread(refusalOf(error));
    }
  }

  return (
    <Dialog title={t('import.title')} closeLabel={common('form.close')} onClose={props.onClose}>
      <div className="import">
        <p className="meta">{t('import.lead')}</p>
        <label className="btn sm">
          {t('import.file')}
          <input
            className="vh"
            type="file"
            accept=".xlsx,.csv,.tsv,.txt,text/csv"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              // The same file may be chosen again once it is mended.
              event.currentTarget.value = '';
              if (file) void read(file);
            }}
          />
        </label>
        {unread && <Problem>{words(unread)}</Problem>}
        {sheets.length > 1 && (
          <SelectField
            label={t('import.sheet')}
            value={String(sheetAt)}
            choices={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
            onChange={(event) => begin({ sheets, sheetAt: Number(event.currentTarget.value) })}
          />
        )}
        {sheet ? (
          <Preview sheet={sheet} table={table} />
        ) : (
          <TextArea
            label={t('import.paste')}
            rows={5}
            value={text}
            onChange={(event) => begin({ text: event.currentTarget.value })}
          />
        )}
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
        </div>
        {refusal && <Problem>{words(refusal)}</Problem>}
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
              isBusy={isBusy}
              disabled={rows.length === 0}
              onClick={() => void send(true)}
            >
              {t('import.try')}
            </Button>
            {answers && bad.length === 0 && fresh > 0 && (
              <Button look="primary" isBusy={isBusy} onClick={() => void send(false)}>
                {t('import.keep', { count: fresh })}
              </Button>
            )}
          </p>
        )}
      </div>
    </Dialog>
  );
}

const previewed = 4;

/** The head and the first rows as they were read, so that a person sees whether the signs and days are right. */
function Preview({ sheet, table }: { sheet: GivenSheet; table: GivenTable }) {
  const { t } = useTranslation('agreements');
  return (
    <div className="import-preview">
      <p className="meta">{t('import.read', { count: sheet.rowCount, sheet: sheet.name })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved by hand has to be moved by keys too. */}
      <section tabIndex={0} aria-label={t('import.preview')}>
        <table>
          <thead>
            <tr>
              {table.head.map((head, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name.
                <th key={at} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, previewed).map(({ line, cells }) => (
              <tr key={line}>
                {table.head.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name.
                  <td key={at}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
