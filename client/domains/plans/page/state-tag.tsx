import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '../../../ui/tag.tsx';
import type { ActivityOnScreen } from '../plan.documents.ts';

const tones = {
  PLANNED: undefined,
  IN_PROGRESS: 'acc',
  DONE: 'ok',
  DROPPED: 'bad',
  CARRIED_OVER: 'warn',
} as const;

/** How an activity stands, which leads to what its lead promised; carried over, to where it goes on. */
export function StateTag(props: { activity: ActivityOnScreen; onWork?: (() => void) | undefined }) {
  const { t } = useTranslation('plans');
  const { state, carriedTo, carriedFrom, commitment, title } = props.activity;
  // What is not issued yet is not due yet.
  const isLate =
    commitment?.counts === true && commitment.present?.isOverdue === true && state !== 'CARRIED_OVER';
  const words = t(isLate ? 'activity.overdue' : `activity.state.${state}`);
  const tag = <Tag tone={isLate ? 'bad' : tones[state]}>{words}</Tag>;
  return (
    <span className="line-state">
      {props.onWork && state !== 'CARRIED_OVER' ? (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-label={t('activity.work', { state: words, title })}
          onClick={props.onWork}
        >
          {tag}
        </button>
      ) : (
        tag
      )}
      {carriedTo && (
        <Link className="link" to={`/plans/${carriedTo.plan.slug}`}>
          {carriedTo.plan.startsOn.slice(0, 4)}
        </Link>
      )}
      {carriedFrom && (
        <Link className="meta link" to={`/plans/${carriedFrom.plan.slug}`}>
          {t('activity.from', { year: carriedFrom.plan.startsOn.slice(0, 4) })}
        </Link>
      )}
    </span>
  );
}
