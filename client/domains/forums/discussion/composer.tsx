import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mentionBegun } from '../../../mentions/mention-begun.ts';
import { MentionList } from '../../../mentions/mention-list.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CloseIcon, SendIcon } from '../../../ui/icons.tsx';
import { useBreakpoint } from '../../../ui/use-breakpoint.ts';
import { BodyName } from '../body-name.tsx';
import type { ComposerTarget } from './composer-target.ts';
import { useRoom } from './discussion-context.ts';
import { threadOf } from './rewrite-draft.ts';
import { type Draft, emptyDraft, useDraft } from './use-draft.ts';
import { type Candidate, useMentions } from './use-mentions.ts';

export interface ComposerProps {
  personId: string;
  target: ComposerTarget;
  here: number;
  maxLength: number;
  onSend(draft: Draft, target: ComposerTarget): void;
  onLeave(): void;
  onWriting(): void;
}

/** The field to write in. Enter sends with a keyboard, Shift-Enter begins a line; on a touch screen Enter begins a line. */
export function Composer(props: ComposerProps) {
  const { t } = useTranslation('forums');
  const { sessionId } = useRoom();
  const isPhone = useBreakpoint('phone');
  const { target } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [draft, setDraft] = useDraft(
    { personId: props.personId, sessionId, thread: threadOf(target) },
    target.kind === 'edit'
      ? { ...emptyDraft, text: target.text, mentions: [...target.message.mentions] }
      : undefined,
  );
  const [caret, setCaret] = useState(0);
  const [isListClosed, setListClosed] = useState(false);
  const [chosen, setChosen] = useState(0);
  const search = isListClosed ? null : mentionBegun(draft.text, caret);
  const candidates = useMentions(sessionId, search);
  const isListOpen = search !== null && candidates.length > 0;
  // As the server counts: code points, not the halves of an emoji.
  const length = [...draft.text.trim()].length;
  const isTooLong = length > props.maxLength;
  const canSend = draft.text.trim() !== '' && !isTooLong;

  useAutoHeight(field, draft.text);
  const place = threadOf(target);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field takes the focus when the reader begins a reply or an edit
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else if (target.kind === 'reply' || target.kind === 'edit') field.current?.focus();
  }, [place]);

  function write(text: string) {
    setDraft({ ...draft, text });
    setListClosed(false);
    setChosen(0);
    setCaret(field.current?.selectionStart ?? text.length);
    if (text.trim() !== '') props.onWriting();
  }

  function send() {
    if (!canSend) {
      field.current?.focus();
      return;
    }
    const text = draft.text.trim();
    const mentions = draft.mentions.filter(({ name }) => text.includes(`@${name}`));
    props.onSend({ ...draft, text, mentions }, target);
    setDraft(emptyDraft);
    field.current?.focus();
  }

  function mention({ person }: Candidate) {
    const start = caret - (search?.length ?? 0);
    const text = `${draft.text.slice(0, start)}${person.name} ${draft.text.slice(caret)}`;
    const mentions = [...draft.mentions.filter(({ id }) => id !== person.id), person];
    setDraft({ ...draft, text, mentions });
    setListClosed(true);
    const after = start + person.name.length + 1;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(after, after);
      setCaret(after);
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    // A Vietnamese or Chinese word is being composed: Enter belongs to the keyboard's own list.
    if (event.nativeEvent.isComposing) return;
    if (isListOpen && onListKey(event)) return;
    if (event.key === 'Escape' && target.kind !== 'new' && target.kind !== 'question') {
      event.preventDefault();
      props.onLeave();
    } else if (event.key === 'Enter' && sends(event)) {
      event.preventDefault();
      send();
    }
  }

  function onListKey(event: KeyboardEvent): boolean {
    const at = Math.min(chosen, candidates.length - 1);
    if (event.key === 'ArrowDown') setChosen((at + 1) % candidates.length);
    else if (event.key === 'ArrowUp') setChosen((at - 1 + candidates.length) % candidates.length);
    else if (event.key === 'Escape') setListClosed(true);
    else if ((event.key === 'Enter' || event.key === 'Tab') && candidates[at]) mention(candidates[at]);
    else return false;
    event.preventDefault();
    return true;
  }

  const isQuestion = target.kind === 'question' || draft.isQuestion;
  return (
    <div className="write">
      {isListOpen && (
        <MentionList
          id={listId}
          candidates={candidates}
          chosen={chosen}
          actsFor={({ body }) => <BodyName body={body} />}
          onChoose={mention}
          onPoint={setChosen}
        />
      )}
      <TargetLine target={target} onLeave={props.onLeave} />
      <div className="box">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={draft.text}
          aria-label={placeholder()}
          placeholder={placeholder()}
          aria-autocomplete="list"
          aria-controls={isListOpen ? listId : undefined}
          aria-activedescendant={isListOpen ? `${listId}-${chosen}` : undefined}
          aria-invalid={isTooLong || undefined}
          aria-describedby={isTooLong ? `${listId}-length` : undefined}
          onChange={(event) => write(event.currentTarget.value)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onBlur={() => setListClosed(true)}
        />
        <div className="tools">
          <div className="left">
            {target.kind === 'new' && (
              <button
                type="button"
                className="btn sm plain"
                aria-pressed={draft.isQuestion}
                onClick={() => setDraft({ ...draft, isQuestion: !draft.isQuestion })}
              >
                {t(draft.isQuestion ? 'compose.isQuestion' : 'compose.asQuestion')}
              </button>
            )}
            {length > props.maxLength * 0.9 && (
              <span id={`${listId}-length`} className={isTooLong ? 'too-long' : 'meta quiet'}>
                {t('compose.length', { count: props.maxLength - length })}
              </span>
            )}
          </div>
          {isPhone ? (
            <IconButton look="primary" aria-label={sendWord()} onClick={send}>
              <SendIcon />
            </IconButton>
          ) : (
            <Button look="primary" small onClick={send}>
              {sendWord()}
            </Button>
          )}
        </div>
      </div>
    </div>
  );

  function placeholder(): string {
    if (target.kind === 'reply') return t('compose.reply', { name: target.message.author.name });
    if (target.kind === 'edit') return t('compose.edit');
    if (isQuestion) return t('compose.question');
    return props.here > 1 ? t('compose.toPeople', { count: props.here - 1 }) : t('compose.say');
  }

  function sendWord(): string {
    if (target.kind === 'edit') return t('compose.save');
    return isQuestion ? t('compose.ask') : t('compose.send');
  }
}

function TargetLine({ target, onLeave }: { target: ComposerTarget; onLeave(): void }) {
  const { t } = useTranslation('forums');
  if (target.kind !== 'reply' && target.kind !== 'edit') return null;
  return (
    <div className="target-line">
      <span>
        {target.kind === 'reply'
          ? t('compose.replyTo', { name: target.message.author.name })
          : t('compose.editing')}
        {target.kind === 'reply' && target.message.text && (
          <bdi className="quiet"> {target.message.text.slice(0, 80)}</bdi>
        )}
      </span>
      <IconButton small aria-label={t('compose.leave')} onClick={onLeave}>
        <CloseIcon size={14} />
      </IconButton>
    </div>
  );
}

function sends(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return true;
  return !event.shiftKey && !matchMedia('(pointer: coarse)').matches;
}

function useAutoHeight(field: { current: HTMLTextAreaElement | null }, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [field, text]);
}
