import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { WrittenParts } from '../../mentions/written-parts.tsx';
import { Button } from '../../ui/button.tsx';
import { type CommentFacts, EditComment, ShowComment, WithdrawComment } from './comment.documents.ts';
import { CommentForm, type Spoken } from './comment-form.tsx';
import { HideCommentDialog } from './hide-comment-dialog.tsx';

/** What one person said, and what the reader may do with it: change it, take it back, or hide it from all. */
export function Comment(props: {
  document: Spoken;
  comment: CommentFacts;
  mayComment: boolean;
  mayCoordinate: boolean;
  onChange(): void;
}) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const refusalWords = useRefusalWords();
  const { document, comment } = props;
  const { id, state, text } = comment;
  const [isEditing, setEditing] = useState(false);
  const [isHiding, setHiding] = useState(false);
  const withdraw = useAction(WithdrawComment);
  const show = useAction(ShowComment);
  const isOwn = comment.author.id === document.personId && props.mayComment;
  const isHidden = state === 'HIDDEN';
  const isWithdrawn = state === 'WITHDRAWN';
  const refusal = withdraw.refusal ?? show.refusal;
  const changed = (answer: unknown) => answer && props.onChange();

  return (
    <li className="comment">
      <p className="comment-by">
        <strong>{comment.author.name}</strong> <span className="meta">{comment.body.name}</span>{' '}
        <time className="meta" dateTime={comment.writtenAt}>
          {format.relative(comment.writtenAt)}
        </time>
        {comment.editedAt && text !== null && <span className="meta"> {t('comment.edited')}</span>}
      </p>
      {isEditing ? (
        <CommentForm
          document={document}
          thread={`edit.${id}`}
          action={EditComment}
          label={t('comment.edit')}
          submit={t('comment.save')}
          begun={{ text: text ?? '', mentions: comment.mentions }}
          input={(words, mentions) => ({ commentId: id, text: words, mentions })}
          onDone={() => {
            setEditing(false);
            props.onChange();
          }}
          onClose={() => setEditing(false)}
        />
      ) : (
        <p className={text === null ? 'comment-text meta' : 'comment-text'} dir="auto">
          {text === null ? (
            <>
              {t(`comment.state.${isHidden ? 'HIDDEN' : 'WITHDRAWN'}`)}
              {comment.hiddenReason && <> {t('comment.hiddenBecause', { reason: comment.hiddenReason })}</>}
            </>
          ) : (
            <WrittenParts text={text} mentions={comment.mentions} readerId={document.personId ?? undefined} />
          )}
        </p>
      )}
      {refusal && (
        <p className="problem" role="alert">
          {refusalWords(refusal)}
        </p>
      )}
      {!isEditing && (isOwn || props.mayCoordinate) && (
        <p className="comment-own">
          {isOwn && state === 'VISIBLE' && (
            <Button small look="plain" onClick={() => setEditing(true)}>
              {t('comment.edit')}
            </Button>
          )}
          {isOwn && !isHidden && (
            <Button
              small
              look="plain"
              isBusy={withdraw.isBusy}
              onClick={() => void withdraw.run({ commentId: id, restore: isWithdrawn }).then(changed)}
            >
              {isWithdrawn ? t('comment.putBack') : t('comment.withdraw')}
            </Button>
          )}
          {props.mayCoordinate && state === 'VISIBLE' && !isOwn && (
            <Button small look="plain" aria-haspopup="dialog" onClick={() => setHiding(true)}>
              {t('comment.hide')}
            </Button>
          )}
          {props.mayCoordinate && isHidden && (
            <Button
              small
              look="plain"
              isBusy={show.isBusy}
              onClick={() => void show.run({ commentId: id }).then(changed)}
            >
              {t('comment.showAgain')}
            </Button>
          )}
        </p>
      )}
      {isHiding && (
        <HideCommentDialog
          comment={comment}
          onDone={() => {
            setHiding(false);
            props.onChange();
          }}
          onClose={() => setHiding(false)}
        />
      )}
    </li>
  );
}
