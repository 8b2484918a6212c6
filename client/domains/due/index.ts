import { lazyScreen } from '../../i18n/lazy-screen.ts';

/** One promise over any page: how it stands, what may be done to it, and what shows that it is kept. */
export const CommitmentDialog = lazyScreen(
  () => import('./commitment/commitment-dialog.tsx').then((m) => m.CommitmentDialog),
  'due',
  'notifications',
  'bodies',
);
export const DueScreen = lazyScreen(
  () => import('./due-screen.tsx').then((m) => m.DueScreen),
  'due',
  'notifications',
  'bodies',
);

/** Promises something over any page. */
export const MakeDialog = lazyScreen(() => import('./make-dialog.tsx').then((m) => m.MakeDialog), 'due');
