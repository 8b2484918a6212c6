import { Suspense } from 'react';
import { lazyScreen } from '../../i18n/lazy-screen.ts';

const Button = lazyScreen(() => import('./follow-button.tsx').then((m) => m.FollowButton), 'notifications');

/** Whether one is told of what happens to a thing; fetched behind the page that it stands on. */
export function FollowButton(props: { kind: string; id: string }) {
  return (
    <Suspense fallback={null}>
      <Button {...props} />
    </Suspense>
  );
}
