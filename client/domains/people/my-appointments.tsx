import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useDay } from '../../i18n/day.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { bodyAddress } from './body-address.ts';
import { Ground } from './ground.tsx';

export const MyAppointments_viewer = graphql(`
  fragment MyAppointments_viewer on Viewer {
    appointments {
      id
      role
      fromDate
      toDate
      ground
      madeBy { id name }
      body { id slug kind name }
    }
  }
`);

/** For whom one acts, as what, since when, and on what ground. */
export function MyAppointments(props: { viewer: FragmentOf<typeof MyAppointments_viewer> }) {
  const { t } = useTranslation(['account', 'people']);
  const day = useDay();
  const { appointments } = readFragment(MyAppointments_viewer, props.viewer);
  if (appointments.length === 0) {
    return <EmptyState title={t('appointments.none')} advice={t('appointments.noneAdvice')} />;
  }
  return (
    <ul className="lines">
      {appointments.map(({ id, role, fromDate, toDate, ground, madeBy, body }) => (
        <li key={id}>
          <div className="what">
            <Link className="link" to={bodyAddress(body)}>
              {body.name}
            </Link>
            <span className="meta">, {t(`people:role.${role}`)}</span>
            <p className="meta quiet">
              {toDate
                ? t('appointments.fromTo', { from: day(fromDate), to: day(toDate) })
                : t('appointments.since', { from: day(fromDate) })}
              {madeBy && `, ${t('appointments.by', { name: madeBy.name })}`}
            </p>
            <Ground words={ground} />
          </div>
        </li>
      ))}
    </ul>
  );
}
