import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { Logo } from '../ui/icons.tsx';
import { places } from './places.ts';

/** The slim rail at the left: the main places, and what one must know about this Trellis. */
export function Rail() {
  const { t } = useTranslation('frame');
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
              <NavLink to={place.to} end={place.to === '/'}>
                {t(place.name)}
              </NavLink>
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
