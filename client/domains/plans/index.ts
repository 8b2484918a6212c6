import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const PlansScreen = lazyScreen(() => import('./plans-screen.tsx').then((m) => m.PlansScreen), 'plans');
export const PlanScreen = lazyScreen(
  () => import('./page/plan-screen.tsx').then((m) => m.PlanScreen),
  'plans',
);
export const LedgerScreen = lazyScreen(
  () => import('./ledger/ledger-screen.tsx').then((m) => m.LedgerScreen),
  'plans',
);
export const PlanReportScreen = lazyScreen(
  () => import('./report/report-screen.tsx').then((m) => m.ReportScreen),
  'plans',
);
