import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDay } from '../../i18n/day.ts';
import { Tag } from '../../ui/tag.tsx';
import type { DueOnScreen } from './due.documents.ts';
import { useDueWords } from './due-words.ts';

/** One thing that is due: its day, what was promised, by whom, of what, and how near it is; chosen by a tick. */
export function DueLine(props: {
  occurrence: DueOnScreen;
  isChosen: boolean;
  onChoose(isChosen: boolean): void;
}) {
  const { t } = useTranslation('due');
  const day = useDay();
  const words = useDueWords();
  const { occurrence } = props;
  const { commitment, dueOn, state, progress } = occurrence;
  const { holder, person, body, delegation } = commitment;
  return (
    <li className={occurrence.group === 'OVERDUE' ? 'due-line is-late' : 'due-line'} data-due={occurrence.id}>
      <label className="due-tick">
        <input
          type="checkbox"
          checked={props.isChosen}
          disabled={!commitment.may.carry}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
        <span className="vh">{t('choose', { words: commitment.words })}</span>
      </label>
      <span className="due-day num">{dueOn ? <time dateTime={dueOn}>{day(dueOn)}</time> : t('noDay')}</span>
      <div className="due-what">
        <Link to={`?commitment=${commitment.id}`} lang={commitment.language} className="written">
          {commitment.words}
        </Link>
        <p className="meta">
          {person ? t('seenTo', { name: person.name, body: body.name }) : body.name}
          {delegation?.state === 'ACCEPTED' &&
            ` · ${t('doneBy', { name: delegation.person?.name ?? delegation.body.name })}`}
          {holder && (
            <>
              {' · '}
              <Link className="link" to={holder.path}>
                {holder.title}
              </Link>
            </>
          )}
        </p>
      </div>
      <span className="due-how meta">
        {state === 'IN_PROGRESS' && <Tag tone="acc">{t('progress', { progress })}</Tag>}
        {occurrence.isDeferred && <Tag>{t('deferred')}</Tag>}
        <span className={occurrence.group === 'OVERDUE' ? 'late' : undefined}>
          {words(occurrence.daysLeft)}
        </span>
      </span>
    </li>
  );
}
