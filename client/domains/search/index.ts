import { lazyScreen } from '../../i18n/lazy-screen.ts';

export { KindIcon } from './kind-icon.tsx';
export { MarkedWords, textOf } from './marked-words.tsx';
export { keepRecent, type Recent, recentOf } from './recent.ts';
export { useFind } from './use-find.ts';

export const SearchScreen = lazyScreen(
  () => import('./search-screen.tsx').then((m) => m.SearchScreen),
  'search',
);
