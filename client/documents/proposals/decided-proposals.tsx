import { useApolloClient } from '@apollo/client/react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareBlocks } from '../../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { CameFromOfMany } from '../../domains/trails/index.ts';
import { Failure } from '../../graphql/failure.tsx';
import { type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ComparedText } from '../compare/compared-text.tsx';
import type { OpenDocument } from '../data/open-document.ts';
import { Discussion } from './discussion.tsx';
import {
  DecidedProposalsQuery,
  ProposalCard_proposal as fragment,
  type ProposalCardFacts,
} from './proposal.documents.ts';
import { ProposalOrigin } from './proposal-origin.tsx';

interface DecidedProps {
  readonly document: OpenDocument;
  readonly sectionId: string;
  readonly mayComment: boolean;
  readonly mayCoordinate: boolean;
}

/** What was proposed for a section and is decided: by whom, when and why; read when somebody asks for it. */
export function DecidedProposals(props: DecidedProps) {
  const { t } = useTranslation('documents');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="decided" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('proposal.decided')}</summary>
      {isOpen && <Decided {...props} />}
    </details>
  );
}

function Decided({ document, sectionId, ...may }: DecidedProps) {
  const { t } = useTranslation('documents');
  const client = useApolloClient();
  const { data, error, retry } = useScreenQuery(DecidedProposalsQuery, {
    id: document.id,
    sectionId,
    after: null,
  });
  const [earlier, setEarlier] = useState<{ nodes: readonly Node[]; cursor: string | null } | null>(null);
  const readAnew = useRef(retry);
  readAnew.current = retry;
  useEffect(
    () =>
      document.onBesides((entry) => {
        if (entry === null || entry.proposal) readAnew.current();
      }),
    [document],
  );
  if (!data && error) return <Failure title={t('proposal.failed')} error={error} onRetry={retry} />;
  if (!data) return <SkeletonRows rows={2} label={t('proposal.loading')} />;
  const page = data.proposals;
  const cursor = earlier ? earlier.cursor : page.hasNextPage ? page.endCursor : null;
  const known = new Set(page.nodes.map(({ id }) => id));
  const nodes = [...page.nodes, ...(earlier?.nodes ?? []).filter(({ id }) => !known.has(id))];
  if (nodes.length === 0) return <p className="meta">{t('proposal.noneDecided')}</p>;

  async function more() {
    const { data: next } = await client.query({
      query: DecidedProposalsQuery,
      variables: { id: document.id, sectionId, after: cursor },
    });
    if (!next) return;
    const { endCursor, hasNextPage, nodes: found } = next.proposals;
    setEarlier({
      nodes: [...(earlier?.nodes ?? []), ...found],
      cursor: hasNextPage ? endCursor : null,
    });
  }

  return (
    <>
      {nodes.map((node) => (
        <DecidedCard
          key={node.id}
          document={document}
          proposal={readFragment(fragment, node)}
          shown={nodes.map(({ id }) => id)}
          onChange={retry}
          {...may}
        />
      ))}
      {cursor !== null && (
        <Button small onClick={() => void more()}>
          {t('proposal.earlier')}
        </Button>
      )}
    </>
  );
}

type Node = ResultOf<typeof DecidedProposalsQuery>['proposals']['nodes'][number];

const tones = { ACCEPTED: 'ok', REJECTED: 'bad' } as const;

function DecidedCard(props: {
  document: OpenDocument;
  proposal: ProposalCardFacts;
  mayComment: boolean;
  mayCoordinate: boolean;
  shown: readonly string[];
  onChange(): void;
}) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const { document, proposal, shown, ...rest } = props;
  const { id, author, body, state, decidedAt, decidedBy, decidedFor, decidedReason } = proposal;
  return (
    <article className="proposal" aria-label={t('proposal.of', { name: author.name, city: body.name })}>
      <header>
        <p className="proposal-by">
          <strong>{author.name}</strong> <span className="meta">{body.name}</span>{' '}
          <Tag tone={tones[state as keyof typeof tones]}>
            {t(`proposal.state.${state as 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN'}`)}
          </Tag>
        </p>
        {decidedAt && (
          <p className="meta">
            {t('proposal.decidedBy', {
              name: [decidedBy?.name, decidedFor?.name].filter(Boolean).join(', '),
            })}{' '}
            <time dateTime={decidedAt}>{format.day(decidedAt)}</time>
          </p>
        )}
      </header>
      {decidedReason && (
        <p className="proposal-why" dir="auto">
          {t('proposal.because', { reason: decidedReason })}
        </p>
      )}
      <Suspense fallback={null}>
        <CameFromOfMany kind="proposal" id={id} ids={shown} />
      </Suspense>
      <details className="wording-change">
        <summary>{t('proposal.whatItChanged')}</summary>
        <p className="proposal-why" dir="auto">
          {proposal.reason}
        </p>
        <ProposalOrigin origin={proposal.origin} body={body} />
        <ComparedText
          blocks={compareBlocks(proposal.base as BlockJson[], proposal.text as BlockJson[])}
          language={document.state.head.language}
          isShort
        />
      </details>
      <Discussion document={document} proposalId={id} thread={proposal.discussion} {...rest} />
    </article>
  );
}
