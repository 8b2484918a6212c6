import { useSyncExternalStore } from 'react';

const widths = { phone: '(max-width: 760px)', middle: '(max-width: 1200px)' } as const;

/** True while the window is a phone's (≤ 760 px) or of middle width (≤ 1200 px). */
export function useBreakpoint(width: keyof typeof widths): boolean {
  const query = widths[width];
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
