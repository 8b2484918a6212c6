import type { TypedDocumentNode } from '@apollo/client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { type DraftPlace, keepDraft, readDraft } from '../../streams/drafts.ts';
import { deviceStorage } from '../../streams/unsent-storage.ts';
import { Button } from '../../ui/button.tsx';
import { MentionArea, type Mentioned } from './mention-area.tsx';

/** The document that is spoken of, and who speaks. */
export interface Spoken {
  readonly id: string;
  readonly personId: string | null;
}

/** What somebody is about to say. */
export interface Saying {
  readonly text: string;
  readonly mentions: readonly Mentioned[];
}

/** Says something: what is begun is kept on this device until it is said or put away. */
export function CommentForm<Input extends { requestId: string }>(props: {
  document: Spoken;
  /** Under which name what is begun is kept. */
  thread: string;
  action: TypedDocumentNode<{ thread: { id: string } }, { input: Input }>;
  label: string;
  submit: string;
  quote?: string | null;
  language?: string;
  begun?: Saying;
  input(text: string, mentions: string[]): Omit<Input, 'requestId'>;
  onDone(id: string): void;
  onClose(): void;
}) {
  const { t } = useTranslation('documents');
  const place: DraftPlace = {
    personId: props.document.personId ?? '',
    subject: props.document.id,
    thread: `comment.${props.thread}`,
  };
  const [saying, setSaying] = useState<Saying>(
    () => keptSaying(place) ?? props.begun ?? { text: '', mentions: [] },
  );
  const form = useRef<HTMLDivElement>(null);
  const { run, isBusy, refusal } = useAction<{ thread: { id: string } }, Input>(props.action);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  function change(some: Partial<Saying>) {
    setSaying((before) => {
      const now = { ...before, ...some };
      keepDraft(deviceStorage(), place, now.text ? now : undefined);
      return now;
    });
  }

  async function say() {
    const { text } = saying;
    const mentioned = saying.mentions.filter(({ name }) => text.includes(`@${name}`));
    const answer = await run(
      props.input(
        text,
        mentioned.map(({ id }) => id),
      ),
    );
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
        if (event.key === 'Escape') {
          event.stopPropagation();
          props.onClose();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && saying.text.trim()) void say();
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
              change({ text: '', mentions: [] });
              props.onClose();
            }}
          >
            {t('comment.leave')}
          </Button>
        }
      >
        <MentionArea
          documentId={props.document.id}
          label={props.label}
          hint={t('comment.hint')}
          maxLength={limits.commentText.max}
          value={saying.text}
          onChange={(text) => change({ text })}
          onMention={(person) =>
            change({ mentions: [...saying.mentions.filter(({ id }) => id !== person.id), person] })
          }
        />
      </ActionForm>
    </div>
  );
}

function keptSaying(place: DraftPlace): Saying | undefined {
  const kept = readDraft<Saying | string>(deviceStorage(), place);
  return typeof kept === 'string' ? { text: kept, mentions: [] } : kept;
}
