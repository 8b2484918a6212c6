import { Suspense } from 'react';
import { lazyScreen } from '../../i18n/lazy-screen.ts';

const BodyProjects = lazyScreen(() => import('./body-projects.tsx').then((m) => m.BodyProjects), 'projects');

/** The projects that a body takes part in, on the pages of other domains. */
export function OwnProjects({ body }: { body: string }) {
  return (
    <Suspense fallback={null}>
      <BodyProjects body={body} />
    </Suspense>
  );
}
