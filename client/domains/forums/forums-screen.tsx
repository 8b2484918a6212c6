import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { type ForumInList, ForumsScreenQuery } from './forum.documents.ts';
import { SessionStateWord } from './session-state.tsx';
import './forum.css';

/** All forums that the reader may see, the latest first, with what is live in them. */
export function ForumsScreen() {
  const { t } = useTranslation('forums');
  const { data, error, retry } = useScreenQuery(ForumsScreenQuery, {});
  const forums = [...(data?.forums ?? [])].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  return (
    <div>
      <PageHead title={t('forums.title')} sub={t('forums.lead')} />
      <div className="page-pad">
        {error && <Failure title={t('forums.failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('forums.title')} rows={3} />}
        {data && forums.length === 0 && (
          <EmptyState title={t('forums.empty')} advice={t('forums.emptyAdvice')} />
        )}
        {forums.length > 0 && (
          <ul className="forums">
            {forums.map((forum) => (
              <ForumItem key={forum.id} forum={forum} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function ForumItem({ forum }: { forum: ForumInList }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const live = forum.sessions.filter(({ state }) => state === 'LIVE');
  return (
    <li>
      <p className="meta num">{format.days(forum.startsOn, forum.endsOn, 'UTC')}</p>
      <div>
        <h2>
          <Link to={`/forums/${forum.slug}`}>{forum.title}</Link>
        </h2>
        <p className="theme">{forum.theme}</p>
        <p className="meta place">
          {forum.host.city && <FieldMark field={forum.host.city.field} />}
          {t('forums.place', { venue: forum.venue, count: forum.sessions.length })}
        </p>
        {live.map((session) => (
          <p className="live-session" key={session.id}>
            <SessionStateWord state="LIVE" />
            <Link className="link" to={`/sessions/${session.id}`}>
              {session.title}
            </Link>
          </p>
        ))}
      </div>
    </li>
  );
}
