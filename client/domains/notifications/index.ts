import { lazyScreen } from '../../i18n/lazy-screen.ts';

export { FollowButton } from './follow-now.tsx';

export const InboxScreen = lazyScreen(
  () => import('./inbox-screen.tsx').then((m) => m.InboxScreen),
  'notifications',
);
export const Latest = lazyScreen(() => import('./latest.tsx').then((m) => m.Latest), 'notifications');
export const Bell = lazyScreen(() => import('./bell.tsx').then((m) => m.Bell), 'notifications');
