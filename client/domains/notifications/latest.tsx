import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NotificationLine } from './notification-line.tsx';
import { useInboxOnScreen } from './use-inbox.ts';
import './notifications.css';

const shown = 5;

/** The latest that the reader was told, as a part of a page; nothing where there is none. */
export function Latest() {
  const { t } = useTranslation('notifications');
  const told = useInboxOnScreen()?.notifications.nodes ?? [];
  if (told.length === 0) return null;
  return (
    <section className="latest">
      <h2>{t('title')}</h2>
      <ul>
        {told.slice(0, shown).map((one) => (
          <NotificationLine key={one.id} notification={one} />
        ))}
      </ul>
      <p>
        <Link className="link" to="/inbox">
          {t('all')}
        </Link>
      </p>
    </section>
  );
}
