import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockJson } from '../../../../schema/blocks/block-schema.ts';
import { compareBlocks } from '../../../../schema/blocks/compare/index.ts';
import { ComparedText } from '../../../documents/compare/compared-text.tsx';
import { Failure } from '../../../graphql/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { type EditionChange, EditionChangesQuery } from './editions.documents.ts';

interface ChangesProps {
  readonly beforeId: string;
  readonly afterId: string;
  /** The language that the text is written in. */
  readonly language: string;
}

/** What an edition changed in the one before it; read when somebody asks for it. */
export function Changes(props: ChangesProps & { before: number }) {
  const { t } = useTranslation('frameworks');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="changes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('changes.since', { number: props.before })}</summary>
      {isOpen && <ChangeList {...props} />}
    </details>
  );
}

function ChangeList({ beforeId, afterId, language }: ChangesProps) {
  const { t } = useTranslation('frameworks');
  const { data, error, refetch } = useQuery(EditionChangesQuery, { variables: { beforeId, afterId } });
  if (error) return <Failure title={t('changes.failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows label={t('loading')} rows={2} />;
  if (data.editionChanges.length === 0) return <p className="meta">{t('changes.none')}</p>;
  return (
    <ul>
      {data.editionChanges.map((change) => (
        <Change key={change.sectionId} change={change} language={language} />
      ))}
    </ul>
  );
}

function Change({ change, language }: { change: EditionChange; language: string }) {
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
        <span className="num quiet">{shown.number}</span> <span lang={language}>{shown.title}</span>
      </h3>
      <p className="meta">{format.list(kinds.map((kind) => t(`changes.kind.${kind}`)))}</p>
      {kinds.includes('REWORDED') && (
        <ComparedText blocks={compareBlocks(was, is)} language={language} isShort />
      )}
      {kinds.includes('FREED') && (
        <ComparedText blocks={compareBlocks(termsOf(before), termsOf(after))} language={language} isShort />
      )}
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
