import { useEffect, useRef } from 'react';

/** Where a button gives place to a form, the focus goes into the form; where the form gives place again, to the button that opened it, the last one. */
export function useFocusOnSwap<Place extends HTMLElement>(isOpen: boolean) {
  const place = useRef<Place>(null);
  const before = useRef(isOpen);
  useEffect(() => {
    if (before.current === isOpen) return;
    before.current = isOpen;
    const found = place.current?.querySelectorAll<HTMLElement>(
      isOpen ? 'input, select, textarea, button' : 'button',
    );
    [...(found ?? [])].at(isOpen ? 0 : -1)?.focus();
  }, [isOpen]);
  return place;
}
