import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const CasesScreen = lazyScreen(() => import('./cases-screen.tsx').then((m) => m.CasesScreen), 'cases');
export const CaseScreen = lazyScreen(() => import('./case-screen.tsx').then((m) => m.CaseScreen), 'cases');
export const CaseWriteScreen = lazyScreen(
  () => import('./case-write-screen.tsx').then((m) => m.CaseWriteScreen),
  'cases',
);

/** Begins a case over any page. */
export const BeginCaseDialog = lazyScreen(
  () => import('./begin-case-dialog.tsx').then((m) => m.BeginCaseDialog),
  'cases',
);
