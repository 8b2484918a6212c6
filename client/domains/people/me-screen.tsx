import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useSessionLost } from '../../graphql/session-loss.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { OwnNetworks } from '../networks/own-networks.tsx';
import { EraseMe } from './erase-me.tsx';
import { MyAddress } from './my-address.tsx';
import { MyAppointments, MyAppointments_viewer } from './my-appointments.tsx';
import { MyHistory, MyHistory_viewer } from './my-history.tsx';
import { MyPassword } from './my-password.tsx';
import { MySignIns, MySignIns_viewer } from './my-sign-ins.tsx';
import { ProfileForm, ProfileForm_viewer } from './profile-form.tsx';
import { left } from './sign-in.ts';
import './account.css';

export const MeQuery = graphql(
  `
    query Me($after: String) {
      viewer {
        email
        hasPassword
        person { id name isDemonstration }
        ...ProfileForm_viewer
        ...MyAppointments_viewer
        ...MySignIns_viewer
        ...MyHistory_viewer
      }
    }
  `,
  [ProfileForm_viewer, MyAppointments_viewer, MySignIns_viewer, MyHistory_viewer],
);

/** The reader's own page: how they are called and told of things, what they act for, where they are signed in, what is kept of them. */
export function MeScreen() {
  const { t } = useTranslation(['account', 'people', 'common']);
  const navigate = useNavigate();
  const { data, error, retry } = useScreenQuery(MeQuery, {});
  const isLost = useSessionLost();
  const last = useRef(data?.viewer);
  if (data?.viewer) last.current = data.viewer;
  // While one signs in again over the page, what was typed into it stays.
  const viewer = data?.viewer ?? (isLost ? last.current : null);
  if (!viewer) {
    return (
      <div>
        <PageHead title={t('me.title')} />
        <div className="page-pad">
          {data && (
            <EmptyState
              title={t('me.stranger')}
              action={
                <ButtonLink look="primary" to="/sign-in?next=/me">
                  {t('people:signIn')}
                </ButtonLink>
              }
            />
          )}
          {!data && error && <Failure title={t('me.failed')} error={error} onRetry={retry} />}
          {!data && !error && <SkeletonRows label={t('common:loading')} />}
        </div>
      </div>
    );
  }
  const { person, email, hasPassword } = viewer;
  return (
    <div className="me">
      <PageHead title={person.name} windowTitle={t('me.title')} sub={email} />
      <div className="me-columns">
        <div>
          <section aria-labelledby="me-profile">
            <h2 id="me-profile">{t('profile.title')}</h2>
            <ProfileForm viewer={viewer} />
          </section>
          <section aria-labelledby="me-acts">
            <h2 id="me-acts">{t('appointments.title')}</h2>
            <MyAppointments viewer={viewer} />
          </section>
          <OwnNetworks body={null} />
          <section aria-labelledby="me-history">
            <h2 id="me-history">{t('history.title')}</h2>
            <MyHistory viewer={viewer} />
          </section>
        </div>
        <div>
          <section aria-labelledby="me-signed-in">
            <h2 id="me-signed-in">{t('signIns.title')}</h2>
            <MySignIns viewer={viewer} />
          </section>
          {!person.isDemonstration && (
            <section aria-labelledby="me-address">
              <h2 id="me-address">{t('signIn.email')}</h2>
              <MyAddress email={email} hasPassword={hasPassword} />
            </section>
          )}
          {!person.isDemonstration && (
            <section aria-labelledby="me-password">
              <h2 id="me-password">{t('signIn.password')}</h2>
              <MyPassword email={email} hasPassword={hasPassword} onChanged={retry} />
            </section>
          )}
          <section aria-labelledby="me-data">
            <h2 id="me-data">{t('data.title')}</h2>
            <p className="meta">{t('data.words')}</p>
            <p className="after">
              <a className="btn" href="/api/export/me" download>
                {t('data.take')}
              </a>
            </p>
          </section>
          <section aria-labelledby="me-erase">
            <h2 id="me-erase">{t('erase.title')}</h2>
            <EraseMe
              isDemonstration={person.isDemonstration}
              onErased={() => {
                left();
                void navigate('/');
              }}
            />
          </section>
        </div>
      </div>
    </div>
  );
}
