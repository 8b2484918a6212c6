import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/form.tsx';

/** A form over the page that does one thing, named on its button; refused, it keeps what was typed. */
export function FormDialog(props: {
  title: string;
  lead?: ReactNode;
  submit: string;
  isBusy: boolean;
  problem?: ReactNode;
  onSubmit(): void;
  onClose(): void;
  children: ReactNode;
}) {
  const { t } = useTranslation('bodies');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    props.onSubmit();
  }
  return (
    <Dialog title={props.title} closeLabel={t('close')} onClose={props.onClose}>
      <form className="form" ref={form} onSubmit={submit}>
        {props.lead && <p className="meta">{props.lead}</p>}
        {props.children}
        {props.problem && <Problem>{props.problem}</Problem>}
        <div className="acts">
          <Button type="submit" look="primary" disabled={props.isBusy} aria-busy={props.isBusy}>
            {props.submit}
          </Button>
          <Button look="plain" onClick={props.onClose}>
            {t('leave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
