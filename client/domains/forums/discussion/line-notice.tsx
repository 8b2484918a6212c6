import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import type { EndReason, FollowState } from '../../../streams/follow.ts';
import { CheckIcon, NoLineIcon } from '../../../ui/icons.tsx';

const grace = 1_000;
const thanks = 4_000;

export type LineNews =
  | { kind: 'fine' }
  | { kind: 'lost'; since: number }
  | { kind: 'back'; at: number; sentBefore: number };

/** What is worth telling about the line: a loss of more than a second, and for four seconds that it is back. */
export function useLineNews(follow: FollowState, sentCount: number, waiting: number): LineNews {
  const [news, setNews] = useState<LineNews>({ kind: 'fine' });
  const sent = useRef(sentCount);
  sent.current = sentCount;
  const since = follow.kind === 'offline' ? follow.since : undefined;

  useEffect(() => {
    if (since === undefined) return;
    const timer = setTimeout(() => setNews({ kind: 'lost', since }), grace);
    return () => clearTimeout(timer);
  }, [since]);

  useEffect(() => {
    if (follow.kind !== 'live') return;
    setNews((before) =>
      before.kind === 'lost' ? { kind: 'back', at: Date.now(), sentBefore: sent.current } : before,
    );
  }, [follow.kind]);

  useEffect(() => {
    // As long as something is still going out, the count goes on.
    if (news.kind !== 'back' || waiting > 0) return;
    const timer = setTimeout(() => setNews({ kind: 'fine' }), thanks);
    return () => clearTimeout(timer);
  }, [news.kind, waiting]);
  return news;
}

/** One strip under the title: since when there is no line, what is here and what waits; then that it is back. */
export function LineNotice(props: {
  news: LineNews;
  follow: FollowState;
  sentCount: number;
  zone: string;
  canPost: boolean;
}) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const { news, follow } = props;
  if (follow.kind === 'ended') return <EndNotice reason={follow.reason} />;
  return (
    <div role="status">
      {news.kind === 'lost' && (
        <p className="offline">
          <NoLineIcon />
          <span>
            <b>{t('line.lost', { time: format.time(new Date(news.since), props.zone) })}</b>{' '}
            {t(props.canPost ? 'line.kept' : 'line.keptReader')}
          </span>
        </p>
      )}
      {news.kind === 'back' && (
        <p className="offline back">
          <CheckIcon size={18} />
          <span>{backWords()}</span>
        </p>
      )}
    </div>
  );

  function backWords() {
    if (news.kind !== 'back') return null;
    const time = format.time(new Date(news.at), props.zone);
    const count = props.sentCount - news.sentBefore;
    return count > 0 ? t('line.backSent', { time, count }) : t('line.back', { time });
  }
}

function EndNotice({ reason }: { reason: EndReason }) {
  const { t } = useTranslation('forums');
  return (
    <div role="status">
      <p className="offline">
        <NoLineIcon />
        <span>
          {t(reason === 'signedOut' ? 'line.signedOut' : 'line.outdated')}{' '}
          <button type="button" className="link" onClick={() => location.reload()}>
            {t('line.reload')}
          </button>
        </span>
      </p>
    </div>
  );
}
