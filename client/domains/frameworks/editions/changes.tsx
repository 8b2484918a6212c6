import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockJson } from '../../../../schema/blocks/block-schema.ts';
import { ChangedBlocks } from '../../../documents/reading/changed-blocks.tsx';
import { Failure } from '../../../graphql/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { type EditionChange, EditionChangesQuery } from './editions.documents.ts';

/** What an edition changed in the one before it; read when somebody asks for it. */
export function Changes(props: { beforeId: string; afterId: string; before: number }) {
  const { t } = useTranslation('frameworks');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="changes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('changes.since', { number: props.before })}</summary>
      {isOpen && <ChangeList {...props} />}
    </details>
  );
}

function ChangeList({ beforeId, afterId }: { beforeId: string; afterId: string }) {
  const { t } = useTranslation('frameworks');
  const { data, error, refetch } = useQuery(EditionChangesQuery, { variables: { beforeId, afterId } });
  if (error) return <Failure title={t('changes.failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows label={t('loading')} rows={2} />;
  if (data.editionChanges.length === 0) return <p className="meta">{t('changes.none')}</p>;
  return (
    <ul>
      {data.editionChanges.map((change) => (
        <Change key={change.sectionId} change={change} />
      ))}
    </ul>
  );
}

function Change({ change }: { change: EditionChange }) {
  const { t } = useTranslation('frameworks');
  const format = useFormat();
  const { before, after, kinds } = change;
  const shown = after ?? before;
  if (!shown) return null;
  const was = (before?.blocks ?? []) as readonly BlockJson[];
  const is = (after?.blocks ?? []) as readonly BlockJson[];
  return (
    <li>
      <h3>
        <span className="num quiet">{shown.number}</span> {shown.title}
      </h3>
      <p className="meta">{format.list(kinds.map((kind) => t(`changes.kind.${kind}`)))}</p>
      {kinds.includes('REWORDED') && <ChangedBlocks before={was} after={is} />}
      {kinds.includes('FREED') && <ChangedBlocks before={termsOf(before)} after={termsOf(after)} />}
    </li>
  );
}

/** Guidance, questions and values as lines, so that they are compared as words are. */
function termsOf(section: EditionChange['before']): BlockJson[] {
  if (!section) return [];
  const line = (id: string, text: string): BlockJson => ({
    type: 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text }],
  });
  return [
    ...(section.guidance ? [line('guidance', section.guidance)] : []),
    ...section.questions.map(({ id, words }) => line(id, words)),
    ...section.parameters.map(({ id, name }) => line(id, name)),
  ];
}
