import { Suspense } from 'react';
import { OriginList } from '../../trails/index.ts';
import type { CommitmentOnScreen } from '../due.documents.ts';

/** What a promise comes from, or what came of it. */
export function Origins({ title, origins }: { title: string; origins: CommitmentOnScreen['comesFrom'] }) {
  if (origins.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <Suspense fallback={null}>
        <OriginList origins={origins} />
      </Suspense>
    </section>
  );
}
