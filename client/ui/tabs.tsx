import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

export interface Tab<Key extends string> {
  key: Key;
  label: ReactNode;
  /** A number after the word, in the tab's own voice. */
  count?: string;
}

/** A row of tabs over one panel; arrow keys, Home and End move, as in the ARIA pattern. */
export function Tabs<Key extends string>(props: {
  label: string;
  tabs: Tab<Key>[];
  selected: Key;
  onSelect(key: Key): void;
  /** Stands at the end of the row, outside the list of tabs. */
  aside?: ReactNode;
  children: ReactNode;
  panelClassName?: string;
}) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const at = props.tabs.findIndex((tab) => tab.key === props.selected);

  // In a row that is wider than the screen, the one that is chosen is seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is looked at when another is chosen
  useEffect(() => {
    const list = row.current;
    const tab = list?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
    if (!list || !tab) return;
    const { left, right } = list.getBoundingClientRect();
    list.scrollLeft += Math.max(0, tab.right - right) - Math.max(0, left - tab.left);
  }, [props.selected]);

  function move(event: KeyboardEvent) {
    const last = props.tabs.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const next = to === undefined ? undefined : props.tabs[to];
    if (!next) return;
    event.preventDefault();
    props.onSelect(next.key);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[to ?? 0]?.focus();
  }

  return (
    <>
      <div className="tabs">
        <div role="tablist" aria-label={props.label} className="tablist" ref={row}>
          {props.tabs.map((tab) => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={`${id}-${tab.key}`}
              aria-selected={tab.key === props.selected}
              aria-controls={`${id}-panel`}
              tabIndex={tab.key === props.selected ? 0 : -1}
              onClick={() => props.onSelect(tab.key)}
              onKeyDown={move}
            >
              {tab.label}
              {tab.count !== undefined && <span className="n">{tab.count}</span>}
            </button>
          ))}
        </div>
        {props.aside}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${props.selected}`}
        className={props.panelClassName}
      >
        {props.children}
      </div>
    </>
  );
}
