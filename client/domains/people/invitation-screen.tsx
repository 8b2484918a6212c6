import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead, PageTitle } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Accept, Accept_invitation } from './accept.tsx';
import { useLinkToken } from './link-token.ts';
import './account.css';

export const InvitationQuery = graphql(
  `
    query ReceivedInvitation($token: String!) {
      invitation(token: $token) {
        role
        name
        expiresAt
        invitedBy { id name }
        body { id name about }
        ...Accept_invitation
      }
    }
  `,
  [Accept_invitation],
);

/** What the holder of an invitation's link sees: who asks, for whom, as what; looking uses nothing up. */
export function InvitationScreen() {
  const { t } = useTranslation(['account', 'people', 'common']);
  const format = useFormat();
  const token = useLinkToken();
  const { data, error, retry } = useScreenQuery(InvitationQuery, { token });
  const invitation = data?.invitation;
  const isInvalid = error !== undefined && refusalOf(error).code === 'INVITE_INVALID';
  if (isInvalid) {
    return (
      <div>
        <PageHead title={t('invitation.title')} />
        <div className="page-pad">
          <EmptyState
            title={t('invitation.invalid')}
            advice={t('invitation.invalidAdvice')}
            action={<ButtonLink to="/">{t('invitation.home')}</ButtonLink>}
          />
        </div>
      </div>
    );
  }
  if (!invitation) {
    return (
      <div>
        <PageHead title={t('invitation.title')} />
        <div className="page-pad">
          {error ? (
            <Failure
              title={t('invitation.failed')}
              error={error}
              kept={t('invitation.kept')}
              onRetry={retry}
            />
          ) : (
            <SkeletonRows label={t('common:loading')} rows={3} />
          )}
        </div>
      </div>
    );
  }
  const role = t(`people:role.${invitation.role}`);
  return (
    <div className="invitation">
      <p className="eyebrow">{t('invitation.title')}</p>
      <PageTitle windowTitle={t('invitation.title')} className="doc-title">
        {t('invitation.asks', { name: invitation.invitedBy.name, body: invitation.body.name, role })}
      </PageTitle>
      {invitation.body.about && (
        <p className="lead" dir="auto">
          {invitation.body.about}
        </p>
      )}
      <p className="meta">
        {t('invitation.until', {
          day: format.day(invitation.expiresAt),
          time: format.time(invitation.expiresAt),
        })}
      </p>
      <Accept token={token} invitation={invitation} />
    </div>
  );
}
