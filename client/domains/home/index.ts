import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const HomeScreen = lazyScreen(() => import('./home-screen.tsx').then((m) => m.HomeScreen), 'home');
