import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useDay } from '../../i18n/day.ts';
import { FieldMark } from '../../ui/field-mark.tsx';
import { MembershipsQuery } from './network.documents.ts';

/** What a body, or the reader by name, is a member of: since when, and in which office. Nothing where there is none. */
export function Memberships({ member }: { member: string | null }) {
  const { t } = useTranslation(['networks', 'people']);
  const day = useDay();
  const { data } = useScreenQuery(MembershipsQuery, { member });
  if (!data || data.networkMemberships.length === 0) return null;
  return (
    <section>
      <h2>{t('memberships.title')}</h2>
      <ul className="facts">
        {data.networkMemberships.map(({ id, fromDate, isDemonstration, network, offices }) => (
          <li key={id}>
            <p>
              <Link className="link with-mark" to={`/networks/${network.slug}`}>
                {network.field && <FieldMark field={network.field} />}
                {network.name}
              </Link>
            </p>
            {offices.map((office) => (
              <p className="meta" key={office.id}>
                {t('memberships.office', {
                  office: t(`people:role.${office.role}`),
                  person: office.person.name,
                  day: day(office.fromDate),
                })}
              </p>
            ))}
            <p className="meta quiet">
              {[t('memberships.since', { day: day(fromDate) }), isDemonstration && t('demonstration')]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
