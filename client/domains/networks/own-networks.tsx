import { Suspense } from 'react';
import { lazyScreen } from '../../i18n/lazy-screen.ts';

const Memberships = lazyScreen(
  () => import('./memberships.tsx').then((m) => m.Memberships),
  'networks',
  'people',
);

/** The sub-networks that a body belongs to, on the pages of other domains; without one, those the reader does by name. */
export function OwnNetworks({ body }: { body: string | null }) {
  return (
    <Suspense fallback={null}>
      <Memberships member={body} />
    </Suspense>
  );
}
