import type { ReactNode } from 'react';

/** Nothing here: a sentence that says what is so, a line that says what to do, one action. */
export function EmptyState(props: { title: string; advice?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="t">{props.title}</p>
      {props.advice && <p className="meta">{props.advice}</p>}
      {props.action && <div className="do">{props.action}</div>}
    </div>
  );
}
