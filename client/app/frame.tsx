import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { UnsentMessages } from '../domains/forums/index.ts';
import { KeepActingFor, SessionEnd, SignInAgain } from '../domains/people/index.ts';
import { loadMessages } from '../i18n/i18n.ts';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { Rail } from './rail.tsx';
import { Topline } from './topline.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const loadPalette = async () => {
  const [{ Palette }] = await Promise.all([import('./palette.tsx'), loadMessages('search')]);
  return { default: Palette };
};
const Palette = lazy(loadPalette);
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
}));

/** Rail, top line and the page; on a phone the rail is a bar below. */
export function Frame() {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  useShortcuts({ onPalette: () => setOpen('palette'), onHelp: () => setOpen('shortcuts') });
  const close = () => setOpen(null);
  // Fetched before it is asked for: letters typed right after the shortcut must land in it.
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette().catch(() => undefined), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <a className="skip" href="#page">
        {t('skip')}
      </a>
      <Rail />
      <div className="frame">
        <Topline onFind={() => setOpen('palette')} />
        <main id="page" tabIndex={-1}>
          <OfflineStrip />
          <PageBoundary key={pathname}>
            <Suspense fallback={<PageWait />}>
              <Outlet />
            </Suspense>
          </PageBoundary>
        </main>
      </div>
      <BottomBar onShortcuts={() => setOpen('shortcuts')} />
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={close} onShortcuts={() => setOpen('shortcuts')} />}
        {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      </Suspense>
      <KeepActingFor />
      <SessionEnd />
      <SignInAgain />
      <UnsentMessages />
      <ScrollRestoration />
    </>
  );
}

function PageWait() {
  const { t } = useTranslation('common');
  return (
    <div className="page-wait">
      <SkeletonRows label={t('loading')} />
    </div>
  );
}
