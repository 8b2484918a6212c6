import { useApolloClient, useFragment } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../graphql/failure.tsx';
import { graphql } from '../../../graphql/graphql.ts';
import { useFormat } from '../../../i18n/format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { AgreeIcon } from '../../../ui/icons.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { bodyName } from '../body-name.tsx';
import { writeQuestions } from '../cache.ts';
import { overlay, type Shown } from '../writes/overlay.ts';
import type { UnsentWrite } from '../writes/write.ts';
import { QuestionsQuery } from './discussion.documents.ts';
import { useRoom } from './discussion-context.ts';
import { MessageTree } from './message.documents.ts';
import { MessageText } from './message-text.tsx';
import { Refusal } from './refusal.tsx';
import { useIsWaiting } from './use-waiting.ts';
import { votesOf } from './votes.ts';

const HeldQuestions = graphql(
  `fragment HeldQuestions on Discussion @_unmask { id questions { ...MessageTree } }`,
  [MessageTree],
);

/** The questions of a session, most wanted first; a vote is an AGREE. */
export function Questions(props: { discussionId: string; unsent: readonly UnsentWrite[] }) {
  const { t } = useTranslation('forums');
  const room = useRoom();
  const client = useApolloClient();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const held = useFragment({
    fragment: HeldQuestions,
    fragmentName: 'HeldQuestions',
    from: { __typename: 'Discussion', id: props.discussionId },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when asked to
  useEffect(() => {
    let isLeft = false;
    setError(undefined);
    client
      .query({ query: QuestionsQuery, variables: { id: room.sessionId }, fetchPolicy: 'no-cache' })
      .then(({ data }) => data?.session && writeQuestions(client.cache, data.session.discussion))
      .catch((cause) => !isLeft && setError(cause));
    return () => {
      isLeft = true;
    };
  }, [client, room.sessionId, attempt]);

  if (!held.complete) {
    return error ? (
      <Failure title={t('questions.failed')} error={error} onRetry={() => setAttempt(attempt + 1)} />
    ) : (
      <SkeletonRows label={t('questions.label')} />
    );
  }
  const questions = byVotes(overlay(held.data.questions, props.unsent, room.person));
  const known = new Set(questions.map(({ requestId }) => requestId));
  const waiting = props.unsent.filter(
    (write) => write.kind === 'post' && write.input.isQuestion && !known.has(write.requestId),
  );
  if (questions.length === 0 && waiting.length === 0) {
    return (
      <EmptyState
        title={t('questions.empty')}
        advice={room.canPost ? t('questions.emptyAdvice') : undefined}
      />
    );
  }
  return (
    <ul className="qs" aria-label={t('questions.label')}>
      {questions.map((question) => (
        <Question key={question.requestId} question={question} />
      ))}
      {waiting.map(
        (write) => write.kind === 'post' && <UnsentQuestion key={write.requestId} write={write} />,
      )}
    </ul>
  );
}

function Question({ question }: { question: Shown }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const room = useRoom();
  const votes = votesOf(question);
  const isMine = question.reactions.some(
    ({ kind, people }) => kind === 'AGREE' && people.some(({ id }) => id === room.person?.id),
  );
  return (
    <li>
      <button
        type="button"
        className="vote"
        aria-pressed={isMine}
        aria-label={t('questions.vote', { count: votes })}
        disabled={!room.canPost}
        onClick={() => room.react(question, 'AGREE')}
      >
        <AgreeIcon />
        {format.number(votes)}
      </button>
      <div>
        <MessageText text={question.text ?? ''} mentions={question.mentions} readerId={room.person?.id} />
        <p className="meta quiet">
          <bdi>{question.author.name}</bdi>, <bdi>{bodyName(question.body)}</bdi>
          {question.replies.length > 0 && `. ${t('questions.answers', { count: question.replies.length })}`}
          {room.canPost && (
            <button type="button" className="lk" onClick={() => room.reply(question)}>
              {t('questions.answer')}
            </button>
          )}
        </p>
        {question.replies.map((reply) => (
          <div className="replies" key={reply.id}>
            <div className="r">
              <b>
                <bdi>{reply.author.name}</bdi>
              </b>
              <MessageText text={reply.text ?? ''} mentions={reply.mentions} readerId={room.person?.id} />
            </div>
          </div>
        ))}
        {question.refused && <Refusal write={question.refused} />}
      </div>
    </li>
  );
}

function UnsentQuestion({ write }: { write: UnsentWrite & { kind: 'post' } }) {
  const { t } = useTranslation('forums');
  const { isWaiting } = useIsWaiting(write);
  return (
    <li>
      <span />
      <div>
        <MessageText text={write.input.text} mentions={[]} readerId={undefined} />
        {isWaiting && !write.refusal && <Tag tone="warn">{t('unsent.waits')}</Tag>}
        <Refusal write={write} />
      </div>
    </li>
  );
}

function byVotes(questions: readonly Shown[]): Shown[] {
  return questions
    .filter(({ state }) => state === 'VISIBLE')
    .sort((a, b) => votesOf(b) - votesOf(a) || (BigInt(a.position) < BigInt(b.position) ? -1 : 1));
}
