import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const NetworksScreen = lazyScreen(
  () => import('./networks-screen.tsx').then((m) => m.NetworksScreen),
  'networks',
);
export const SubNetworkScreen = lazyScreen(
  () => import('./page/network-screen.tsx').then((m) => m.SubNetworkScreen),
  'networks',
  'people',
);
