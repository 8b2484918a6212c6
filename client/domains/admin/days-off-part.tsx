import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commitmentLimits as limits } from '../../../schema/commitment-limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { Failure } from '../../graphql/failure.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useDay } from '../../i18n/day.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextArea, TextField } from '../../ui/form.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useDraft } from '../people/index.ts';

const DaysOffQuery = graphql(`
  query DaysOff {
    holidayLists { country year source isDemonstration workedWeekendDays holidays { day name } }
  }
`);

const LoadDaysOff = graphql(`
  mutation LoadDaysOff($input: LoadHolidaysInput!) { loadHolidays(input: $input) }
`);

type List = ResultOf<typeof DaysOffQuery>['holidayLists'][number];

/** The days off that working days are counted by, country by country and year by year; without a list nothing is counted. */
export function DaysOffPart() {
  const { t } = useTranslation(['admin', 'common']);
  const { data, error, retry } = useScreenQuery(DaysOffQuery, {});
  const [edited, setEdited] = useState<List | 'new' | null>(null);
  const lists = [...(data?.holidayLists ?? [])].sort(
    (a, b) => a.country.localeCompare(b.country) || b.year - a.year,
  );
  return (
    <div className="days-off">
      <div className="days-off-head">
        <p className="meta">{t('daysOff.lead')}</p>
        <Button look="primary" aria-haspopup="dialog" onClick={() => setEdited('new')}>
          {t('daysOff.load')}
        </Button>
      </div>
      {!data && error && <Failure title={t('daysOff.failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('common:loading')} rows={5} />}
      {data && lists.length === 0 && (
        <EmptyState title={t('daysOff.none')} advice={t('daysOff.noneAdvice')} />
      )}
      <ul className="days-off-lists">
        {lists.map((list) => (
          <li key={`${list.country} ${list.year}`}>
            <One list={list} onEdit={() => setEdited(list)} />
          </li>
        ))}
      </ul>
      {edited && (
        <LoadDialog
          list={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onDone={() => {
            setEdited(null);
            retry();
          }}
        />
      )}
    </div>
  );
}

function One({ list, onEdit }: { list: List; onEdit(): void }) {
  const { t } = useTranslation('admin');
  const day = useDay();
  return (
    <details>
      <summary>
        <b>
          {list.country} {list.year}
        </b>{' '}
        <span className="meta">{t('daysOff.count', { count: list.holidays.length })}</span>{' '}
        {list.isDemonstration && <Tag tone="bad">{t('daysOff.reckoned')}</Tag>}
      </summary>
      <p className="meta">{list.source}</p>
      <ul>
        {list.holidays.map((one) => (
          <li key={one.day}>
            <time dateTime={one.day}>{day(one.day)}</time> {one.name}
          </li>
        ))}
      </ul>
      {list.workedWeekendDays.length > 0 && (
        <p className="meta">{t('daysOff.worked', { days: list.workedWeekendDays.map(day).join(', ') })}</p>
      )}
      <Button small aria-haspopup="dialog" onClick={onEdit}>
        {t('daysOff.correct', { list: `${list.country} ${list.year}` })}
      </Button>
    </details>
  );
}

function LoadDialog(props: { list: List | null; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('admin');
  const { list } = props;
  const { run, isBusy, refusal } = useAction(LoadDaysOff);
  const draft = useDraft('days-off', list ? `${list.country} ${list.year}` : '', () => ({
    country: list?.country ?? 'VN',
    year: String(list?.year ?? new Date().getFullYear() + 1),
    holidays: (list?.holidays ?? []).map((one) => `${one.day} ${one.name}`.trim()).join('\n'),
    workedWeekendDays: (list?.workedWeekendDays ?? []).join('\n'),
    source: list?.source ?? '',
  }));
  const { given, change } = draft;
  async function load() {
    const { country, holidays, workedWeekendDays, source } = given;
    const year = Number.parseInt(given.year, 10) || 0;
    if (!(await run({ country, year, holidays, workedWeekendDays, source }))) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={list ? t('daysOff.correct', { list: `${list.country} ${list.year}` }) : t('daysOff.load')}
      lead={t('daysOff.dialogLead')}
      submit={t('daysOff.keep')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void load()}
      onClose={props.onClose}
    >
      <div className="pair">
        <TextField
          label={t('daysOff.country')}
          hint={t('daysOff.countryHint')}
          name="country"
          required
          readOnly={list !== null}
          value={given.country}
          onChange={(event) => change({ country: event.currentTarget.value.toUpperCase() })}
        />
        <TextField
          label={t('daysOff.year')}
          name="year"
          type="number"
          required
          readOnly={list !== null}
          min={1900}
          max={2100}
          value={given.year}
          onChange={(event) => change({ year: event.currentTarget.value })}
        />
      </div>
      <TextArea
        label={t('daysOff.days')}
        hint={t('daysOff.daysHint')}
        name="holidays"
        required
        rows={10}
        value={given.holidays}
        onChange={(event) => change({ holidays: event.currentTarget.value })}
      />
      <TextArea
        label={t('daysOff.workedDays')}
        hint={t('daysOff.workedHint')}
        name="workedWeekendDays"
        rows={3}
        value={given.workedWeekendDays}
        onChange={(event) => change({ workedWeekendDays: event.currentTarget.value })}
      />
      <TextField
        label={t('daysOff.source')}
        hint={t('daysOff.sourceHint')}
        name="source"
        required
        maxLength={limits.note.max}
        value={given.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
