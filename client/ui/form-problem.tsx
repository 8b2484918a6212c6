import type { ReactNode } from 'react';

/** Why a whole form was not taken; read aloud when it appears. */
export function Problem({ children }: { children: ReactNode }) {
  return (
    <p className="problem" role="alert">
      {children}
    </p>
  );
}

/** Goes to a field of a form by its id. */
export function focusFirst(form: HTMLFormElement | null, id: string): void {
  form?.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
}
