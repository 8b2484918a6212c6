import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { SectionWritersQuery } from './history.documents.ts';

const strokes = 5;

/** Who wrote which words of a section: a stroke and a number for each person, and the name said beside their words. */
export function WritersDialog(props: {
  section: { id: string; number: string; title: string };
  language: string;
  onClose(): void;
}) {
  const { t } = useTranslation('documents');
  const { section } = props;
  const { data, error, refetch } = useQuery(SectionWritersQuery, {
    variables: { sectionId: section.id },
    fetchPolicy: 'no-cache',
  });
  const lines = data?.sectionWriters;
  const people = new Map<string, string>();
  for (const { runs } of lines ?? [])
    for (const { person } of runs) people.set(person?.id ?? '', person?.name ?? t('history.nobody'));
  const order = [...people.keys()];
  const strokeOf = (id: string) => `pen-of pen-of-${order.indexOf(id) % strokes}`;
  return (
    <Dialog
      title={`${t('history.writers')}: ${section.number} ${section.title}`}
      closeLabel={t('comment.leave')}
      className="is-wide"
      onClose={props.onClose}
    >
      {error && !lines && (
        <Failure title={t('history.failed')} error={error} onRetry={() => void refetch()} />
      )}
      {!lines && !error && <SkeletonRows rows={4} label={t('history.loading')} />}
      <ul className="writers">
        {order.map((id) => (
          <li key={id}>
            <span className={strokeOf(id)}>
              {people.get(id)} <sup>{order.indexOf(id) + 1}</sup>
            </span>
          </li>
        ))}
      </ul>
      <div className="read written" lang={props.language}>
        {lines?.map(({ runs }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are read once
          <p key={at}>
            {runs.map(({ text, person }, place) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: runs are read once
                key={place}
                className={strokeOf(person?.id ?? '')}
                title={person?.name ?? t('history.nobody')}
              >
                {text.replaceAll('\ufffc', ' ')}
                <sup>{order.indexOf(person?.id ?? '') + 1}</sup>
              </span>
            ))}
          </p>
        ))}
      </div>
    </Dialog>
  );
}
