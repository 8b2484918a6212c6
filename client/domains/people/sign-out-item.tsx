import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { signOut } from './sign-in.ts';
import { useViewer } from './viewer.ts';

/** Leaves Trellis and goes home; stays signed in, in the same place, where the line is down. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  return () => {
    signOut().then(
      () => navigate('/'),
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
    <button type="button" className="menu-item" onClick={leave}>
      {t('signOutNamed', { name: viewer.person.name })}
    </button>
  );
}
