import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planLimits } from '../../../../schema/plan-limits.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { BadRows } from '../../../spreadsheets/bad-rows.tsx';
import { ColumnChoice } from '../../../spreadsheets/column-choice.tsx';
import { SheetChoice } from '../../../spreadsheets/sheet-choice.tsx';
import { SheetLook } from '../../../spreadsheets/sheet-look.tsx';
import { useGivenSheet } from '../../../spreadsheets/use-given-sheet.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Problem } from '../../../ui/form.tsx';
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
  const [chosen, setChosen] = useState<Record<PastedColumn, number> | null>(null);
  const [answers, setAnswers] = useState<readonly Answer[] | null>(null);
  const given = useGivenSheet(props.text, () => {
    setChosen(null);
    setAnswers(null);
  });
  const { sheet, text } = given;
  const table = sheet ? rowsOfSheet(sheet.rows) : rowsOfText(text);
  const columns = chosen ?? table.columns;
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    ...Object.fromEntries(pastedColumns.map((column) => [column, cells[columns[column]] || null])),
  }));
  const bad = useMemo(() => answers?.filter(({ outcome }) => outcome === 'BAD') ?? [], [answers]);
  const known = answers?.filter(({ outcome }) => outcome === 'KNOWN').length ?? 0;
  const fresh = (answers?.length ?? 0) - bad.length - known;
  // Of a long file no more is read than can be brought in.
  const count = sheet && sheet.rowCount > sheet.rows.length ? sheet.rowCount : rows.length;
  const isTooLong = count > planLimits.pasted.max;
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));

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
      className="bring-in"
      onClose={props.onClose}
    >
      <p className="meta">{t('paste.lead')}</p>
      <SheetChoice given={given} pasteLabel={t('paste.rows')} />
      {isTooLong && (
        <Problem>
          {t('paste.tooMany', {
            count,
            number: format.number(count),
            max: format.number(planLimits.pasted.max),
          })}
        </Problem>
      )}
      {rows.length > 0 && !isTooLong && (
        <>
          <SheetLook head={table.head} rows={table.rows} width={width} />
          {width > 1 && (
            <ColumnChoice
              legend={t('paste.columns')}
              columns={columns}
              nameOf={(column) => t(`paste.column.${column}`)}
              head={table.head}
              width={width}
              onChange={(next) => {
                setChosen(next);
                setAnswers(null);
              }}
            />
          )}
        </>
      )}
      <BadRows
        rows={bad}
        count={bad.length}
        nameOf={(field) => {
          const column = columnOfField(field);
          return column && t(`paste.column.${column}`);
        }}
      />
      <div className="bring-in-foot">
        <div role="status">
          {answers && (
            <p>
              {t('paste.tried', {
                count: fresh,
                number: format.number(fresh),
                bad: format.number(bad.length),
              })}{' '}
              {known > 0 && t('paste.known', { count: known })}
            </p>
          )}
        </div>
        {refusal && <Problem>{words(refusal)}</Problem>}
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
      </div>
    </Dialog>
  );
}
