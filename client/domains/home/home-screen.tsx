import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { OwnTexts } from '../frameworks/own-texts.tsx';
import { Latest } from '../notifications/index.ts';
import { useActing, useViewer } from '../people/index.ts';
import { HomeHead } from './home-head.tsx';
import { LiveNow, LiveNow_session } from './live-now.tsx';
import { orderSessions } from './order-sessions.ts';
import { SessionLine, SessionLine_session } from './session-line.tsx';
import { useWaiting } from './use-waiting.ts';
import { Waiting } from './waiting.tsx';
import './home.css';

const HomeQuery = graphql(
  `
    query Home {
      forums {
        id
        slug
        title
        startsOn
        endsOn
        venue
        zone
        sessions { id state startsAt endsAt ...LiveNow_session ...SessionLine_session }
      }
      frameworks {
        id
        slug
        title
        edition { id number adoptedAt }
      }
    }
  `,
  [LiveNow_session, SessionLine_session],
);

type Forum = ResultOf<typeof HomeQuery>['forums'][number];
type Framework = ResultOf<typeof HomeQuery>['frameworks'][number];

/** What waits for the reader, what goes on now and what is new; for a stranger what this is and how to come in. */
export function HomeScreen() {
  const { t } = useTranslation(['home', 'common']);
  const viewer = useViewer();
  const acting = useActing();
  const { waiting, ...reading } = useWaiting();
  const { data, error, retry } = useScreenQuery(HomeQuery, {});
  const sessions = orderSessions(data?.forums.flatMap((forum) => forum.sessions) ?? [], new Date());
  const live = sessions.live.map((session, index) => (
    <LiveNow key={session.id} session={session} isFirst={index === 0 && viewer !== null} />
  ));
  // One tree for a stranger and a person: signing in loses neither the title nor the focus it has.
  return (
    <div className={viewer ? 'home of-somebody' : 'home'}>
      <div className="home-main">
        <HomeHead
          name={viewer?.person.name}
          isStranger={viewer === null || (viewer === undefined && error !== undefined)}
          waits={waiting?.count}
        />
        {waiting && <Waiting waiting={waiting} />}
        {!waiting && reading.error && (
          <Failure title={t('waiting.failed')} error={reading.error} onRetry={reading.retry} />
        )}
        {!viewer && live}
        {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('common:loading')} rows={4} />}
        {data && (
          <SessionList
            title={t(sessions.next.length ? 'sessions.next' : 'sessions.past')}
            lead={sessions.next.length ? undefined : t('sessions.noneAhead')}
            sessions={sessions.next.length ? sessions.next : sessions.past}
          />
        )}
        {data && data.forums.length > 0 && <ForumList forums={data.forums} />}
        {acting && <OwnTexts body={acting.body.slug} />}
        {data && data.frameworks.length > 0 && <FrameworkList frameworks={data.frameworks} />}
        {data && data.forums.length === 0 && (
          <EmptyState title={t('forums.none')} advice={t('forums.noneAdvice')} />
        )}
      </div>
      {viewer && (
        <aside className="home-side" aria-label={t('aside')}>
          {live}
          <Suspense>
            <Latest />
          </Suspense>
        </aside>
      )}
    </div>
  );
}

function SessionList(props: { title: string; lead?: string; sessions: Forum['sessions'] }) {
  if (props.sessions.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      {props.lead && <p className="meta quiet">{props.lead}</p>}
      <ul className="session-lines">
        {props.sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}

function ForumList({ forums }: { forums: Forum[] }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <section>
      <h2>{t('forums.title')}</h2>
      <ul className="forum-lines">
        {forums.map((forum) => (
          <li key={forum.id}>
            <Link to={`/forums/${forum.slug}`} className="written">
              {forum.title}
            </Link>
            <p className="meta quiet">
              {format.days(forum.startsOn, forum.endsOn, 'UTC')}, {forum.venue}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FrameworkList({ frameworks }: { frameworks: Framework[] }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <section>
      <h2>{t('frameworks.title')}</h2>
      <ul className="forum-lines">
        {frameworks.map(({ id, slug, title, edition }) => (
          <li key={id}>
            <Link to={`/frameworks/${slug}`} className="written">
              {title}
            </Link>
            <p className="meta quiet">
              {edition?.adoptedAt
                ? t('frameworks.adopted', {
                    number: edition.number,
                    day: format.days(edition.adoptedAt, edition.adoptedAt),
                  })
                : t('frameworks.written')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
