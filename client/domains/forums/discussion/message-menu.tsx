import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { lazyScreen } from '../../../i18n/lazy-screen.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { CheckIcon } from '../../../ui/icons.tsx';
import { useBreakpoint } from '../../../ui/use-breakpoint.ts';
import type { Shown } from '../writes/overlay.ts';
import { useRoom } from './discussion-context.ts';
import { type MessageMenuItem, useMessageMenuItems } from './use-message-menu-items.tsx';

const KeyPointDialog = lazyScreen(
  () => import('../key-points/key-point-dialog.tsx').then((m) => m.KeyPointDialog),
  'key-points',
);

export interface MessageMenuProps {
  message: Shown;
  button: HTMLElement;
  onClose(): void;
  onHide(): void;
}

/**
 * The menu of one message, shared by all of them because rows come and go. It floats beside its button; on a phone it is a sheet.
 */
export function MessageMenu(props: MessageMenuProps) {
  const { t } = useTranslation('forums');
  const isPhone = useBreakpoint('phone');
  const [isMarking, setMarking] = useState(false);
  const room = useRoom();
  const label = t('menu.label', { name: props.message.author.name });
  const content = <MenuContent {...props} onMark={() => setMarking(true)} />;
  if (isMarking)
    return (
      <KeyPointDialog
        session={{ id: room.sessionId, speakers: [] }}
        said={{ message: props.message }}
        onClose={props.onClose}
      />
    );
  if (!isPhone) {
    return (
      <Floating label={label} button={props.button} onClose={props.onClose}>
        {content}
      </Floating>
    );
  }
  return (
    <Dialog isSheet title={label} closeLabel={t('menu.close')} onClose={props.onClose}>
      <div className="dialog-body" role="menu" aria-label={label}>
        {content}
      </div>
    </Dialog>
  );
}

function MenuContent(props: MessageMenuProps & { onMark(): void }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const items = useMessageMenuItems(props);
  const given = props.message.reactions.filter(({ count }) => count > 0);
  return (
    <>
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          {...roleOf(item)}
          tabIndex={-1}
          className={item.isApart ? 'menu-item apart' : 'menu-item'}
          onClick={() => {
            if (!item.goesOn) props.onClose();
            if (item.keepsFocus !== false && props.button.isConnected) props.button.focus();
            item.onSelect();
          }}
        >
          {item.icon}
          <span>{item.label}</span>
          {item.isOn && (
            <span className="end">
              <CheckIcon />
            </span>
          )}
        </button>
      ))}
      {given.map(({ kind, count, people }) => (
        <p className="menu-label" key={kind} role="presentation">
          {t(`reaction.${kind}.who`, { names: names(people, count) })}
        </p>
      ))}
    </>
  );

  function names(people: readonly { name: string }[], count: number): string {
    const known = people.map(({ name }) => name);
    const rest = count - known.length;
    return format.list(rest > 0 ? [...known, t('menu.others', { count: rest })] : known);
  }
}

function roleOf({ isOn }: MessageMenuItem) {
  return isOn === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': isOn };
}

function Floating(props: { label: string; button: HTMLElement; onClose(): void; children: ReactNode }) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>({ left: 0, top: 0 });
  const { button, onClose } = props;

  useLayoutEffect(() => {
    const box = menu.current?.getBoundingClientRect();
    if (!box) return;
    const at = button.getBoundingClientRect();
    const below = at.bottom + 4;
    const fits = below + box.height < window.innerHeight - 8;
    setPlace({
      left: Math.max(8, Math.min(at.left, window.innerWidth - box.width - 8)),
      top: fits ? below : Math.max(8, at.top - box.height - 4),
    });
    itemsIn(menu.current)[0]?.focus();
  }, [button]);

  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', pressed);
    document.addEventListener('scroll', onClose, true);
    return () => {
      document.removeEventListener('pointerdown', pressed);
      document.removeEventListener('scroll', onClose, true);
    };
  }, [onClose]);

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
      if (button.isConnected) button.focus();
      return;
    }
    const items = itemsIn(menu.current);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const last = items.length - 1;
    const to = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    items[to]?.focus();
  }

  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={props.label}
      className="menu floating"
      style={place}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </div>
  );
}

function itemsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
}
