import { useQuery } from '@apollo/client/react';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { type Job, JobsQuery } from '../../../documents/exports/job.documents.ts';
import { JobProgress } from '../../../documents/exports/job-progress.tsx';
import { isOver, useJob } from '../../../documents/exports/use-job.ts';
import type { ResultOf } from '../../../graphql/graphql.ts';
import { useActingFor } from '../../../graphql/identity.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { type Format, useFormat } from '../../../i18n/format.ts';
import { BadRows } from '../../../spreadsheets/bad-rows.tsx';
import { ColumnChoice } from '../../../spreadsheets/column-choice.tsx';
import { SheetChoice } from '../../../spreadsheets/sheet-choice.tsx';
import { SheetLook } from '../../../spreadsheets/sheet-look.tsx';
import { useGivenSheet } from '../../../spreadsheets/use-given-sheet.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Done, Problem } from '../../../ui/form.tsx';
import { columnsOf, type ImportedColumn, importedColumns, tableOfRows, tableOfText } from './given-table.ts';
import { ImportRegisterMutation, TryRegisterMutation } from './import.documents.ts';

type Trial = ResultOf<typeof TryRegisterMutation>['tryRegister'];

/** Brings an office's own register in: pasted or from a file, its columns named, tried first, then kept as a whole. */
export function ImportDialog(props: { onDone(): void; onClose(): void }) {
  const { t } = useTranslation('agreements');
  const { t: common } = useTranslation('common');
  const { underWay, last } = useOwnImports();
  const [begun, setBegun] = useState<Job | null>(null);
  const asked = begun ?? underWay;
  const job = useJob(asked?.id ?? null, asked);
  const [isAnother, setAnother] = useState(false);
  const isDone = job?.state === 'DONE';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the register is read anew once, when there is something new in it
  useEffect(() => {
    if (isDone) props.onDone();
  }, [isDone]);
  const isShown = job !== null && !isAnother;

  return (
    <Dialog
      title={t('import.title')}
      closeLabel={common('form.close')}
      className="bring-in"
      onClose={props.onClose}
    >
      {isShown && <UnderWay job={job} onAnother={() => setAnother(true)} />}
      {/* What was given stays, so that it can be brought in once more where the job came to nothing. */}
      <div className="bring-in-given" hidden={isShown && (isDone || !isOver(job))}>
        {!isShown && last && <LastImport job={last} />}
        <GivenRegister
          onBegun={(one) => {
            setBegun(one);
            setAnother(false);
          }}
        />
      </div>
    </Dialog>
  );
}

/** How far the import is, and what came of it. */
function UnderWay({ job, onAnother }: { job: Job; onAnother(): void }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const { state } = job;
  // What was pressed gives place to what comes next, and hands the focus on to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever the job's state changes
  useEffect(() => {
    if (document.activeElement?.closest('dialog') && document.activeElement.checkVisibility()) return;
    const dialog = place.current?.closest('dialog');
    const next = place.current?.querySelector('button') ?? dialog?.querySelector<HTMLElement>('.btns button');
    next?.focus();
  }, [state]);
  return (
    <div ref={place} className="bring-in-given">
      {state === 'DONE' ? (
        <>
          <div role="status">
            <Done>{sayDone(t, format, job)}</Done>
          </div>
          <p className="btns">
            <Button onClick={onAnother}>{t('import.another')}</Button>
          </p>
        </>
      ) : (
        <>
          <JobProgress job={job} label={t('import.bringing')} />
          {!isOver(job) && <p className="meta">{t('import.goesOn')}</p>}
        </>
      )}
    </div>
  );
}

/** What came of the import before, for who left it to itself. */
function LastImport({ job }: { job: Job }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  return (
    <p className="meta">
      {t('import.last', { when: format.relative(job.createdAt) })}{' '}
      {job.state === 'DONE'
        ? sayDone(t, format, job)
        : t(`import.lastState.${job.state as 'CANCELLED' | 'FAILED'}`)}
    </p>
  );
}

