import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const FrameworksScreen = lazyScreen(
  () => import('./frameworks-screen.tsx').then((m) => m.FrameworksScreen),
  'frameworks',
);
export const FrameworkScreen = lazyScreen(
  () => import('./framework-screen.tsx').then((m) => m.FrameworkScreen),
  'frameworks',
  'cases',
  'documents',
  'adaptations',
);
export const EditionsScreen = lazyScreen(
  () => import('./editions/editions-screen.tsx').then((m) => m.EditionsScreen),
  'frameworks',
  'documents',
);
export const TermsScreen = lazyScreen(
  () => import('./terms/terms-screen.tsx').then((m) => m.TermsScreen),
  'frameworks',
);
export const WriteScreen = lazyScreen(
  () => import('./write-screen.tsx').then((m) => m.WriteScreen),
  'frameworks',
);
export const AdaptationScreen = lazyScreen(
  () => import('./adaptation/adaptation-screen.tsx').then((m) => m.AdaptationScreen),
  'adaptations',
  'frameworks',
  'cases',
  'documents',
);
export const MergeScreen = lazyScreen(
  () => import('./merge/merge-screen.tsx').then((m) => m.MergeScreen),
  'adaptations',
  'frameworks',
  'documents',
);
export const ComparisonScreen = lazyScreen(
  () => import('./comparison/comparison-screen.tsx').then((m) => m.ComparisonScreen),
  'adaptations',
  'frameworks',
  'documents',
);
