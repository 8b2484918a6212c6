import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const FestivalsScreen = lazyScreen(
  () => import('./festivals-screen.tsx').then((m) => m.FestivalsScreen),
  'festivals',
);
export const FestivalScreen = lazyScreen(
  () => import('./festival-screen.tsx').then((m) => m.FestivalScreen),
  'festivals',
  'bodies',
);
