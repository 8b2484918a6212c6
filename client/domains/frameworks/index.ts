import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const FrameworksScreen = lazyScreen(
  () => import('./frameworks-screen.tsx').then((m) => m.FrameworksScreen),
  'frameworks',
);
export const FrameworkScreen = lazyScreen(
  () => import('./framework-screen.tsx').then((m) => m.FrameworkScreen),
  'frameworks',
  'documents',
);
export const EditionsScreen = lazyScreen(
  () => import('./editions/editions-screen.tsx').then((m) => m.EditionsScreen),
  'frameworks',
);
export const TermsScreen = lazyScreen(
  () => import('./terms/terms-screen.tsx').then((m) => m.TermsScreen),
  'frameworks',
);
export const WriteScreen = lazyScreen(
  () => import('./write-screen.tsx').then((m) => m.WriteScreen),
  'frameworks',
);
