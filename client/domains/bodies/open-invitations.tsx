import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/form.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ResendInvitationMutation, RevokeInvitationMutation } from './office.documents.ts';

export const OpenInvitations_body = graphql(`
  fragment OpenInvitations_body on Body {
    may { appoint roles }
    invitations {
      id
      email
      name
      role
      state
      expiresAt
      invitedBy { id name }
    }
  }
`);

/** Invitations that nobody has answered, for those who may see them. */
export function OpenInvitations(props: {
  body: FragmentOf<typeof OpenInvitations_body>;
  onChanged(words: string): void;
}) {
  const { t } = useTranslation(['bodies', 'people']);
  const format = useFormat();
  const words = useRefusalWords();
  const revoking = useAction(RevokeInvitationMutation);
  const resending = useAction(ResendInvitationMutation);
  const isBusy = revoking.isBusy || resending.isBusy;
  const refusal = revoking.refusal ?? resending.refusal;
  const { invitations, may } = readFragment(OpenInvitations_body, props.body);
  if (invitations.length === 0) return null;

  async function revoke(invitationId: string, email: string) {
    resending.clear();
    if (await revoking.run({ invitationId })) props.onChanged(t('invitations.revoked', { email }));
  }

  async function resend(invitationId: string, email: string) {
    revoking.clear();
    if (await resending.run({ invitationId })) props.onChanged(t('invitations.resent', { email }));
  }

  return (
    <div className="invitations">
      <h3>{t('invitations.title')}</h3>
      <ul className="lines">
        {invitations.map(({ id, email, name, role, state, expiresAt, invitedBy }) => (
          <li key={id}>
            <div className="what">
              {name ? <bdi>{name}</bdi> : email}{' '}
              {state === 'EXPIRED' && <Tag tone="warn">{t('invitations.expired')}</Tag>}
              <p className="meta quiet">
                {t(`people:role.${role}`)}, {name && `${email}, `}
                {t('invitations.by', { name: invitedBy.name })}
                {state === 'OPEN' &&
                  `, ${t('invitations.until', {
                    day: format.shortDay(expiresAt),
                    time: format.time(expiresAt),
                  })}`}
              </p>
            </div>
            {may.appoint && may.roles.includes(role) && (
              <div className="acts-row">
                <Button
                  small
                  isBusy={isBusy}
                  aria-label={t('invitations.resendNamed', { email })}
                  onClick={() => void resend(id, email)}
                >
                  {t('invitations.resend')}
                </Button>
                <Button
                  small
                  look="plain"
                  isBusy={isBusy}
                  aria-label={t('invitations.revokeNamed', { email })}
                  onClick={() => void revoke(id, email)}
                >
                  {t('invitations.revoke')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {refusal && <Problem>{words(refusal)}</Problem>}
    </div>
  );
}
