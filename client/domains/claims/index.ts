import { lazyScreen } from '../../i18n/lazy-screen.ts';

export type { Settling } from './settle-dialog.tsx';

/** What sources say of a thing, on its own page. */
export const ClaimList = lazyScreen(() => import('./claim-list.tsx').then((m) => m.ClaimList), 'claims');
