import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { actFor } from '../../graphql/identity.ts';
import { CaretIcon, CheckIcon } from '../../ui/icons.tsx';
import { useSignOut } from './sign-out-item.tsx';
import { useActing, useViewer } from './viewer.ts';

/** Top line: for whom one acts, to be changed, and the way out; for strangers the way in. */
export function ActingForMenu() {
  const { t } = useTranslation('people');
  const viewer = useViewer();
  const acting = useActing();
  const leave = useSignOut();
  if (viewer === undefined) return <span className="tl acting" />;
  if (viewer === null) return <SignInLink />;
  return (
    <Menu position="bottom-end" classNames={{ dropdown: 'menu', item: 'menu-item', label: 'menu-label' }}>
      <Menu.Target>
        <button type="button" className="tl acting">
          {acting && (
            <>
              <span className="desk-only">{t('acting.for')}</span>
              <span className="vh phone-only">{t('acting.for')}</span>
              <b>{acting.body.name}</b>
            </>
          )}
          <span className={acting ? 'who desk-only' : 'who'}>{viewer.person.name}</span>
          <CaretIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('acting.menu')}>
        <Menu.Label>
          {viewer.person.name}
          {viewer.person.isDemonstration && `, ${t('demonstration')}`}
        </Menu.Label>
        {viewer.appointments.map(({ id, role, body }) => (
          <Menu.Item
            key={id}
            role="menuitemradio"
            aria-checked={body.id === acting?.body.id}
            onClick={() => actFor(body.id)}
            rightSection={body.id === acting?.body.id ? <CheckIcon /> : null}
          >
            {body.name}
            <span className="meta quiet">, {t(`role.${role}`)}</span>
          </Menu.Item>
        ))}
        <Menu.Divider className="menu-line" />
        <Menu.Item onClick={leave}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
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
