import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { councilLimits as limits } from '../../../schema/council-limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useDay } from '../../i18n/day.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/form.tsx';
import { GroundField } from '../bodies/ground-field.tsx';
import { AppointMutation } from '../bodies/office.documents.ts';
import { useDraft } from '../people/index.ts';
import type { CouncilBody } from './council.documents.ts';

type Term = CouncilBody['people'][number] & { toDate: string };

/** Whose term runs out soon, and nobody has said that it goes on; reappointing gives the office anew from the day after. */
export function Terms({ body, onChanged }: { body: CouncilBody; onChanged(): void }) {
  const { t } = useTranslation(['councils', 'people']);
  const day = useDay();
  const [open, setOpen] = useState<Term | null>(null);
  const ending = body.people.filter(
    (one): one is Term =>
      one.toDate !== null &&
      daysBetween(body.today, one.toDate) <= limits.termSoon.days &&
      !body.comingPeople.some(({ person, role }) => person.id === one.person.id && role === one.role),
  );
  if (ending.length === 0) return null;
  return (
    <section aria-labelledby="council-terms">
      <h2 id="council-terms">{t('terms.title')}</h2>
      <ul className="lines">
        {ending.map((term) => (
          <li key={term.id}>
            <div className="what">
              <b>
                <bdi>{term.person.name}</bdi>
              </b>
              <p className="meta">
                {t(`people:role.${term.role}`)}
                {', '}
                {t('terms.until', { day: day(term.toDate) })}
              </p>
            </div>
            {body.may.roles.includes(term.role) && (
              <Button
                small
                aria-haspopup="dialog"
                aria-label={t('terms.againNamed', { name: term.person.name })}
                onClick={() => setOpen(term)}
              >
                {t('terms.again')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <ReappointDialog
          body={body}
          term={open}
          onDone={() => {
            setOpen(null);
            onChanged();
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function ReappointDialog(props: { body: CouncilBody; term: Term; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('councils');
  const day = useDay();
  const { run, isBusy, refusal } = useAction(AppointMutation);
  const { body, term } = props;
  const fromDate = dayAfter(term.toDate);
  const draft = useDraft('reappoint', term.id, () => ({ toDate: '', ground: '' }));
  const { given, change } = draft;
  async function appoint() {
    const { person, role } = term;
    const { toDate, ground } = given;
    if (
      !(await run({ personId: person.id, bodyId: body.id, role, fromDate, toDate: toDate || null, ground }))
    )
      return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={t('terms.againNamed', { name: term.person.name })}
      lead={t('terms.from', { day: day(fromDate) })}
      submit={t('terms.again')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void appoint()}
      onClose={props.onClose}
    >
      <TextField
        label={t('terms.to')}
        name="toDate"
        type="date"
        min={fromDate}
        value={given.toDate}
        onChange={(event) => change({ toDate: event.currentTarget.value })}
      />
      <GroundField value={given.ground} onChange={(ground) => change({ ground })} />
    </FormDialog>
  );
}

const oneDay = 86_400_000;

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / oneDay;

const dayAfter = (day: string) => new Date(Date.parse(day) + oneDay).toISOString().slice(0, 10);
