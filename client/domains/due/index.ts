import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const DueScreen = lazyScreen(
  () => import('./due-screen.tsx').then((m) => m.DueScreen),
  'due',
  'notifications',
  'bodies',
);
