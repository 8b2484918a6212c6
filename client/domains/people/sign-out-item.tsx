import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { signOut } from './sign-in.ts';
import { useViewer } from './viewer.ts';

/** Leaves Trellis and goes home, or stays on the page; stays signed in where the line is down. */
export function useSignOut(): (how?: { stay?: boolean }) => void {
  const navigate = useNavigate();
  return ({ stay = false } = {}) => {
    signOut().then(
      () => (stay ? undefined : navigate('/')),
      () => undefined,
    );
  };
}

/** The way out, for the phone's sheet; nothing for a stranger. */
export function SignOutItem() {
  const { t } = useTranslation('people');
  const viewer = useViewer();
  const leave = useSignOut();
  if (!viewer) return null;
  return (
    <button type="button" className="menu-item" onClick={() => leave()}>
      {t('signOutNamed', { name: viewer.person.name })}
    </button>
  );
}

/** The way to one's own page, for the phone's sheet; nothing for a stranger. */
export function MeItem({ onGo }: { onGo(): void }) {
  const { t } = useTranslation('people');
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <Link className="menu-item" to="/me" onClick={onGo}>
      {t('acting.me')}
    </Link>
  );
}
