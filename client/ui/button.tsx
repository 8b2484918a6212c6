import type { ComponentProps, MouseEvent } from 'react';
import { Link } from 'react-router';

export interface ButtonLook {
  /** primary: one a page, named by its result; plain: quiet, without a border. */
  look?: 'primary' | 'secondary' | 'plain';
  small?: boolean;
}

/** A button; `type` is button unless said otherwise, so that it never sends a form by surprise. */
export function Button({ look, small, isBusy, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      // Not `disabled`, which would take the focus away, and where it was with it.
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? hold : onClick}
      className={buttonClass({ look, small }, className)}
    />
  );
}

interface ButtonProps extends ButtonLook, ComponentProps<'button'> {
  /** What it does is under way: it keeps the focus, and takes no second press. */
  isBusy?: boolean | undefined;
}

const hold = (event: MouseEvent) => event.preventDefault();

/** A link to a page of ours that looks like a button. */
export function ButtonLink({ look, small, className, ...rest }: ButtonLook & ComponentProps<typeof Link>) {
  return <Link {...rest} className={buttonClass({ look, small }, className)} />;
}

/** A button that shows only an icon; its name is required. */
export function IconButton(props: ButtonProps & { 'aria-label': string }) {
  return <Button look="plain" {...props} className={`icon ${props.className ?? ''}`} />;
}

function buttonClass({ look, small }: ButtonLook, extra?: string): string {
  return ['btn', look === 'primary' || look === 'plain' ? look : '', small ? 'sm' : '', extra ?? '']
    .filter(Boolean)
    .join(' ');
}
