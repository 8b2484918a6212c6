import { useEffect, useRef } from 'react';
import { isWriting } from '../../../ui/is-writing.ts';
import { areSingleKeysOn } from '../../../ui/single-keys.ts';

export interface MergeActs {
  move(by: 1 | -1): void;
  /** The first to the fourth choice. */
  choose(at: number): void;
  edit(): void;
  later(): void;
  undo(): void;
  settle(): void;
}

/** J and K move, 1 to 4 choose, E edits, D decides later, U undoes, Enter settles; not while one writes or a dialog is open. */
export function useMergeKeys(acts: MergeActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || isWriting(event)) return;
      if (document.querySelector('dialog[open]')) return;
      const { target } = event;
      // Enter on a button or a link is theirs.
      const isControl = target instanceof HTMLElement && target.closest('button, a, summary, [role=menu]');
      if (event.key === 'Enter' && !isControl) return handled(event, () => latest.current.settle());
      if (!areSingleKeysOn()) return;
      const key = event.key.toLowerCase();
      if (key >= '1' && key <= '4') return handled(event, () => latest.current.choose(Number(key) - 1));
      const act = { j: () => latest.current.move(1), k: () => latest.current.move(-1) }[key];
      const named = { e: 'edit', d: 'later', u: 'undo' }[key] as 'edit' | 'later' | 'undo' | undefined;
      if (act) handled(event, act);
      else if (named) handled(event, () => latest.current[named]());
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function handled(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}
