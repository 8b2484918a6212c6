import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type Frame, type MapView, panBy, wholeWorld, zoomAt } from './map-view.ts';

const step = 60;
const clickSlack = 5;

/** Moves the map by drag, pinch, wheel and keys. A press that did not move is a click. */
export function useMapMoves(options: {
  box: RefObject<HTMLElement | null>;
  frame: Frame;
  setView(change: (view: MapView) => MapView): void;
  onClick(pixel: [number, number], isTouch: boolean): void;
}) {
  const { box, frame, setView } = options;
  const pointers = useRef(new Map<number, [number, number]>());
  const travelled = useRef(0);

  const pixel = (event: { clientX: number; clientY: number }): [number, number] => {
    const at = box.current?.getBoundingClientRect();
    return [event.clientX - (at?.left ?? 0), event.clientY - (at?.top ?? 0)];
  };

  // React listens to wheel passively; keeping the page still needs a listener of our own.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    function onWheel(event: WheelEvent) {
      // A plain wheel scrolls the page, as everywhere, until the map has the focus.
      if (!event.ctrlKey && !event.metaKey && !element?.contains(document.activeElement)) return;
      event.preventDefault();
      const at = element?.getBoundingClientRect();
      const here: [number, number] = [event.clientX - (at?.left ?? 0), event.clientY - (at?.top ?? 0)];
      setView((view) => zoomAt(view, frame, here, Math.exp(-event.deltaY / 300)));
    }
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [box, frame, setView]);

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    pointers.current.set(event.pointerId, pixel(event));
    if (pointers.current.size === 1) travelled.current = 0;
  }

  function onPointerMove(event: PointerEvent) {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = pixel(event);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    travelled.current += distance(before, now);
    if (travelled.current < clickSlack) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (other) {
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      setView((view) => zoomAt(view, frame, [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2], factor));
    } else {
      setView((view) => panBy(view, frame, now[0] - before[0], now[1] - before[1]));
    }
  }

  function onPointerUp(event: PointerEvent) {
    if (!pointers.current.delete(event.pointerId)) return;
    if (travelled.current < clickSlack) options.onClick(pixel(event), event.pointerType === 'touch');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const center: [number, number] = [frame.width / 2, frame.height / 2];
    const change: Record<string, (view: MapView) => MapView> = {
      '+': (view) => zoomAt(view, frame, center, 1.6),
      '=': (view) => zoomAt(view, frame, center, 1.6),
      '-': (view) => zoomAt(view, frame, center, 1 / 1.6),
      '0': () => wholeWorld,
      ArrowLeft: (view) => panBy(view, frame, step, 0),
      ArrowRight: (view) => panBy(view, frame, -step, 0),
      ArrowUp: (view) => panBy(view, frame, 0, step),
      ArrowDown: (view) => panBy(view, frame, 0, -step),
    };
    const move = change[event.key];
    if (!move) return;
    event.preventDefault();
    setView(move);
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: forget(pointers), onKeyDown, pixel };
}

const forget = (pointers: RefObject<Map<number, unknown>>) => (event: PointerEvent) => {
  pointers.current.delete(event.pointerId);
};

function distance(a: [number, number], b: [number, number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
