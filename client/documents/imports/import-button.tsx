import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyScreen } from '../../i18n/lazy-screen.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';

const ImportDialog = lazyScreen(
  async () => (await import('./import-dialog.tsx')).ImportDialog,
  'files',
  'refusal',
);

/** A button that brings a file into a document; what it needs is fetched when it is pressed. */
export function ImportButton({ documentId, look = 'secondary', small }: { documentId: string } & ButtonLook) {
  const { t } = useTranslation('documents');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={look} small={small} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('bringIn')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ImportDialog documentId={documentId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
