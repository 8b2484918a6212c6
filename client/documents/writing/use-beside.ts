import type { Editor } from '@tiptap/core';
import { type RefObject, useLayoutEffect } from 'react';

const gap = 6;
const edge = 8;
/** Room enough for a list that one can look over. */
const comfort = 200;

/** Keeps an element below a place in the text, or above it where there is no room, within what of the window is seen. */
export function useBeside(element: RefObject<HTMLElement | null>, editor: Editor, at: number): void {
  useLayoutEffect(() => {
    const viewport = window.visualViewport;
    const place = () => {
      const box = element.current;
      if (!box || editor.isDestroyed || at > editor.state.doc.content.size) return;
      const caret = editor.view.coordsAtPos(at);
      // The keys on a phone’s screen cover a part of the window.
      const seen = {
        top: viewport?.offsetTop ?? 0,
        height: viewport?.height ?? window.innerHeight,
        width: viewport?.width ?? window.innerWidth,
      };
      const below = seen.top + seen.height - caret.bottom - gap - edge;
      const above = caret.top - seen.top - gap - edge;
      const isBelow = below >= comfort || below >= above;
      box.style.setProperty('--room', `${Math.max(96, isBelow ? below : above)}px`);
      const { offsetWidth, offsetHeight } = box;
      const left = Math.min(caret.left, seen.width - offsetWidth - edge);
      box.style.left = `${Math.max(edge, left)}px`;
      box.style.top = `${isBelow ? caret.bottom + gap : Math.max(edge, caret.top - gap - offsetHeight)}px`;
    };
    place();
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(place);
    if (element.current) observer?.observe(element.current);
    window.addEventListener('scroll', place, { passive: true, capture: true });
    window.addEventListener('resize', place);
    viewport?.addEventListener('resize', place);
    return () => {
      observer?.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
      viewport?.removeEventListener('resize', place);
    };
  });
}
