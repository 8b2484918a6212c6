import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FragmentOf } from '../../graphql/graphql.ts';
import { readFragment } from '../../graphql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { CommentThreadCard_thread } from '../comments/comment.documents.ts';
import { Comment } from '../comments/comment.tsx';
import { CommentForm, type Spoken } from '../comments/comment-form.tsx';
import { DiscussProposal } from './proposal.documents.ts';
import '../comments/comments.css';

/** What is said about a proposal: folded until somebody wants to read or to say something. */
export function Discussion(props: {
  document: Spoken;
  proposalId: string;
  thread: FragmentOf<typeof CommentThreadCard_thread> | null;
  mayComment: boolean;
  mayCoordinate: boolean;
  onChange(): void;
}) {
  const { t } = useTranslation('documents');
  const [isSaying, setSaying] = useState(false);
  const { proposalId, document, mayComment } = props;
  const comments = props.thread ? readFragment(CommentThreadCard_thread, props.thread).comments : [];
  if (comments.length === 0 && !mayComment) return null;
  return (
    <details className="discussion">
      <summary>{t('proposal.discussion', { count: comments.length })}</summary>
      <ol className="comment-list">
        {comments.map((comment) => (
          <Comment key={comment.id} {...props} comment={comment} />
        ))}
      </ol>
      {isSaying ? (
        <CommentForm
          document={document}
          thread={`proposal.${proposalId}`}
          action={DiscussProposal}
          label={t('proposal.sayLabel')}
          submit={t('comment.say')}
          input={(text, mentions) => ({ proposalId, text, mentions })}
          onDone={() => {
            setSaying(false);
            props.onChange();
          }}
          onClose={() => setSaying(false)}
        />
      ) : (
        mayComment && (
          <Button small onClick={() => setSaying(true)}>
            {t(comments.length > 0 ? 'comment.answer' : 'proposal.saySomething')}
          </Button>
        )
      )}
    </details>
  );
}
