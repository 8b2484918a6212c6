import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const BodiesScreen = lazyScreen(
  () => import('./bodies-screen.tsx').then((m) => m.BodiesScreen),
  'bodies',
);
export const BodyScreen = lazyScreen(
  () => import('./body-screen.tsx').then((m) => m.BodyScreen),
  'bodies',
  'history',
);
