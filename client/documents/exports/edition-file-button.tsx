import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyScreen } from '../../i18n/lazy-screen.ts';
import { Button } from '../../ui/button.tsx';
import type { EditionFileOf } from './edition-file-dialog.tsx';

const EditionFileDialog = lazyScreen(
  async () => (await import('./edition-file-dialog.tsx')).EditionFileDialog,
  'files',
);

/** A button by which anybody takes a published edition out as a file; what it needs is fetched when it is pressed. */
export function EditionFileButton({ edition }: { edition: EditionFileOf }) {
  const { t } = useTranslation('documents');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('takeOut')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <EditionFileDialog edition={edition} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
