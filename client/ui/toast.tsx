import type { ReactNode } from 'react';
import './toast.css';

/** Words about what just happened, low on the page, with one way back or on. */
export function Toast(props: {
  children: ReactNode;
  action?: { label: string; onAct(): void } | undefined;
  /** Read aloud at once. */
  isUrgent?: boolean;
}) {
  return (
    <div className="toast" role={props.isUrgent ? 'alert' : 'status'}>
      <span>{props.children}</span>
      {props.action && (
        <button type="button" onClick={props.action.onAct}>
          {props.action.label}
        </button>
      )}
    </div>
  );
}
