import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { NoLineIcon } from '../ui/icons.tsx';

/** One strip while the device has no connection: since when, and what is still here. */
export function OfflineStrip() {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const [since, setSince] = useState<Date | null>(() => (navigator.onLine ? null : new Date()));
  useEffect(() => {
    const lost = () => setSince((before) => before ?? new Date());
    const back = () => setSince(null);
    window.addEventListener('offline', lost);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', back);
    };
  }, []);
  return (
    <div role="status" className="strip">
      {since && (
        <p className="off">
          <NoLineIcon />
          <span>
            <b>{t('offline.since', { time: format.time(since) })}</b> {t('offline.kept')}
          </span>
        </p>
      )}
    </div>
  );
}
