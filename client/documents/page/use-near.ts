import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

const margins = { come: '1200px 0px', go: '4000px 0px' };

/** Which elements are near the screen: those that come near are, until they are far away again. */
export function useNear(): {
  near: ReadonlySet<string>;
  /** For the element of a key. */
  ref(key: string): (element: HTMLElement | null) => void;
  bringNear(key: string): void;
} {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set());
  const elements = useRef(new Map<string, HTMLElement>());
  const observers = useRef<IntersectionObserver[]>([]);
  const refs = useRef(new Map<string, (element: HTMLElement | null) => void>());

  const change = useCallback((came: readonly string[], went: readonly string[]) => {
    setNear((before) => {
      const isSame = came.every((key) => before.has(key)) && !went.some((key) => before.has(key));
      if (isSame) return before;
      const after = new Set(before);
      for (const key of came) after.add(key);
      for (const key of went) after.delete(key);
      return after;
    });
  }, []);

  if (observers.current.length === 0 && typeof IntersectionObserver !== 'undefined') {
    const keyOf = (entry: IntersectionObserverEntry) => (entry.target as HTMLElement).dataset.near ?? '';
    observers.current = [
      new IntersectionObserver(
        (entries) => change(entries.filter((one) => one.isIntersecting).map(keyOf), []),
        { rootMargin: margins.come },
      ),
      new IntersectionObserver(
        (entries) =>
          change([], entries.filter((one) => !one.isIntersecting && !hasFocus(one.target)).map(keyOf)),
        { rootMargin: margins.go },
      ),
    ];
  }
  useEffect(() => {
    const all = observers.current;
    for (const element of elements.current.values()) for (const one of all) one.observe(element);
    return () => {
      for (const one of all) one.disconnect();
    };
  }, []);

  useEffect(() => {
    // On paper everything is near.
    const all = () => flushSync(() => change([...elements.current.keys()], []));
    window.addEventListener('beforeprint', all);
    return () => window.removeEventListener('beforeprint', all);
  }, [change]);

  const ref = useCallback((key: string) => {
    const known = refs.current.get(key);
    if (known) return known;
    const attach = (element: HTMLElement | null) => {
      const before = elements.current.get(key);
      for (const one of observers.current) {
        if (before) one.unobserve(before);
        if (element) one.observe(element);
      }
      if (element) elements.current.set(key, element);
      else elements.current.delete(key);
    };
    refs.current.set(key, attach);
    return attach;
  }, []);

  const bringNear = useCallback(
    (key: string) => {
      change([key], []);
      elements.current.get(key)?.scrollIntoView({ block: 'nearest' });
    },
    [change],
  );
  return { near, ref, bringNear };
}

function hasFocus(element: Element): boolean {
  return element.contains(document.activeElement);
}
