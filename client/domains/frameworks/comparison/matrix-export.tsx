import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyScreen } from '../../../i18n/lazy-screen.ts';
import { Button } from '../../../ui/button.tsx';

const MatrixExportDialog = lazyScreen(
  async () => (await import('./matrix-export-dialog.tsx')).MatrixExportDialog,
  'files',
  'refusal',
);

/** A button that takes the comparison out as a file; what it needs is fetched when it is pressed. */
export function MatrixExport(props: { framework: string; edition: number }) {
  const { t } = useTranslation('adaptations');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('export.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <MatrixExportDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
