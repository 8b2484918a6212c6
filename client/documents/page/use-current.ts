import { useEffect, useState } from 'react';
import type { PlacedSection } from '../data/tree.ts';
import { anchorOf } from './contents.tsx';

/** The section that stands at the top of the screen. */
export function useCurrent(sections: readonly PlacedSection[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const passed = sections.filter(({ id }) => {
        const box = window.document.getElementById(anchorOf({ id }))?.getBoundingClientRect();
        return box !== undefined && box.top < 160;
      });
      setCurrent(passed.at(-1)?.id ?? sections[0]?.id ?? null);
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon);
    };
  }, [sections]);
  return current;
}
