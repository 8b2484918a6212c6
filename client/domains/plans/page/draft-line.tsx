import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planLimits } from '../../../../schema/plan-limits.ts';

type Kind = 'GROUP' | 'ACTIVITY';

/** A new line while it is typed. Enter keeps it and goes on, Tab indents it, Shift with Tab takes it out, Esc leaves it. */
export function DraftLine(props: {
  kind: Kind;
  onTurn(kind: Kind): void;
  onWrite(words: string, kind: Kind): void;
  onLeave(): void;
  onPaste(event: ClipboardEvent): void;
}) {
  const { t } = useTranslation('plans');
  const [words, setWords] = useState('');
  const { kind } = props;
  function keep() {
    if (words.trim() === '') return false;
    props.onWrite(words.trim(), kind);
    setWords('');
    return true;
  }
  return (
    <li className={kind === 'GROUP' ? 'line is-group is-draft' : 'line is-draft'}>
      <input
        className="line-words"
        // biome-ignore lint/a11y/noAutofocus: it is there because the reader asked for a line to type in
        autoFocus
        value={words}
        maxLength={planLimits.title.max}
        aria-label={t(kind === 'GROUP' ? 'outline.newGroup' : 'outline.newActivity')}
        placeholder={t(kind === 'GROUP' ? 'outline.newGroup' : 'outline.newActivity')}
        onChange={(event) => setWords(event.currentTarget.value)}
        onPaste={props.onPaste}
        onBlur={() => {
          keep();
          props.onLeave();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            if (!keep()) props.onLeave();
          } else if (event.key === 'Tab') props.onTurn(event.shiftKey ? 'GROUP' : 'ACTIVITY');
          else if (event.key === 'Escape') {
            setWords('');
            props.onLeave();
          } else return;
          event.preventDefault();
        }}
      />
    </li>
  );
}
