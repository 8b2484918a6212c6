import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { actFor } from '../../graphql/identity.ts';
import { CaretIcon, CheckIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useSignOut } from './sign-out-item.tsx';
import { useActing, useViewer } from './viewer.ts';

/** Top line: for whom one acts, to be changed, and the way out; for strangers the way in. */
export function ActingForMenu() {
  const { t } = useTranslation('people');
  const viewer = useViewer();
  const acting = useActing();
  const leave = useSignOut();
  if (viewer === undefined) return null;
  if (viewer === null) return <SignInLink />;
  const { person, appointments } = viewer;
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
        ...appointments.map(({ id, role, body }) => ({
          key: id,
          label: (
            <>
              {body.name} <span className="under meta quiet">{t(`role.${role}`)}</span>
            </>
          ),
          isChosen: body.id === acting?.body.id,
          end: body.id === acting?.body.id && <CheckIcon />,
          onSelect: () => actFor(body.id),
        })),
        { key: 'out', label: t('signOut'), isApart: true, onSelect: leave },
      ]}
    />
  );
}

function SignInLink() {
  const { t } = useTranslation('people');
  const { pathname, search } = useLocation();
  const next = pathname === '/sign-in' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return (
    <Link className="tl acting" to={`/sign-in${next}`}>
      <b>{t('signIn')}</b>
    </Link>
  );
}
