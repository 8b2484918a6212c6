import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { actFor } from '../../graphql/identity.ts';
import { CaretIcon, CheckIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useSignOut } from './sign-out-item.tsx';
import { useActing, useViewer, type ViewerAppointment } from './viewer.ts';

/** Top line: for whom one acts, to be changed, one's own page, and the way out; for strangers the way in. */
export function ActingForMenu() {
  const { t } = useTranslation('people');
  const viewer = useViewer();
  const acting = useActing();
  const navigate = useNavigate();
  const leave = useSignOut();
  if (viewer === undefined) return null;
  if (viewer === null) return <SignInLink />;
  const { person, appointments, isAdministrator } = viewer;
  return (
    <Menu
      label={t('acting.menu')}
      align="end"
      className="tl acting"
      button={
        <>
          {acting && (
            <>
              <span className="lbl">{t('acting.for')}</span> <b>{acting.body.name}</b>
            </>
          )}
          <span className={acting ? 'who' : undefined}>{person.name}</span>
          <CaretIcon />
        </>
      }
      heading={person.isDemonstration ? t('named', { name: person.name }) : person.name}
      items={[
        ...byBody(appointments).map(({ body, roles }) => ({
          key: body.id,
          label: (
            <>
              {body.name}{' '}
              <span className="under meta quiet">{roles.map((role) => t(`role.${role}`)).join(', ')}</span>
            </>
          ),
          isChosen: body.id === acting?.body.id,
          end: body.id === acting?.body.id && <CheckIcon />,
          onSelect: () => actFor(body.id),
        })),
        { key: 'me', label: t('acting.me'), isApart: true, onSelect: () => void navigate('/me') },
        ...(isAdministrator
          ? [{ key: 'admin', label: t('acting.admin'), onSelect: () => void navigate('/admin') }]
          : []),
        { key: 'out', label: t('signOut'), onSelect: () => leave() },
      ]}
    />
  );
}

/** One acts for a body with all the roles one has there. */
function byBody(appointments: ViewerAppointment[]) {
  const bodies = new Map<string, { body: ViewerAppointment['body']; roles: ViewerAppointment['role'][] }>();
  for (const { body, role } of appointments) {
    const known = bodies.get(body.id) ?? { body, roles: [] };
    known.roles.push(role);
    bodies.set(body.id, known);
  }
  return [...bodies.values()];
}

function SignInLink() {
  const { t } = useTranslation('people');
  const { pathname, search } = useLocation();
  const next =
    pathname.startsWith('/sign-in') || pathname === '/invitation'
      ? ''
      : `?next=${encodeURIComponent(pathname + search)}`;
  return (
    <Link className="tl acting" to={`/sign-in${next}`}>
      <b>{t('signIn')}</b>
    </Link>
  );
}
