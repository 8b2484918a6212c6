import { lazyScreen } from '../i18n/lazy-screen.ts';

/** A document at its own address. */
export const DocumentScreen = lazyScreen(
  () => import('./document-screen.tsx').then((m) => m.DocumentScreen),
  'documents',
  'writing',
);

/** What is said of an edition, in the margin of its page. */
export const EditionNotes = lazyScreen(
  () => import('./reading/edition-notes.tsx').then((m) => m.EditionNotes),
  'documents',
  'refusal',
);

export { EditionFileButton } from './exports/edition-file-button.tsx';
export { ExportMenu } from './exports/export-menu.tsx';

/** A living document by its id, for the page of a domain. */
export const DocumentPage = lazyScreen(
  () => import('./document-screen.tsx').then((m) => m.DocumentPage),
  'documents',
  'writing',
);
