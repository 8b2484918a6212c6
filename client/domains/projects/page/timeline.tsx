import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { overStates } from '../../../../schema/projects/index.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useDay } from '../../../i18n/day.ts';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useActing } from '../../people/index.ts';
import {
  ChangeMilestoneMutation,
  type MilestoneOnScreen,
  type ProjectOnScreen,
} from '../project.documents.ts';
import { shifted, spanOf } from './days.ts';
import { MilestoneDialog } from './milestone-dialog.tsx';
import { TimelineBar } from './timeline-bar.tsx';
import { Months } from './timeline-months.tsx';

/** The milestones over time, each with its tasks below; one’s own are moved by drag or by arrow keys as long as nobody has begun. */
export function Timeline({
  project,
  onWork,
}: {
  project: ProjectOnScreen;
  onWork(commitmentId: string): void;
}) {
  const { t } = useTranslation('projects');
  const acting = useActing();
  const change = useAction(ChangeMilestoneMutation);
  const sayRefusal = useRefusalWords();
  const [opened, setOpened] = useState<MilestoneOnScreen | 'new' | null>(null);
  const { milestones, may } = project;
  const isOver = overStates.includes(project.state);
  const mayAdd = may.keep && !isOver && project.partners.some(({ body }) => body.id === acting?.body.id);
  if (milestones.length === 0 && !mayAdd) return null;
  const mayMove = ({ commitment }: MilestoneOnScreen) =>
    mayAdd && commitment.body.id === acting?.body.id && commitment.present?.state === 'PROMISED';
  const span = spanOf([
    project.startsOn,
    project.endsOn,
    ...milestones.flatMap(({ startsOn, commitment }) => [startsOn, commitment.present?.dueOn]),
  ]);
  const top = milestones.filter(({ under }) => !milestones.some(({ id }) => id === under?.id));
  const inOrder = top.flatMap((one) => [one, ...milestones.filter(({ under }) => under?.id === one.id)]);
  async function move(milestone: MilestoneOnScreen, days: number): Promise<boolean> {
    const { id, version, startsOn, commitment, under } = milestone;
    const dueOn = commitment.present?.dueOn;
    if (!dueOn || days === 0) return true;
    const data = await change.run({
      milestoneId: id,
      version,
      words: commitment.words,
      underId: under?.id ?? null,
      startsOn: startsOn && shifted(startsOn, days),
      endsOn: shifted(dueOn, days),
    });
    return data !== null;
  }
  return (
    <section className="timeline">
      <h2>{t('timeline.title')}</h2>
      {milestones.some(mayMove) && <p className="meta timeline-keys">{t('timeline.keys')}</p>}
      {change.refusal && (
        <p className="problem" role="alert">
          {sayRefusal(change.refusal)}
        </p>
      )}
      {span && milestones.length > 0 && <Months span={span} />}
      <ol>
        {inOrder.map((milestone) => (
          <li key={milestone.id} className={milestone.under ? 'is-task' : undefined}>
            <Words
              milestone={milestone}
              all={milestones}
              onWork={onWork}
              {...(mayMove(milestone) ? { onEdit: () => setOpened(milestone) } : {})}
            />
            {span && (
              <TimelineBar
                milestone={milestone}
                span={span}
                {...(mayMove(milestone) ? { onMove: (days: number) => move(milestone, days) } : {})}
              />
            )}
          </li>
        ))}
      </ol>
      {mayAdd && (
        <p className="timeline-acts">
          <Button small onClick={() => setOpened('new')} aria-haspopup="dialog">
            {t('milestone.add')}
          </Button>
        </p>
      )}
      {opened && (
        <MilestoneDialog
          project={project}
          {...(opened === 'new' ? {} : { milestone: opened })}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

const tones = { PROMISED: undefined, IN_PROGRESS: 'acc', DONE: 'ok', DROPPED: 'bad' } as const;

function Words(props: {
  milestone: MilestoneOnScreen;
  all: readonly MilestoneOnScreen[];
  onWork(commitmentId: string): void;
  onEdit?: () => void;
}) {
  const { t } = useTranslation('projects');
  const day = useDay();
  const { milestone, all } = props;
  const { words, present, body, counts, language } = milestone.commitment;
  const state = present?.state ?? 'PROMISED';
  const isLate = counts && present?.isOverdue === true;
  const waits = all.filter(({ id }) => milestone.waitsFor.some((one) => one.id === id));
  return (
    <div className="timeline-words">
      <p>
        <button
          type="button"
          className="lk milestone-words"
          lang={language}
          aria-haspopup="dialog"
          onClick={() => props.onWork(milestone.commitment.id)}
        >
          {words}
        </button>{' '}
        <Tag tone={isLate ? 'bad' : tones[state]}>
          {t(isLate ? 'milestone.overdue' : `milestone.state.${state}`)}
        </Tag>
      </p>
      <p className="meta">
        {[
          body.name,
          present?.dueOn ? t('milestone.by', { day: day(present.dueOn) }) : t('milestone.noDay'),
          present &&
            present.evidence.length > 0 &&
            t('milestone.evidence', { count: present.evidence.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {props.onEdit && (
          <>
            {' · '}
            <button
              type="button"
              className="lk"
              aria-haspopup="dialog"
              onClick={props.onEdit}
              aria-label={t('milestone.changeOf', { words })}
            >
              {t('milestone.change')}
            </button>
          </>
        )}
      </p>
      {waits.length > 0 && state !== 'DONE' && (
        <p className="meta quiet">
          {t('milestone.waitsFor', { words: waits.map(({ commitment }) => commitment.words).join(', ') })}
        </p>
      )}
    </div>
  );
}
