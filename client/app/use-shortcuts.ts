import { useEffect, useRef } from 'react';

export interface ShortcutActions {
  onPalette(): void;
  onHelp(): void;
}

/** Listens for ⌘K / Ctrl-K anywhere and for `?` outside of text; stays out of the way while a word is being composed. */
export function useShortcuts(actions: ShortcutActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.isComposing) return;
      if ((event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current.onPalette();
      } else if (event.key === '?' && !event.metaKey && !event.ctrlKey && !isText(event.target)) {
        event.preventDefault();
        latest.current.onHelp();
      }
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
