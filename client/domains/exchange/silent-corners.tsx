import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CreativeField, Region } from '../../../schema/words.ts';
import { Failure } from '../../graphql/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useActing } from '../people/index.ts';
import { CornerCitiesQuery, type Share } from './exchange.documents.ts';
import { InviteCityDialog } from './invite-city-dialog.tsx';

type Corner = Share & { region: Region; field: CreativeField };

/** Fields of regions whose cities neither gave nor received anything, each with its cities. */
export function SilentCorners({ corners }: { corners: readonly Share[] }) {
  const { t } = useTranslation('exchange');
  const silent = corners.filter(
    (one): one is Corner => one.region !== null && one.field !== null && one.given + one.received === 0,
  );
  if (silent.length === 0) return <p className="meta">{t('silent.none')}</p>;
  return (
    <ul className="corners">
      {silent.map((corner) => (
        <li key={`${corner.region} ${corner.field}`}>
          <CornerOf corner={corner} />
        </li>
      ))}
    </ul>
  );
}

function CornerOf({ corner }: { corner: Corner }) {
  const { t } = useTranslation(['exchange', 'common']);
  const [isOpen, setOpen] = useState(false);
  const { region, field, cityCount } = corner;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <FieldMark field={field} />{' '}
        {t('silent.corner', { field: t(`common:field.${field}`), region: t(`common:region.${region}`) })}{' '}
        <span className="meta quiet">{t('silent.cities', { count: cityCount })}</span>
      </summary>
      {isOpen && <CitiesOf region={region} field={field} />}
    </details>
  );
}

function CitiesOf({ region, field }: { region: Region; field: CreativeField }) {
  const { t } = useTranslation(['exchange', 'common']);
  const acting = useActing();
  const [invited, setInvited] = useState<{ id: string; name: string } | null>(null);
  const { data, error, refetch } = useQuery(CornerCitiesQuery, { variables: { region, field } });
  if (error && !data)
    return <Failure title={t('silent.failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows label={t('common:loading')} rows={2} />;
  return (
    <ul className="corner-cities">
      {data.cities.nodes.map((city) => (
        <li key={city.id}>
          <Link className="link" to={`/network/${city.slug}`}>
            {city.name}
          </Link>
          {acting && (
            <Button
              small
              aria-haspopup="dialog"
              aria-label={t('invite.open', { city: city.name })}
              onClick={() => setInvited(city)}
            >
              {t('invite.short')}
            </Button>
          )}
        </li>
      ))}
      {invited && acting && (
        <InviteCityDialog city={invited} body={acting.body.slug} onClose={() => setInvited(null)} />
      )}
    </ul>
  );
}
