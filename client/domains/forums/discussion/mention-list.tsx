import { useTranslation } from 'react-i18next';
import { BodyName } from '../body-name.tsx';
import type { Candidate } from './use-mentions.ts';

/** People to mention, over the field; arrow keys and Enter choose, as does a click. */
export function MentionList(props: {
  id: string;
  candidates: readonly Candidate[];
  chosen: number;
  onChoose(candidate: Candidate): void;
  onPoint(index: number): void;
}) {
  const { t } = useTranslation('forums');
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
            <BodyName body={candidate.body} />
          </div>
        ))}
      </div>
      <span role="status" className="vh">
        {t('mention.found', { count: props.candidates.length })}
      </span>
    </>
  );
}
