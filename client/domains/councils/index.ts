import { lazyScreen } from '../../i18n/lazy-screen.ts';

/** A council's part of its body's page. */
export const CouncilPart = lazyScreen(
  () => import('./council-part.tsx').then((m) => m.CouncilPart),
  'councils',
  'people',
);

/** What councils say of an edition, on the page of its text. */
export const EditionOpinions = lazyScreen(
  () => import('./edition-opinions.tsx').then((m) => m.EditionOpinions),
  'councils',
  'people',
);
