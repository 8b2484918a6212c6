import { type ReactNode, useEffect, useRef } from 'react';

/** The fields of a dialog that was opened to be typed in: the first one has the focus. */
export function FirstField({ children }: { children: ReactNode }) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    <div ref={fields} className="writing-fields">
      {children}
    </div>
  );
}
