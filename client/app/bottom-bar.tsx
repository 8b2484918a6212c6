import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { MeItem, SignOutItem } from '../domains/people/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { MoreIcon } from '../ui/icons.tsx';
import { LanguageChoice } from './language-menu.tsx';
import { places } from './places.ts';
import { ThemeChoice } from './theme-menu.tsx';

// So many names fit beside one another on the narrowest phone, in both languages.
const inBar = 4;

/** The phone's bar: the first places, and a sheet with the rest. */
export function BottomBar({ onShortcuts }: { onShortcuts(): void }) {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const rest = places.slice(inBar);
  return (
    <>
      <nav className="bottombar" aria-label={t('places.label')}>
        {places.slice(0, inBar).map(({ to, name, Icon, owns }) => (
          <Link key={to} to={to} aria-current={owns.test(pathname) ? 'page' : undefined}>
            <Icon />
            {t(name)}
          </Link>
        ))}
        <button
          type="button"
          className={rest.some(({ owns }) => owns.test(pathname)) ? 'is-here' : undefined}
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          <MoreIcon />
          {t('places.more')}
        </button>
      </nav>
      {isOpen && (
        <Dialog isSheet title={t('places.more')} closeLabel={t('close')} onClose={() => setOpen(false)}>
          <div className="more">
            {rest.map(({ to, name, owns }) => (
              <Link
                key={to}
                to={to}
                className="menu-item"
                aria-current={owns.test(pathname) ? 'page' : undefined}
                onClick={() => setOpen(false)}
              >
                {t(name)}
              </Link>
            ))}
            <LanguageChoice />
            <ThemeChoice />
            <button
              type="button"
              className="menu-item"
              onClick={() => {
                setOpen(false);
                onShortcuts();
              }}
            >
              {t('shortcuts.title')}
            </button>
            <MeItem onGo={() => setOpen(false)} />
            <SignOutItem />
            <div className="rail-foot">
              <p>{t('about.demonstration')}</p>
              <p>{t('about.independent')}</p>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
