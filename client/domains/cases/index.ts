import { lazyScreen } from '../../i18n/lazy-screen.ts';

export const CasePages = lazyScreen(() => import('./case-pages.tsx').then((m) => m.CasePages), 'cases');
