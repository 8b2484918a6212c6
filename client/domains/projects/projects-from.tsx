import { Suspense } from 'react';
import { lazyScreen } from '../../i18n/lazy-screen.ts';

const shown = {
  agreement: lazyScreen(() => import('./came-of-it.tsx').then((m) => m.AgreementProjects), 'projects'),
  plan: lazyScreen(() => import('./came-of-it.tsx').then((m) => m.PlanProjects), 'projects'),
  session: lazyScreen(() => import('./came-of-it.tsx').then((m) => m.SessionProjects), 'projects'),
};

/** The projects that came of a thing, on its own page: `at` is its part of an address. */
export function ProjectsFrom({ kind, at }: { kind: keyof typeof shown; at: string }) {
  const Shown = shown[kind];
  return (
    <Suspense fallback={null}>
      <Shown at={at} />
    </Suspense>
  );
}
