import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { loadMessages } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { useViewer } from '../people/index.ts';
import type { ThingKind } from './access.documents.ts';

const AccessDialog = lazy(async () => {
  const [module] = await Promise.all([import('./access-dialog.tsx'), loadMessages('access', 'bodies')]);
  return { default: module.AccessDialog };
});

/**
 * “Who can see this?”, for people of the network; strangers see only what is public, and are not told who else does.
 * Where something was published of a text, the answer is about its working text, and says so.
 */
export function AccessButton(props: { kind: ThingKind; id: string; isPublished?: boolean }) {
  const { t } = useTranslation('people');
  const viewer = useViewer();
  // Who is told that somebody asks comes with this word behind the address, and sees at once who.
  const [search] = useSearchParams();
  const [isOpen, setOpen] = useState(search.has('access'));
  if (!viewer) return null;
  return (
    <>
      <Button small look="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('whoSees')}
      </Button>
      {isOpen &&
        createPortal(
          <Suspense fallback={null}>
            <AccessDialog {...props} onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
