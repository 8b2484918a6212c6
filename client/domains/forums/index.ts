import { lazyScreen } from '../../i18n/lazy-screen.ts';

export { UnsentMessages } from './unsent-messages.tsx';
export { isBareRoom, placeOf } from './venue.ts';

export const ForumsScreen = lazyScreen(
  () => import('./forums-screen.tsx').then((m) => m.ForumsScreen),
  'forums',
);
export const ForumScreen = lazyScreen(
  () => import('./forum-screen.tsx').then((m) => m.ForumScreen),
  'forums',
);
export const SessionScreen = lazyScreen(
  () => import('./session-screen.tsx').then((m) => m.SessionScreen),
  'forums',
);
