import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const AdminScreen = lazyScreen(
  () => import('./admin-screen.tsx').then((m) => m.AdminScreen),
  'admin',
  'bodies',
);
