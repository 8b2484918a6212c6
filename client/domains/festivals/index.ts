import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const FestivalScreen = lazyScreen(
  () => import('./festival-screen.tsx').then((m) => m.FestivalScreen),
  'festivals',
);
