import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './button.tsx';
import { focusBack } from './focus-back.ts';
import { CloseIcon } from './icons.tsx';

/**
 * A window over the page: the browser's own modal dialog, which keeps the focus inside, closes on Esc and gives the focus back.
 * With a `title` it has a head; without, `label` names it. A sheet rises from the bottom edge.
 */
export function Dialog(props: {
  title?: string;
  label?: string;
  closeLabel: string;
  isSheet?: boolean;
  className?: string;
  onClose(): void;
  children: ReactNode;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const goBack = focusBack(document.activeElement);
    element?.showModal();
    return () => {
      element?.close();
      queueMicrotask(goBack);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for a press on the backdrop is Esc
    <dialog
      ref={dialog}
      className={['dialog', props.isSheet ? 'is-sheet' : '', props.className ?? ''].join(' ').trim()}
      aria-labelledby={props.title ? id : undefined}
      aria-label={props.title ? undefined : props.label}
      onCancel={(event) => {
        // React hands on what a dialog over this one is told, and the browser what a file's chooser is: neither is for this.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && props.onClose()}
    >
      <div className="dialog-box">
        {props.title && (
          <div className="dialog-head">
            <h2 id={id} className="dialog-title">
              {props.title}
            </h2>
            <IconButton aria-label={props.closeLabel} onClick={props.onClose}>
              <CloseIcon />
            </IconButton>
          </div>
        )}
        {props.children}
      </div>
    </dialog>
  );
}
