import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf, whereIs } from '../../../schema/blocks/anchors/index.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { OpenDocument } from '../data/open-document.ts';
import {
  type CommentFacts,
  EditComment,
  ReopenComment,
  ReplyToComment,
  ResolveComment,
  type ThreadFacts,
  WithdrawComment,
} from './comment.documents.ts';
import { CommentForm } from './comment-form.tsx';
import { commentsOf } from './comment-store.ts';

/** One thread: the words it is about, what is said, and what the reader may do with it. */
export function ThreadCard(props: {
  document: OpenDocument;
  thread: ThreadFacts;
  title: string;
  language: string;
  isActive: boolean;
  mayComment: boolean;
  mayEdit: boolean;
  onChange(): void;
}) {
  const { t } = useTranslation('documents');
  const refusalWords = useRefusalWords();
  const { document, thread, mayComment } = props;
  const [isReplying, setReplying] = useState(false);
  const [hasCopied, setCopied] = useState(false);
  const resolve = useAction(ResolveComment);
  const reopen = useAction(ReopenComment);
  const settle = thread.isResolved ? reopen : resolve;
  const maySettle = mayComment && (props.mayEdit || thread.begunBy.id === document.personId);
  const isHere = thread.quote === null || isInText(document, thread);
  const [first] = thread.comments;

  async function copyAddress() {
    const address = new URL(location.href);
    address.hash = `comment-${thread.id}`;
    await navigator.clipboard.writeText(address.href);
    setCopied(true);
  }

  return (
    <article
      id={`comment-${thread.id}`}
      tabIndex={-1}
      className={props.isActive ? 'thread is-active' : 'thread'}
      aria-label={t('comment.thread', { name: first?.author.name ?? '', title: props.title })}
    >
      <p className="meta">
        <a href={`#section-${thread.sectionId}`}>{props.title}</a>
        {thread.isResolved && <Tag tone="ok">{t('comment.resolved')}</Tag>}
        {!isHere && <Tag tone="warn">{t('comment.gone')}</Tag>}
      </p>
      {thread.quote !== null && (
        <blockquote className="comment-quote" lang={props.language}>
          {isHere ? (
            <button type="button" onClick={() => show(document, thread)}>
              {thread.quote}
            </button>
          ) : (
            thread.quote
          )}
        </blockquote>
      )}
      <ol className="comment-list">
        {thread.comments.map((comment) => (
          <Comment key={comment.id} {...props} comment={comment} />
        ))}
      </ol>
      {settle.refusal && (
        <p className="problem" role="alert">
          {refusalWords(settle.refusal)}
        </p>
      )}
      {isReplying ? (
        <CommentForm
          document={document}
          thread={thread.id}
          action={ReplyToComment}
          label={t('comment.answer')}
          submit={t('comment.say')}
          input={(text) => ({ threadId: thread.id, text })}
          onDone={() => {
            setReplying(false);
            props.onChange();
          }}
          onClose={() => setReplying(false)}
        />
      ) : (
        <div className="thread-acts">
          {mayComment && (
            <Button small onClick={() => setReplying(true)}>
              {t('comment.answer')}
            </Button>
          )}
          {maySettle && (
            <Button
              small
              disabled={settle.isBusy}
              onClick={() =>
                void settle.run({ threadId: thread.id }).then((answer) => answer && props.onChange())
              }
            >
              {thread.isResolved ? t('comment.reopen') : t('comment.resolve')}
            </Button>
          )}
          <Button small look="plain" onClick={() => void copyAddress()}>
            {hasCopied ? t('comment.copied') : t('comment.copy')}
          </Button>
        </div>
      )}
    </article>
  );
}

function Comment(props: {
  document: OpenDocument;
  comment: CommentFacts;
  mayComment: boolean;
  onChange(): void;
}) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const { document, comment } = props;
  const [isEditing, setEditing] = useState(false);
  const withdraw = useAction(WithdrawComment);
  const isOwn = comment.author.id === document.personId && props.mayComment;
  const isWithdrawn = comment.state === 'WITHDRAWN';

  function setWithdrawn(restore: boolean) {
    void withdraw.run({ commentId: comment.id, restore }).then((answer) => answer && props.onChange());
  }

  return (
    <li className="comment">
      <p className="comment-by">
        <strong>{comment.author.name}</strong> <span className="meta">{comment.body.name}</span>{' '}
        <time className="meta" dateTime={comment.writtenAt}>
          {format.relative(comment.writtenAt)}
        </time>
        {comment.editedAt && comment.text && <span className="meta"> · {t('comment.edited')}</span>}
      </p>
      {isEditing ? (
        <CommentForm
          document={document}
          thread={`edit.${comment.id}`}
          action={EditComment}
          label={t('comment.edit')}
          submit={t('comment.save')}
          begun={comment.text ?? ''}
          input={(text) => ({ commentId: comment.id, text })}
          onDone={() => {
            setEditing(false);
            props.onChange();
          }}
          onClose={() => setEditing(false)}
        />
      ) : (
        <p className={comment.text === null ? 'comment-text meta' : 'comment-text'}>
          {comment.text ?? t(`comment.state.${isWithdrawn ? 'WITHDRAWN' : 'HIDDEN'}`)}
        </p>
      )}
      {isOwn && !isEditing && comment.state !== 'HIDDEN' && (
        <p className="comment-own">
          {!isWithdrawn && (
            <Button small look="plain" onClick={() => setEditing(true)}>
              {t('comment.edit')}
            </Button>
          )}
          <Button small look="plain" disabled={withdraw.isBusy} onClick={() => setWithdrawn(isWithdrawn)}>
            {isWithdrawn ? t('comment.putBack') : t('comment.withdraw')}
          </Button>
        </p>
      )}
    </li>
  );
}

function isInText(document: OpenDocument, thread: ThreadFacts): boolean {
  const { quote, blockIds, start, end, prefix, suffix } = thread;
  const text = document.text(thread.sectionId);
  if (!text || quote === null) return false;
  return whereIs({ quote, blockIds, start, end, prefix, suffix }, linesOf(text.fragment)) !== null;
}

/** Shows the words in the text, where they stand. */
function show(document: OpenDocument, thread: ThreadFacts): void {
  commentsOf(document).activate(thread.id);
  const mark = () => window.document.querySelector(`[data-thread="${thread.id}"]`);
  (mark() ?? window.document.getElementById(`section-${thread.sectionId}`))?.scrollIntoView({
    block: 'center',
  });
}
