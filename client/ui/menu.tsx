import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface MenuItem {
  key: string;
  label: ReactNode;
  lang?: string;
  /** Given where the items are one choice: whether this one is chosen. */
  isChosen?: boolean;
  start?: ReactNode;
  end?: ReactNode;
  /** A line above sets it apart from what comes before. */
  isApart?: boolean;
  onSelect(): void;
}

/** A button that opens a menu; arrow keys, Home, End and first letters move, Esc closes and gives the focus back. */
export function Menu(props: {
  label: string;
  /** What the button shows; its look comes from `className`. */
  button: ReactNode;
  buttonLabel?: string;
  className: string;
  heading?: ReactNode;
  items: MenuItem[];
  align?: 'start' | 'end';
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useClosing(root, isOpen, () => setOpen(false));

  useEffect(() => {
    if (!isOpen) return;
    const items = itemsIn(root.current);
    (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
  }, [isOpen]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      setOpen(true);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      // A dialog that the menu stands in stays.
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      setOpen(false);
    } else {
      moveFocus(event, itemsIn(root.current));
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are meant for the button and the items within
    <div className="menu-root" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={props.className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={props.buttonLabel}
        onClick={() => setOpen(!isOpen)}
      >
        {props.button}
      </button>
      {isOpen && (
        <div className={props.align === 'end' ? 'menu at-end' : 'menu'}>
          {props.heading && <p className="menu-label">{props.heading}</p>}
          <div role="menu" id={id} aria-label={props.label}>
            {props.items.map((item) => (
              <button
                key={item.key}
                type="button"
                {...roleOf(item)}
                tabIndex={-1}
                lang={item.lang}
                className={item.isApart ? 'menu-item apart' : 'menu-item'}
                onClick={() => {
                  close();
                  item.onSelect();
                }}
              >
                {item.start}
                <span>{item.label}</span>
                {item.end && <span className="end">{item.end}</span>}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function roleOf({ isChosen }: MenuItem) {
  return isChosen === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': isChosen };
}

function itemsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
}

function moveFocus(event: KeyboardEvent, items: HTMLElement[]) {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const last = items.length - 1;
  const to = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[
    event.key
  ];
  const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
  const next = to === undefined && isLetter ? byLetter(items, at, event.key) : items[to ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function byLetter(items: HTMLElement[], at: number, letter: string): HTMLElement | undefined {
  const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return order.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()));
}

function useClosing(root: { current: HTMLElement | null }, isOpen: boolean, close: () => void) {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) latest.current();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen, root]);
}
