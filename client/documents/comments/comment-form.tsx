import type { TypedDocumentNode } from '@apollo/client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { type DraftPlace, keepDraft, readDraft } from '../../streams/drafts.ts';
import { deviceStorage } from '../../streams/unsent-storage.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/form.tsx';
import type { OpenDocument } from '../data/open-document.ts';

/** Says something: what is begun is kept on this device until it is said or put away. */
export function CommentForm<Input extends { requestId: string }>(props: {
  document: OpenDocument;
  /** Under which name what is begun is kept. */
  thread: string;
  action: TypedDocumentNode<{ thread: { id: string } }, { input: Input }>;
  label: string;
  submit: string;
  quote?: string | null;
  language?: string;
  begun?: string;
  input(text: string): Omit<Input, 'requestId'>;
  onDone(threadId: string | null): void;
  onClose(): void;
}) {
  const { t } = useTranslation('documents');
  const place: DraftPlace = {
    personId: props.document.personId ?? '',
    subject: props.document.id,
    thread: `comment.${props.thread}`,
  };
  const [text, setText] = useState(() => readDraft<string>(deviceStorage(), place) ?? props.begun ?? '');
  const form = useRef<HTMLDivElement>(null);
  const { run, isBusy, refusal } = useAction<{ thread: { id: string } }, Input>(props.action);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  function change(words: string) {
    setText(words);
    keepDraft(deviceStorage(), place, words || undefined);
  }

  async function say() {
    const answer = await run(props.input(text));
    if (!answer) return;
    keepDraft(deviceStorage(), place, undefined);
    props.onDone(answer.thread.id);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within
    <div
      ref={form}
      className="comment-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim()) void say();
      }}
    >
      {props.quote && (
        <blockquote className="comment-quote" lang={props.language}>
          {props.quote}
        </blockquote>
      )}
      <ActionForm
        small
        submit={props.submit}
        isBusy={isBusy}
        refusal={refusal}
        onSubmit={() => void say()}
        acts={
          <Button
            small
            look="plain"
            onClick={() => {
              change('');
              props.onClose();
            }}
          >
            {t('comment.leave')}
          </Button>
        }
      >
        <TextArea
          label={props.label}
          name="text"
          required
          maxLength={limits.commentText.max}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </ActionForm>
    </div>
  );
}
