import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ReopenComment, ReplyToComment, ResolveComment, type ThreadFacts } from './comment.documents.ts';
import { Comment } from './comment.tsx';
import { CommentForm, type Spoken } from './comment-form.tsx';

/** One thread: the words it is about, what is said, and what the reader may do with it. */
export function ThreadCard(props: {
  document: Spoken;
  thread: ThreadFacts;
  title: string;
  /** Where the section stands on the page. */
  address: string;
  /** Whether its words stand in the text that is shown. */
  isHere: boolean;
  /** Shows the words in the text. */
  onShow(): void;
  language: string;
  isActive: boolean;
  /** Whether it stands beside its own section and edition, which need not be named. */
  isInPlace?: boolean;
  mayComment: boolean;
  mayEdit: boolean;
  mayCoordinate: boolean;
  onChange(): void;
}) {
  const { t } = useTranslation('documents');
  const refusalWords = useRefusalWords();
  const { document, thread, mayComment, isHere, isInPlace = false } = props;
  const [isReplying, setReplying] = useState(false);
  const [hasCopied, setCopied] = useState(false);
  const resolve = useAction(ResolveComment);
  const reopen = useAction(ReopenComment);
  const settle = thread.isResolved ? reopen : resolve;
  const maySettle = mayComment && (props.mayEdit || thread.begunBy.id === document.personId);
  const hasHead = !isInPlace || thread.isResolved || !isHere;
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
      {hasHead && (
        <p className="meta">
          {!isInPlace && <a href={props.address}>{props.title}</a>}
          {thread.editionNumber !== null && !isInPlace && (
            <Tag>{t('comment.saidOf', { number: thread.editionNumber })}</Tag>
          )}
          {thread.isResolved && <Tag tone="ok">{t('comment.resolved')}</Tag>}
          {!isHere && <Tag tone="warn">{t('comment.gone')}</Tag>}
        </p>
      )}
      {thread.quote !== null && (
        <blockquote className="comment-quote" lang={props.language}>
          {isHere ? (
            <button type="button" onClick={props.onShow}>
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
          input={(text, mentions) => ({ threadId: thread.id, text, mentions })}
          onDone={() => {
            setReplying(false);
            props.onChange();
          }}
          onClose={() => setReplying(false)}
        />
      ) : (
        <div className="thread-acts">
          {mayComment && (
            <Button small look="plain" onClick={() => setReplying(true)}>
              {t('comment.answer')}
            </Button>
          )}
          {maySettle && (
            <Button
              small
              look="plain"
              isBusy={settle.isBusy}
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
