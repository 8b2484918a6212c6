import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planLimits } from '../../../../schema/plan-limits.ts';
import type { Reason } from '../../../../schema/reasons.ts';
import { type Refusal, refusalOf } from '../../../graphql/refusal.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Problem, SelectField, TextArea } from '../../../ui/form.tsx';
import { type GivenSheet, readSpreadsheet } from '../../agreements/register/read-spreadsheet.ts';
import { PastePlanRowsMutation, type PlanOnScreen } from '../plan.documents.ts';
import { type PastedColumn, pastedColumns, rowsOfSheet, rowsOfText } from '../rows-of-text.ts';

interface Answer {
  line: number;
  outcome: string;
  field: string | null;
  reason: string | null;
  message: string | null;
}

// By the server's names: a body is refused by its id, which came from the column of its name.
const columnOfField = (field: string | null): PastedColumn | undefined =>
  field === 'leadId' ? 'lead' : pastedColumns.find((one) => one === field);

/** Brings rows of a spreadsheet in, pasted or from a file: its columns named, tried first, then kept as a whole. What was given stays until it is in. */
export function PasteDialog(props: {
  plan: PlanOnScreen;
  text: string;
  groupId: string | null;
  onDone(): void;
  onClose(): void;
}) {
  const { t, i18n } = useTranslation('plans');
  const { t: common } = useTranslation('common');
  const format = useFormat();
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(PastePlanRowsMutation);
  const [text, setText] = useState(props.text);
  const [chosen, setChosen] = useState<Record<PastedColumn, number> | null>(null);
  const [answers, setAnswers] = useState<readonly Answer[] | null>(null);
  const [sheets, setSheets] = useState<readonly GivenSheet[]>([]);
  const [sheetAt, setSheetAt] = useState(0);
  const [unread, setUnread] = useState<Refusal | null>(null);
  const sheet = sheets[sheetAt];
  const table = sheet ? rowsOfSheet(sheet.rows) : rowsOfText(text);
  const columns = chosen ?? table.columns;
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    ...Object.fromEntries(pastedColumns.map((column) => [column, cells[columns[column]] || null])),
  }));
  const bad = answers?.filter(({ outcome }) => outcome === 'BAD') ?? [];
  const known = answers?.filter(({ outcome }) => outcome === 'KNOWN').length ?? 0;
  const fresh = (answers?.length ?? 0) - bad.length - known;
  // Of a long file no more is read than can be brought in.
  const count = sheet && sheet.rowCount > sheet.rows.length ? sheet.rowCount : rows.length;
  const isTooLong = count > planLimits.pasted.max;
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));

  const begin = (given: { text?: string; sheets?: readonly GivenSheet[]; sheetAt?: number }) => {
    setText(given.text ?? '');
    setSheets(given.sheets ?? []);
    setSheetAt(given.sheetAt ?? 0);
    setUnread(null);
    setChosen(null);
    setAnswers(null);
  };
  async function read(file: File) {
    try {
      begin({ sheets: await readSpreadsheet(file) });
    } catch (error) {
      begin({});
      setUnread(refusalOf(error));
    }
  }

  async function send(isTrial: boolean) {
    const data = await run({
      planId: props.plan.id,
      groupId: props.groupId,
      rows,
      language: i18n.language,
      isTrial,
    });
    if (!data) return;
    setAnswers(data.pastePlanRows);
    if (isTrial) return;
    props.onDone();
    props.onClose();
  }

  return (
    <Dialog
      title={t('paste.title')}
      closeLabel={common('form.close')}
      className="paste"
      onClose={props.onClose}
    >
      <p className="meta">{t('paste.lead')}</p>
      <label className="btn sm paste-file">
        {t('paste.file')}
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
          label={t('paste.sheet')}
          value={String(sheetAt)}
          choices={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
          onChange={(event) => begin({ sheets, sheetAt: Number(event.currentTarget.value) })}
        />
      )}
      {sheet ? (
        <p className="meta">
          {t('paste.read', { count: sheet.rowCount, sheet: sheet.name })}{' '}
          <button type="button" className="lk" onClick={() => begin({})}>
            {t('paste.instead')}
          </button>
        </p>
      ) : (
        <TextArea
          label={t('paste.rows')}
          rows={6}
          value={text}
          onChange={(event) => begin({ text: event.currentTarget.value })}
        />
      )}
      {width > 1 && (
        <fieldset className="line-set">
          <legend>{t('paste.columns')}</legend>
          {pastedColumns.map((column) => (
            <SelectField
              key={column}
              label={t(`paste.column.${column}`)}
              value={String(columns[column])}
              choices={[
                { value: '-1', label: t('paste.none') },
                ...Array.from({ length: width }, (_, at) => ({
                  value: String(at),
                  label: table.head[at] || t('paste.nth', { number: at + 1 }),
                })),
              ]}
              onChange={(event) => {
                setChosen({ ...columns, [column]: Number(event.currentTarget.value) });
                setAnswers(null);
              }}
            />
          ))}
        </fieldset>
      )}
      {rows.length > 0 && (
        <div className="paste-look">
          <table>
            <thead>
              <tr>
                <th>{t('paste.line')}</th>
                <th>{t('paste.column.group')}</th>
                <th>{t('paste.column.title')}</th>
                <th>{t('paste.column.lead')}</th>
              </tr>
            </thead>
            <tbody>
              {table.rows.slice(0, 5).map(({ line, cells }) => (
                <tr key={line}>
                  <td>{line}</td>
                  <td>{cells[columns.group]}</td>
                  <td>{cells[columns.title]}</td>
                  <td>{cells[columns.lead]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div role="status">
        {isTooLong && (
          <p className="problem">
            {t('paste.tooMany', {
              count,
              number: format.number(count),
              max: format.number(planLimits.pasted.max),
            })}
          </p>
        )}
        {answers && (
          <p>
            {t('paste.tried', { count: fresh, bad: format.number(bad.length) })}{' '}
            {known > 0 && t('paste.known', { count: known })}
          </p>
        )}
      </div>
      {refusal && <Problem>{words(refusal)}</Problem>}
      {bad.length > 0 && (
        <ul className="paste-bad">
          {bad.slice(0, 100).map((one) => {
            const column = columnOfField(one.field);
            return (
              <li key={one.line}>
                <b>{t('paste.atLine', { line: one.line })}</b> {column && `${t(`paste.column.${column}`)}: `}
                {words({
                  code: 'INVALID',
                  message: one.message ?? '',
                  reason: (one.reason ?? undefined) as Reason | undefined,
                })}
              </li>
            );
          })}
        </ul>
      )}
      <p className="btns">
        <Button
          look={answers && bad.length === 0 ? 'secondary' : 'primary'}
          isBusy={isBusy}
          disabled={rows.length === 0 || isTooLong}
          onClick={() => void send(true)}
        >
          {t('paste.try')}
        </Button>
        {answers && bad.length === 0 && fresh > 0 && (
          <Button look="primary" isBusy={isBusy} onClick={() => void send(false)}>
            {t('paste.keep', { count: fresh })}
          </Button>
        )}
      </p>
    </Dialog>
  );
}
