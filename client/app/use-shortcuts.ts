import { useEffect, useRef } from 'react';
import { isWriting } from '../ui/is-writing.ts';
import { areSingleKeysOn } from '../ui/single-keys.ts';

export interface ShortcutActions {
  onPalette(): void;
  onHelp(): void;
}

/** Listens for ⌘K / Ctrl-K wherever nothing else has taken it, and for `?` outside of text; stays out of the way while a word is being composed. */
export function useShortcuts(actions: ShortcutActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      // In a text ⌘K is for links.
      if (event.isComposing || event.defaultPrevented) return;
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
