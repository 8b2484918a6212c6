import { lazyScreen } from '../../i18n/lazy-screen.ts';

/** Where a thing comes from, on its own page. */
export const CameFrom = lazyScreen(() => import('./came-from.tsx').then((m) => m.CameFrom), 'trails');

/** The same of one of a list. */
export const CameFromOfMany = lazyScreen(
  () => import('./came-from-of-many.tsx').then((m) => m.CameFromOfMany),
  'trails',
);

/** The other ends of origins that a page has read itself. */
export const OriginList = lazyScreen(() => import('./origin-list.tsx').then((m) => m.OriginList), 'trails');
