import { useEffect, useRef } from 'react';
import { isWriting } from '../ui/is-writing.ts';
import { areSingleKeysOn } from '../ui/single-keys.ts';

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
      const isCommand = event.metaKey || event.ctrlKey;
      if (isCommand && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current.onPalette();
      } else if (event.key === '?' && !isCommand && areSingleKeysOn() && !isWriting(event)) {
        event.preventDefault();
        latest.current.onHelp();
      }
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
