import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Logo } from '../ui/icons.tsx';
import { places } from './places.ts';

/** The slim rail at the left: the main places, and what one must know about this Trellis. */
export function Rail() {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  return (
    <div className="rail">
      <nav aria-label={t('places.label')}>
        <Link className="brand" to="/">
          <Logo />
          <span>{t('name')}</span>
        </Link>
        <ul>
          {places.map((place) => (
            <li key={place.to}>
              <Link to={place.to} aria-current={place.owns.test(pathname) ? 'page' : undefined}>
                {t(place.name)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <footer className="rail-foot">
        <p>{t('about.demonstration')}</p>
        <p>{t('about.independent')}</p>
      </footer>
    </div>
  );
}
