import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const ExchangeScreen = lazyScreen(
  () => import('./exchange-screen.tsx').then((m) => m.ExchangeScreen),
  'exchange',
);
