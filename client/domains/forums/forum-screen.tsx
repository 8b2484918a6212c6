import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead, PageTitle } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { AccessButton, NotThere } from '../access/index.ts';
import { FollowButton } from '../notifications/index.ts';
import { BodyName } from './body-name.tsx';
import { type ForumOnScreen, ForumScreenQuery } from './forum.documents.ts';
import { Programme } from './programme.tsx';
import { placeOf } from './venue.ts';
import './forum.css';

/** A forum: what it is about, and its programme by day and room, with what is on now. */
export function ForumScreen() {
  const { t } = useTranslation('forums');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(ForumScreenQuery, { slug });
  if (data?.forum) return <ForumPage forum={data.forum} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{t(data ? 'forum.missing' : 'forums.title')}</PageTitle>
      {data && (
        <NotThere
          kind="forum"
          id={slug}
          title={t('forum.missing')}
          advice={t('session.missingAdvice')}
          to="/forums"
          toWords={t('session.toForums')}
        />
      )}
      {!data && error && <Failure title={t('forum.failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('forum.loading')} rows={5} />}
    </div>
  );
}

function ForumPage({ forum }: { forum: ForumOnScreen }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  return (
    <article>
      <PageHead
        isDocument
        eyebrow={
          <>
            <Link to="/forums">{t('forums.title')}</Link> / {format.days(forum.startsOn, forum.endsOn, 'UTC')}
          </>
        }
        title={forum.title}
        sub={forum.theme}
        action={
          <>
            <FollowButton kind="forum" id={forum.id} />
            <AccessButton kind="forum" id={forum.id} />
          </>
        }
      />
      <div className="page-pad forum">
        <div className="programme">
          {forum.sessions.length === 0 ? (
            <EmptyState title={t('programme.empty')} advice={t('programme.emptyAdvice')} />
          ) : (
            <Programme sessions={forum.sessions} zone={forum.zone} place={placeOf(forum)} />
          )}
        </div>
        <aside className="facts" aria-label={t('forum.facts')}>
          <p className="lead" dir="auto">
            {forum.summary}
          </p>
          <dl>
            <Fact name={t('forum.venue')}>{forum.venue}</Fact>
            <Fact name={t('forum.host')}>
              {forum.host.city ? (
                <Link to={`/network/${forum.host.city.slug}`}>
                  <BodyName body={forum.host} />
                </Link>
              ) : (
                forum.host.name
              )}
            </Fact>
            <Fact name={t('forum.zone')}>
              {t('forum.zoneOf', { place: placeOf(forum) })} <span className="quiet">{forum.zone}</span>
            </Fact>
            {forum.source && (
              <Fact name={t('forum.source')}>
                <span lang="en">{forum.source}</span>
              </Fact>
            )}
          </dl>
        </aside>
      </div>
    </article>
  );
}

function Fact(props: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
