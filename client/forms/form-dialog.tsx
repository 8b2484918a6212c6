import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActionForm, type ActionFormProps } from './action-form.tsx';
import type { Draft } from './draft.ts';
import { KeptNote } from './kept-note.tsx';

/** A form over the page that does one thing, named on its button; closed or refused, it keeps what was typed. */
export function FormDialog(
  props: Omit<ActionFormProps, 'acts' | 'children'> & {
    title: string;
    lead?: ReactNode;
    draft: Pick<Draft<object>, 'isFound' | 'discard'>;
    onClose(): void;
    children: ReactNode;
  },
) {
  const { t } = useTranslation('common');
  const { title, lead, draft, onClose, children, ...form } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return (
    <Dialog title={title} closeLabel={t('form.close')} onClose={onClose}>
      <div ref={place}>
        <ActionForm
          {...form}
          acts={
            <Button look="plain" onClick={onClose}>
              {t('form.leave')}
            </Button>
          }
        >
          {lead && <p className="meta">{lead}</p>}
          <KeptNote draft={draft} />
          {children}
        </ActionForm>
      </div>
    </Dialog>
  );
}
