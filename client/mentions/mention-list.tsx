import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from './use-candidates.ts';
import './mentions.css';

/** People to mention, beside the field; arrow keys and Enter choose, as does a click. */
export function MentionList<One extends Candidate>(props: {
  id: string;
  candidates: readonly One[];
  chosen: number;
  /** For which body somebody acts, beside their name. */
  actsFor(candidate: One): ReactNode;
  onChoose(candidate: One): void;
  onPoint(index: number): void;
}) {
  const { t } = useTranslation('common');
  return (
    <>
      <div id={props.id} role="listbox" aria-label={t('mention.label')} className="menu mention-menu">
        {props.candidates.map((candidate, index) => (
          <div
            key={candidate.id}
            id={`${props.id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === props.chosen}
            className="menu-item"
            onMouseDown={(event) => {
              // The field keeps the focus.
              event.preventDefault();
              props.onChoose(candidate);
            }}
            onMouseMove={() => props.onPoint(index)}
          >
            <b>
              <bdi>{candidate.person.name}</bdi>
            </b>
            {props.actsFor(candidate)}
          </div>
        ))}
      </div>
      <span role="status" className="vh">
        {t('mention.found', { count: props.candidates.length })}
      </span>
    </>
  );
}