function sayDone(t: TFunction<'agreements'>, format: Format, job: Job): string {
  const { newCount } = job.result as { newCount: number };
  return t('import.done', { count: newCount, number: format.number(newCount) });
}

function GivenRegister({ onBegun }: { onBegun(job: Job): void }) {
  const { t } = useTranslation('agreements');
  const words = useRefusalWords();
  const format = useFormat();
  const trying = useAction(TryRegisterMutation);
  const keeping = useAction(ImportRegisterMutation);
  const isBusy = trying.isBusy || keeping.isBusy;
  const refusal = keeping.refusal ?? trying.refusal;
  const [chosen, setChosen] = useState<Record<ImportedColumn, number> | null>(null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const given = useGivenSheet('', () => {
    setChosen(null);
    setTrial(null);
  });
  const { sheet, text } = given;
  const table = sheet ? tableOfRows(sheet.rows) : tableOfText(text);
  const columns = chosen ?? columnsOf(table.head);
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    ...Object.fromEntries(importedColumns.map((column) => [column, cells[columns[column]] ?? null])),
  }));
  // Of a long file no more is read than can be brought in.
  const count = sheet && sheet.rowCount > sheet.rows.length ? sheet.rowCount : rows.length;
  const isTooLong = rows.length > limits.imported.max;
  const { head } = table;

  async function attempt() {
    const data = await trying.run({ rows });
    if (data) setTrial(data.tryRegister);
  }
  async function keep() {
    const data = await keeping.run({ rows });
    if (!data) return;
    setTrial(null);
    onBegun(data.importRegister);
  }

  return (
    <>
      <p className="meta">{t('import.lead')}</p>
      <SheetChoice given={given} pasteLabel={t('import.paste')} />
      {isTooLong && (
        <Problem>
          {t('import.tooMany', {
            count,
            number: format.number(count),
            max: format.number(limits.imported.max),
          })}
        </Problem>
      )}
      {table.rows.length > 0 && !isTooLong && (
        <>
          <SheetLook head={head} rows={table.rows} width={head.length} />
          <ColumnChoice
            legend={t('import.columns')}
            columns={columns}
            nameOf={(column) => t(`import.column.${column}`)}
            head={head}
            width={head.length}
            onChange={(next) => {
              setChosen(next);
              setTrial(null);
            }}
          />
        </>
      )}
      {trial && (
        <BadRows
          rows={trial.bad}
          count={trial.badCount}
          nameOf={(field) => {
            const column = importedColumns.find((one) => one === field);
            return column && t(`import.column.${column}`);
          }}
        />
      )}
      <div className="bring-in-foot">
        <div role="status">
          {trial && (
            <p>
              {t('import.trial', {
                count: trial.newCount,
                number: format.number(trial.newCount),
                bad: format.number(trial.badCount),
                known: format.number(trial.knownCount),
              })}
            </p>
          )}
        </div>
        {refusal && <Problem>{words(refusal)}</Problem>}
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
              {t('import.keep', { count: trial.newCount, number: format.number(trial.newCount) })}
            </Button>
          )}
        </p>
      </div>
    </>
  );
}

/** The import that this person asked for and that was not done when the dialog opened, since it may have been closed meanwhile; else the last one. */
function useOwnImports(): { underWay: Job | null; last: Job | null } {
  const bodyId = useActingFor();
  const { data } = useQuery(JobsQuery, {
    variables: { thingId: bodyId ?? '' },
    skip: !bodyId,
    fetchPolicy: 'network-only',
  });
  const latest = data?.jobs.find((one) => one.kind === 'register.import') ?? null;
  const isUnderWay = latest !== null && !isOver(latest);
  // It is followed to its end, also once it is no longer under way.
  const [followed, setFollowed] = useState<Job | null>(null);
  if (isUnderWay && latest.id !== followed?.id) setFollowed(latest);
  const underWay = isUnderWay ? latest : followed;
  return { underWay, last: underWay ? null : latest };
}
