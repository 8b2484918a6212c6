import { lazyScreen } from '../i18n/lazy-screen.ts';

/** A document at its own address. */
export const DocumentScreen = lazyScreen(
  () => import('./document-screen.tsx').then((m) => m.DocumentScreen),
  'documents',
);

export { ExportMenu } from './exports/export-menu.tsx';

/** A living document by its id, for the page of a domain. */
export const DocumentPage = lazyScreen(
  () => import('./document-screen.tsx').then((m) => m.DocumentPage),
  'documents',
);
