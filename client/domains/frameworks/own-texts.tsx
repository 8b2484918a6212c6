import { Suspense } from 'react';
import { lazyScreen } from '../../i18n/lazy-screen.ts';

const BodyAdaptations = lazyScreen(
  () => import('./adaptation/body-adaptations.tsx').then((m) => m.BodyAdaptations),
  'adaptations',
);

/** The versions of common texts that a body has made its own, on the pages of other domains. */
export function OwnTexts({ body }: { body: string }) {
  return (
    <Suspense fallback={null}>
      <BodyAdaptations body={body} />
    </Suspense>
  );
}
