import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { planLimits } from '../../../../schema/plan-limits.ts';
import { useDay } from '../../../i18n/day.ts';
import { MoreIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { ActivityOnScreen, PlanOnScreen } from '../plan.documents.ts';
import { StateTag } from './state-tag.tsx';
import { idOf, type Line } from './use-outline.ts';

interface Props {
  line: Line;
  plan: PlanOnScreen;
  onSay(words: string): void;
  onAdd(): void;
  onShift(by: -1 | 1): void;
  onIndent(kind: Line['kind']): void;
  onStep(from: HTMLElement, by: -1 | 1): void;
  onRemove(): void;
  onOpen(activity: ActivityOnScreen): void;
  onWork(activity: ActivityOnScreen): void;
  onPaste(event: ClipboardEvent): void;
}

/** One line of an outline: its words, and of an activity who leads it, until when, and how it stands. */
export function OutlineLine(props: Props) {
  const { line, plan } = props;
  const { t } = useTranslation('plans');
  const isGroup = line.kind === 'GROUP';
  const title = isGroup ? line.group.title : line.activity.title;
  return (
    <li id={idOf(line)} data-line={idOf(line)} className={isGroup ? 'line is-group' : 'line'}>
      {plan.may.keep ? (
        <>
          <Words {...props} title={title} />
          <span className="on-paper" aria-hidden="true">
            {title}
          </span>
        </>
      ) : isGroup ? (
        <h3 className="line-words">{title}</h3>
      ) : (
        <span className="line-words">{title}</span>
      )}
      {!isGroup && <Facts {...props} activity={line.activity} />}
      {plan.may.keep && (
        <Menu
          className="line-more"
          align="end"
          label={t('outline.more', { title })}
          buttonLabel={t('outline.more', { title })}
          button={<MoreIcon size={16} />}
          items={[
            ...(isGroup
              ? []
              : [{ key: 'facts', label: t('outline.facts'), onSelect: () => props.onOpen(line.activity) }]),
            { key: 'add', label: t('outline.addBelow'), onSelect: props.onAdd },
            isGroup
              ? { key: 'indent', label: t('outline.indent'), onSelect: () => props.onIndent('ACTIVITY') }
              : { key: 'takeOut', label: t('outline.takeOut'), onSelect: () => props.onIndent('GROUP') },
            { key: 'up', label: t('outline.up'), onSelect: () => props.onShift(-1) },
            { key: 'down', label: t('outline.down'), onSelect: () => props.onShift(1) },
            { key: 'remove', label: t('outline.remove'), isApart: true, onSelect: props.onRemove },
          ]}
        />
      )}
    </li>
  );
}

function Words({ line, title, ...props }: Props & { title: string }) {
  const { t } = useTranslation('plans');
  const [words, setWords] = useState(title);
  const isTyping = useRef(false);
  // Who has come with Tab goes on with Tab; who writes here, indents with it. Escape gives it back.
  const isInside = useRef(false);
  // What a colleague has changed comes in, but never over what is being typed here.
  useEffect(() => {
    if (!isTyping.current) setWords(title);
  }, [title]);
  function keep() {
    isTyping.current = false;
    const given = words.trim();
    if (given === '') setWords(title);
    else if (given !== title) props.onSay(given);
  }
  return (
    <textarea
      className="line-words"
      rows={1}
      value={words}
      maxLength={planLimits.title.max}
      aria-label={t(line.kind === 'GROUP' ? 'outline.group' : 'outline.activity', { title })}
      onChange={(event) => {
        isTyping.current = true;
        setWords(event.currentTarget.value.replaceAll('\n', ' '));
      }}
      onFocus={() => {
        isInside.current = false;
      }}
      onPointerUp={() => {
        isInside.current = true;
      }}
      onKeyUp={(event) => {
        if (!['Tab', 'Shift', 'Escape'].includes(event.key)) isInside.current = true;
      }}
      onBlur={keep}
      onPaste={props.onPaste}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
        if (by !== null && event.altKey) {
          keep();
          props.onShift(by);
        } else if (by !== null) props.onStep(event.currentTarget, by);
        else if (event.key === 'Tab' && isInside.current) {
          const kind = event.shiftKey ? 'GROUP' : 'ACTIVITY';
          // There is nothing to turn: Tab goes on to the next field.
          if (line.kind === kind) return;
          keep();
          props.onIndent(kind);
        } else if (event.key === 'Enter') {
          keep();
          props.onAdd();
        } else if (event.key === 'Escape') {
          isTyping.current = false;
          isInside.current = false;
          setWords(title);
        } else return;
        event.preventDefault();
      }}
    />
  );
}

function Facts({ activity, plan, onOpen, onWork }: Props & { activity: ActivityOnScreen }) {
  const { t } = useTranslation('plans');
  const day = useDay();
  const { lead, commitment, festivalEdition, promises } = activity;
  const due = commitment?.present?.dueOn ?? activity.endsOn;
  return (
    <>
      <span className="line-lead">
        {lead ? (
          lead.name
        ) : plan.may.keep ? (
          <button type="button" className="lk warn" aria-haspopup="dialog" onClick={() => onOpen(activity)}>
            {t('outline.nameLead')}
          </button>
        ) : (
          <span className="quiet">{t('outline.noLead')}</span>
        )}
      </span>
      <span className="line-due">{due ? day(due) : ''}</span>
      {(festivalEdition || promises.length > 0) && (
        <span className="line-serves">
          {festivalEdition && (
            <Link className="link" to={`/festivals/${festivalEdition.festival.slug}#${festivalEdition.year}`}>
              {festivalEdition.festival.name}, {festivalEdition.year}
            </Link>
          )}
          {promises.map(({ id, words, city }) => (
            <Link key={id} className="link" to={`/network/${city.slug}/promises#${id}`}>
              {t('outline.promise', { words })}
            </Link>
          ))}
        </span>
      )}
      <StateTag activity={activity} onWork={commitment ? () => onWork(activity) : undefined} />
    </>
  );
}
