import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import type { Reason } from '../../../../schema/reasons.ts';
import { type Job, JobsQuery } from '../../../documents/exports/job.documents.ts';
import { JobProgress } from '../../../documents/exports/job-progress.tsx';
import { isOver, useJob } from '../../../documents/exports/use-job.ts';
import type { ResultOf } from '../../../graphql/graphql.ts';
import { useActingFor } from '../../../graphql/identity.ts';
import { type Refusal, refusalOf } from '../../../graphql/refusal.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Done, Problem, SelectField, TextArea } from '../../../ui/form.tsx';
import {
  columnsOf,
  type GivenTable,
  type ImportedColumn,
  importedColumns,
  tableOfRows,
  tableOfText,
} from './given-table.ts';
import { ImportRegisterMutation, TryRegisterMutation } from './import.documents.ts';
import { type GivenSheet, readSpreadsheet } from './read-spreadsheet.ts';
import '../../../documents/files.css';

type Trial = ResultOf<typeof TryRegisterMutation>['tryRegister'];

/** Brings an office's own register in: pasted or from a file, its columns named, tried first, then kept as a whole. */
export function ImportDialog(props: { onDone(): void; onClose(): void }) {
  const { t } = useTranslation('agreements');
  const { t: common } = useTranslation('common');
  const words = useRefusalWords();
  const trying = useAction(TryRegisterMutation);
  const keeping = useAction(ImportRegisterMutation);
  const isBusy = trying.isBusy || keeping.isBusy;
  const refusal = keeping.refusal ?? trying.refusal;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Record<ImportedColumn, number> | null>(null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [begun, setBegun] = useState<Job | null>(null);
  const [isAnew, setAnew] = useState(false);
  const underWay = useImportUnderWay();
  const asked = begun ?? (isAnew ? null : underWay);
  const job = useJob(asked?.id ?? null, asked);
  const [sheets, setSheets] = useState<readonly GivenSheet[]>([]);
  const [sheetAt, setSheetAt] = useState(0);
  const [unread, setUnread] = useState<Refusal | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const sheet = sheets[sheetAt];
  const table = sheet ? tableOfRows(sheet.rows) : tableOfText(text);
  const columns = chosen ?? columnsOf(table.head);
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    ...Object.fromEntries(importedColumns.map((column) => [column, cells[columns[column]] ?? null])),
  }));
  const rowCount = sheet && sheet.rowCount > sheet.rows.length ? sheet.rowCount : rows.length;
  const isTooLong = rows.length > limits.imported.max;
  const brought = job?.state === 'DONE' ? (job.result as { newCount: number }).newCount : null;
  const isKept = brought !== null;
  const isGoingOn = job !== null && !isOver(job);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the register is read anew once, when there is something new in it
  useEffect(() => {
    if (isKept) props.onDone();
  }, [isKept]);

  async function attempt() {
    const data = await trying.run({ rows });
    if (data) setTrial(data.tryRegister);
  }
  async function keep() {
    const data = await keeping.run({ rows });
    if (data) setBegun(data.importRegister);
  }
  const begin = (given: { text?: string; sheets?: readonly GivenSheet[]; sheetAt?: number }) => {
    setText(given.text ?? '');
    setSheets(given.sheets ?? []);
    setSheetAt(given.sheetAt ?? 0);
    setUnread(null);
    setChosen(null);
    setTrial(null);
    setBegun(null);
    setAnew(true);
    setTooLarge(false);
  };
  async function read(file: File) {
    if (file.size > limits.importedFile.max) {
      begin({});
      return setTooLarge(true);
    }
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
        {tooLarge && <Problem>{t('import.tooLarge', { max: limits.importedFile.max / 1024 ** 2 })}</Problem>}
        {isTooLong && <Problem>{t('import.tooMany', { count: rowCount, max: limits.imported.max })}</Problem>}
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
        {table.rows.length > 0 && !isKept && !isTooLong && (
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
                  setTrial(null);
                }}
              />
            ))}
          </fieldset>
        )}
        <div role="status">
          {trial && !isKept && (
            <p>
              {t('import.trial', { count: trial.newCount, bad: trial.badCount, known: trial.knownCount })}
            </p>
          )}
          {isKept && <Done>{t('import.done', { count: brought })}</Done>}
        </div>
        {job && <JobProgress job={job} label={t('import.bringing')} />}
        {refusal && <Problem>{words(refusal)}</Problem>}
        {trial && trial.bad.length > 0 && (
          <ul className="import-bad">
            {trial.bad.map((one) => (
              <li key={one.line}>
                <b>{t('import.line', { line: one.line })}</b>{' '}
                {one.field &&
                  importedColumns.some((column) => column === one.field) &&
                  `${t(`import.column.${one.field as ImportedColumn}`)}: `}
                {words({
                  code: 'INVALID',
                  message: one.message,
                  reason: (one.reason ?? undefined) as Reason | undefined,
                })}
              </li>
            ))}
          </ul>
        )}
        {!isKept && !isGoingOn && (
          <p className="btns">
            <Button
              look={trial?.badCount === 0 ? 'secondary' : 'primary'}
              isBusy={isBusy}
              disabled={rows.length === 0 || isTooLong}
              onClick={() => void attempt()}
            >
              {t('import.try')}
            </Button>
            {trial?.badCount === 0 && trial.newCount > 0 && (
              <Button look="primary" isBusy={isBusy} onClick={() => void keep()}>
                {t('import.keep', { count: trial.newCount })}
              </Button>
            )}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** An import that this person asked for and that is not done yet: the dialog may have been closed meanwhile. */
function useImportUnderWay(): Job | null {
  const bodyId = useActingFor();
  const { data } = useQuery(JobsQuery, {
    variables: { thingId: bodyId ?? '' },
    skip: !bodyId,
    fetchPolicy: 'network-only',
  });
  return data?.jobs.find((one) => one.kind === 'register.import' && !isOver(one)) ?? null;
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
