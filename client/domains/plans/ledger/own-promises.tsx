import { Suspense } from 'react';
import { lazyScreen } from '../../../i18n/lazy-screen.ts';

const PromisesOfCity = lazyScreen(
  () => import('./promises-of-city.tsx').then((m) => m.PromisesOfCity),
  'plans',
);

/** What a city promised, on the pages of other domains. */
export function OwnPromises({ city }: { city: string }) {
  return (
    <Suspense fallback={null}>
      <PromisesOfCity city={city} />
    </Suspense>
  );
}
