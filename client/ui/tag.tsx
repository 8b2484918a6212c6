import type { ReactNode } from 'react';

/** A short word about the state of a thing. */
export function Tag({ tone, children }: { tone?: 'acc' | 'ok' | 'warn' | 'bad'; children: ReactNode }) {
  return <span className={tone ? `tag ${tone}` : 'tag'}>{children}</span>;
}
