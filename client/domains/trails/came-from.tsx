import { useTranslation } from 'react-i18next';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { OriginList } from './origin-list.tsx';
import { TrailQuery } from './trail.documents.ts';

/** Where a thing comes from, as a part of its page: nothing where it comes from nothing that the reader may know of. */
export function CameFrom({ kind, id }: { kind: string; id: string }) {
  const { t } = useTranslation('trails');
  const { data } = useScreenQuery(TrailQuery, { thing: { kind, id } });
  const origins = data?.trail?.id === id ? data.trail.comesFrom : [];
  if (origins.length === 0) return null;
  return (
    <section>
      <h2>{t('title')}</h2>
      <OriginList origins={origins} />
    </section>
  );
}
