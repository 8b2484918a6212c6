import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DueGroup, dueGroups } from '../../../schema/words.ts';
import { Failure } from '../../graphql/failure.tsx';
import { readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Toast } from '../../ui/toast.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useActing, useViewer } from '../people/index.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CalendarDialog } from './calendar-dialog.tsx';
import { CommitmentDialog } from './commitment/commitment-dialog.tsx';
import {
  DueLine_occurrence,
  type DueOnScreen,
  DueScreenQuery,
  UndoDueChangeMutation,
} from './due.documents.ts';
import { DueLine } from './due-line.tsx';
import { MakeDialog } from './make-dialog.tsx';
import './due.css';

type GroupedBy = 'day' | 'body' | 'person' | 'thing';
const groupings: readonly GroupedBy[] = ['day', 'body', 'person', 'thing'];

/** What was promised and is not done: by day, body, person or thing; ticked and changed together, with a way back. */
export function DueScreen() {
  const { t } = useTranslation(['due', 'people', 'common']);
  const viewer = useViewer();
  const acting = useActing();
  const [params, put] = useAddress({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<'calendar' | 'make' | null>(null);
  const [done, setDone] = useState<{ words: string; changeId: string } | null>(null);
  const undo = useAction(UndoDueChangeMutation);
  const words = useRefusalWords();
  const whose = params.get('of') ?? 'mine';
  const by = groupings.find((one) => one === params.get('by')) ?? 'day';
  const filter = whose === 'mine' ? { mine: true } : whose === 'all' ? {} : { bodyId: whose };
  const { data, error, retry } = useScreenQuery(DueScreenQuery, { filter });
  const due = (data?.due.nodes ?? []).map((one) => readFragment(DueLine_occurrence, one));
  const bodies = [...new Map(viewer?.appointments.map(({ body }) => [body.id, body.name])).entries()];

  function changed(words: string, changeId: string) {
    undo.clear();
    setDone({ words, changeId });
    setChosen(new Set());
    retry();
  }

  async function takeBack() {
    if (!done) return;
    if (!(await undo.run({ changeId: done.changeId }))) return;
    setDone(null);
    retry();
  }

  function leaveDone() {
    undo.clear();
    setDone(null);
  }

  return (
    <div>
      <PageHead
        title={t('title')}
        sub={t('lead')}
        action={
          viewer && (
            <span className="acts-row">
              <Button onClick={() => setOpen('calendar')} aria-haspopup="dialog">
                {t('calendar.open')}
              </Button>
              {acting && (
                <Button look="primary" onClick={() => setOpen('make')} aria-haspopup="dialog">
                  {t('make.open')}
                </Button>
              )}
            </span>
          )
        }
      />
      <div className="page-pad due">
        <div className="due-filters">
          <SelectField
            label={t('whose.label')}
            value={whose}
            choices={[
              ...(viewer ? [{ value: 'mine', label: t('whose.mine') }] : []),
              ...bodies.map(([value, label]) => ({ value, label })),
              { value: 'all', label: t('whose.all') },
            ]}
            onChange={(event) => put('of', event.currentTarget.value)}
          />
          <SelectField
            label={t('by.label')}
            value={by}
            choices={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
            onChange={(event) => put('by', event.currentTarget.value)}
          />
        </div>
        {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('common:loading')} rows={6} />}
        {data && due.length === 0 && (
          <EmptyState
            title={t(whose === 'mine' && viewer ? 'noneOfMine' : 'none')}
            advice={t('noneAdvice')}
            action={
              viewer === null && (
                <ButtonLink look="primary" to="/sign-in?next=/due">
                  {t('people:signIn')}
                </ButtonLink>
              )
            }
          />
        )}
        {chosen.size > 0 && (
          <BulkBar
            chosen={due.filter(({ id }) => chosen.has(id))}
            onChanged={changed}
            onLeave={() => setChosen(new Set())}
          />
        )}
        {grouped(due, by).map(({ key, label, rows }) => (
          <section key={key} aria-labelledby={`due-${key}`}>
            <h2 id={`due-${key}`}>
              {by === 'day' ? t(`group.${key as DueGroup}`) : label || t('group.nobody')}{' '}
              <span className="quiet num">{rows.length}</span>
            </h2>
            <ul>
              {rows.map((one) => (
                <DueLine
                  key={one.id}
                  occurrence={one}
                  isChosen={chosen.has(one.id)}
                  onChoose={(isChosen) => {
                    const next = new Set(chosen);
                    if (isChosen) next.add(one.id);
                    else next.delete(one.id);
                    setChosen(next);
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
        {data?.due.hasNextPage && <p className="meta">{t('more', { count: data.due.total - due.length })}</p>}
      </div>
      {params.get('commitment') && (
        <CommitmentDialog
          id={params.get('commitment') ?? ''}
          onChanged={changed}
          onClose={() => {
            put('commitment', null);
            retry();
          }}
        />
      )}
      {open === 'calendar' && <CalendarDialog onClose={() => setOpen(null)} />}
      {open === 'make' && (
        <MakeDialog
          onClose={() => setOpen(null)}
          onDone={(id) => {
            setOpen(null);
            retry();
            put('commitment', id);
          }}
        />
      )}
      {done && !undo.refusal && (
        <Toast action={{ label: t('undo'), onAct: () => void takeBack() }}>{done.words}</Toast>
      )}
      {undo.refusal && (
        <Toast
          isUrgent
          action={
            undo.refusal.code === 'CONFLICT'
              ? { label: t('common:form.close'), onAct: leaveDone }
              : { label: t('undo'), onAct: () => void takeBack() }
          }
        >
          {words(undo.refusal, { CHANGED_ELSEWHERE: t('undoRefused') })}
        </Toast>
      )}
    </div>
  );
}

function grouped(due: readonly DueOnScreen[], by: GroupedBy) {
  const groups = new Map<string, { key: string; label: string; rows: DueOnScreen[] }>();
  if (by === 'day') for (const key of dueGroups) groups.set(key, { key, label: key, rows: [] });
  for (const one of due) {
    const { commitment } = one;
    const [key, label] = {
      day: [one.group, one.group],
      body: [commitment.body.id, commitment.body.name],
      person: [commitment.person?.id ?? 'nobody', commitment.person?.name ?? ''],
      thing: [commitment.holder?.id ?? 'nothing', commitment.holder?.title ?? ''],
    }[by] as [string, string];
    const group = groups.get(key) ?? { key, label, rows: [] };
    group.rows.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ rows }) => rows.length > 0);
}
