import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { type ScreenQuery, useScreenQuery } from '../../graphql/use-screen-query.ts';
import { CommentThreadCard_thread, type ThreadFacts } from '../comments/comment.documents.ts';
import type { OpenDocument } from '../data/open-document.ts';
import {
  type ProposalFacts,
  ProposalFacts_proposal,
  ProposalQuery,
  WordingsQuery,
} from './proposal.documents.ts';

/** What is proposed for a document, kept up by its stream: only a wording that is new is asked for. */
export function useWordings(document: OpenDocument): ScreenQuery<ResultOf<typeof WordingsQuery>> {
  const client = useApolloClient();
  const result = useScreenQuery(WordingsQuery, { id: document.id });
  const readAnew = useRef(result.retry);
  readAnew.current = result.retry;
  useEffect(
    () =>
      document.onBesides((entry) => {
        if (entry === null) readAnew.current();
        else if (entry.proposal) void takeIn(client, entry.proposal);
        else if (entry.comment)
          takeInDiscussion(client, readFragment(CommentThreadCard_thread, entry.comment));
      }),
    [client, document],
  );
  return result;
}

/** Takes in what is said about a proposal, whose discussion may have begun with it. */
function takeInDiscussion({ cache }: ApolloClient, thread: ThreadFacts): void {
  if (thread.proposalId === null) return;
  const own = cache.writeFragment({
    fragment: CommentThreadCard_thread,
    fragmentName: 'CommentThreadCard_thread',
    data: thread as never,
  });
  cache.modify({
    id: cache.identify({ __typename: 'Proposal', id: thread.proposalId }),
    fields: { discussion: (before) => own ?? before },
  });
}

/** Takes in how a proposal stands now: it leaves the list when it is decided, and comes into it when it is made. */
async function takeIn(client: ApolloClient, facts: ProposalFacts): Promise<void> {
  const { cache } = client;
  const known = cache.readFragment({
    id: cache.identify({ __typename: 'Proposal', id: facts.id }),
    fragment: ProposalFacts_proposal,
    fragmentName: 'ProposalFacts_proposal',
  }) as ProposalFacts | null;
  // A revision comes with its own wording: the one without the other would be changed by mistake.
  if (known?.revision === facts.revision)
    cache.writeFragment({
      fragment: ProposalFacts_proposal,
      fragmentName: 'ProposalFacts_proposal',
      data: facts,
    });
  else
    await client
      .query({ query: ProposalQuery, variables: { id: facts.id }, fetchPolicy: 'network-only' })
      .catch(() => undefined);
  const isOpen = facts.state === 'OPEN' || facts.state === 'NEEDS_AUTHOR';
  cache.modify<{ openProposals: { __ref: string }[] }>({
    id: cache.identify({ __typename: 'Document', id: facts.documentId }),
    fields: {
      openProposals(list = [], { readField, toReference }) {
        const others = list.filter((one) => readField('id', one as never) !== facts.id);
        const isListed = others.length < list.length;
        if (!isOpen) return others as never;
        const own = toReference({ __typename: 'Proposal', id: facts.id });
        return (isListed || !own ? list : [...list, own]) as never;
      },
    },
  });
}
