import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Problem } from '../../ui/form-problem.tsx';
import { BellIcon } from '../../ui/icons.tsx';
import { useViewer } from '../people/index.ts';
import { MarkAllReadMutation } from './inbox.documents.ts';
import { NotificationLine } from './notification-line.tsx';
import { useInbox } from './use-inbox.ts';
import './notifications.css';

/** Top line: whether something is new, and what. */
export function Bell() {
  const viewer = useViewer();
  return viewer ? <BellOfViewer /> : null;
}

function BellOfViewer() {
  const { t } = useTranslation('notifications');
  const inbox = useInbox();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { run, refusal } = useAction(MarkAllReadMutation);
  const words = useRefusalWords();
  const unread = inbox?.unread ?? 0;

  useEffect(() => {
    if (!isOpen) return;
    title.current?.focus();
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);

  async function markAll() {
    // The button goes away with what was unread.
    if (await run({})) title.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is meant for whatever within has the focus
    <div
      className="bell"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="tl icon"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={unread > 0 ? t('bell.new', { count: unread }) : t('bell.none')}
        onClick={() => setOpen(!isOpen)}
      >
        <BellIcon />
        {unread > 0 && <i className="dot" aria-hidden="true" />}
      </button>
      {isOpen && (
        <section id={id} className="bell-panel" aria-labelledby={`${id}-title`}>
          <div className="bell-head">
            <h2 id={`${id}-title`} ref={title} tabIndex={-1}>
              {t('title')}
            </h2>
            {unread > 0 && (
              <button type="button" className="lk" onClick={() => void markAll()}>
                {t('markAll')}
              </button>
            )}
          </div>
          {refusal && <Problem>{words(refusal)}</Problem>}
          {inbox && inbox.notifications.nodes.length > 0 ? (
            <ul>
              {inbox.notifications.nodes.map((one) => (
                <NotificationLine key={one.id} notification={one} onGo={() => setOpen(false)} />
              ))}
            </ul>
          ) : (
            <p className="meta">{t('empty')}</p>
          )}
          <p className="bell-foot">
            <Link className="link" to="/inbox" onClick={() => setOpen(false)}>
              {t('all')}
            </Link>
          </p>
        </section>
      )}
    </div>
  );
}
