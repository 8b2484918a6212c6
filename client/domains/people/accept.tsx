import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { limits } from '../../../schema/limits.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Problem, TextField } from '../../ui/form.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { acceptInvitation } from './sign-in.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useSignOut } from './sign-out-item.tsx';
import { useAttempt } from './use-attempt.ts';
import { useViewer } from './viewer.ts';

export const Accept_invitation = graphql(`
  fragment Accept_invitation on ReceivedInvitation {
    name
    isForViewer
    hasAccount
    body { id slug name }
  }
`);

type Invitation = FragmentOf<typeof Accept_invitation>;

/** The one step that fits who looks at an invitation: accept, sign in first, make an account, or sign out. */
export function Accept(props: { token: string; invitation: Invitation }) {
  const { t } = useTranslation('account');
  const viewer = useViewer();
  const { hasAccount, isForViewer, name, body } = readFragment(Accept_invitation, props.invitation);
  const navigate = useNavigate();
  const signOut = useSignOut();
  const words = useRefusalWords();
  const { attempt, isBusy, refusal } = useAttempt();
  const [given, setGiven] = useState({ name: name ?? '', password: '' });

  async function accept(more: { name?: string; password?: string; zone?: string } = {}) {
    const isIn = await attempt(() => acceptInvitation({ token: props.token, bodyId: body.id, ...more }));
    if (isIn) void navigate(`/bodies/${body.slug}`, { replace: true });
  }

  function openAccount() {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    void accept({ name: given.name.trim(), password: given.password, zone: timeZone });
  }

  const own = { INVITE_INVALID: t('invitation.invalid'), ACCOUNT_FIRST: t('invitation.signInFirst') };

  if (isForViewer === false && viewer) {
    return (
      <div className="form">
        <p>{t('invitation.signedInAs', { name: viewer.person.name })}</p>
        <div className="acts">
          <Button look="primary" onClick={() => signOut({ stay: true })}>
            {t('invitation.signOut')}
          </Button>
        </div>
      </div>
    );
  }
  if (isForViewer) {
    return (
      <div className="form">
        {refusal && <Problem>{words(refusal, own)}</Problem>}
        <div className="acts">
          <Button look="primary" isBusy={isBusy} onClick={() => void accept()}>
            {t('invitation.accept')}
          </Button>
        </div>
      </div>
    );
  }
  if (hasAccount) {
    return (
      <div>
        <p className="invitation-how">{t('invitation.signInFirst')}</p>
        <SignInForm next="/" onEntered={() => undefined} />
      </div>
    );
  }
  return (
    <ActionForm
      submit={t('invitation.accept')}
      isBusy={isBusy}
      refusal={refusal}
      own={own}
      onSubmit={openAccount}
    >
      <p>{t('invitation.openAccount')}</p>
      <TextField
        label={t('profile.name')}
        hint={t('invitation.nameHint')}
        name="name"
        autoComplete="name"
        required
        maxLength={limits.personName.max}
        value={given.name}
        onChange={(event) => setGiven({ ...given, name: event.currentTarget.value })}
      />
      <NewPasswordField value={given.password} onChange={(password) => setGiven({ ...given, password })} />
    </ActionForm>
  );
}
