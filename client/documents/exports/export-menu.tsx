import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyScreen } from '../../i18n/lazy-screen.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import type { ExportWhat } from './export-dialog.tsx';

const ExportDialog = lazyScreen(
  async () => (await import('./export-dialog.tsx')).ExportDialog,
  'files',
  'refusal',
);

/** A button that takes a text out as a file; what it needs is fetched when it is pressed. */
export function ExportMenu({ look = 'secondary', small, ...what }: ExportWhat & ButtonLook) {
  const { t } = useTranslation('documents');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={look} small={small} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('takeOut')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog {...what} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
