import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bell } from '../domains/notifications/index.ts';
import { ActingForMenu } from '../domains/people/index.ts';
import { Logo, SearchIcon } from '../ui/icons.tsx';
import { commandKey } from './command-key.ts';
import { LanguageMenu } from './language-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';

/** The top line: find or go to, language, theme, and for whom one acts. */
export function Topline({ onFind }: { onFind(): void }) {
  const { t } = useTranslation('frame');
  return (
    <header className="topline">
      <Link className="brand phone-only" to="/" aria-label={t('places.home')}>
        <Logo />
      </Link>
      <button type="button" className="find" onClick={onFind} aria-haspopup="dialog">
        <SearchIcon />
        <span>{t('find.open')}</span>
        <span aria-hidden="true">
          <kbd>{commandKey()}</kbd>
        </span>
      </button>
      <div className="top-right">
        <div className="top-choices desk-only">
          <LanguageMenu />
          <ThemeMenu />
        </div>
        <Suspense fallback={null}>
          <Bell />
        </Suspense>
        <ActingForMenu />
      </div>
    </header>
  );
}
