import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const NetworkScreen = lazyScreen(
  () => import('./network-screen.tsx').then((m) => m.NetworkScreen),
  'cities',
);
export const CityScreen = lazyScreen(
  () => import('./city-screen.tsx').then((m) => m.CityScreen),
  'cities',
  'cases',
  'bodies',
  'history',
);
