import { type ReactNode, Suspense } from 'react';
import { lazyScreen } from '../../i18n/lazy-screen.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { AskedKind } from './access.documents.ts';

const AskForAccess = lazyScreen(() => import('./ask-for-access.tsx').then((m) => m.AskForAccess), 'access');

/** What a page shows where there is nothing, or nothing for this reader: the same words for both, and the way to ask for it. */
export function NotThere(props: {
  kind: AskedKind;
  /** Its part of the address. */
  id: string;
  title: string;
  advice: string;
  /** Where else to go. */
  to: string;
  toWords: string;
  /** What the reader kept of it. */
  children?: ReactNode;
}) {
  return (
    <>
      <EmptyState
        title={props.title}
        advice={props.advice}
        action={<ButtonLink to={props.to}>{props.toWords}</ButtonLink>}
      />
      <Suspense fallback={null}>
        {props.children}
        <AskForAccess kind={props.kind} id={props.id} />
      </Suspense>
    </>
  );
}
