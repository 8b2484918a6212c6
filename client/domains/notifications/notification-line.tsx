import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useDay } from '../../i18n/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { Tag } from '../../ui/tag.tsx';
import { MarkReadMutation, NotificationLine_notification } from './inbox.documents.ts';

const here = '\u0001';

/** One thing that the reader was told, in a sentence, with the way to it; going there marks it as read. */
export function NotificationLine(props: {
  notification: FragmentOf<typeof NotificationLine_notification>;
  onGo?(): void;
}) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const dayWords = useDay();
  const { id, kind, place, asks, day, done, total, words, at, readAt, thing, by, actedFor } = readFragment(
    NotificationLine_notification,
    props.notification,
  );
  // Refused, it stays unread, which it says itself.
  const { run } = useAction(MarkReadMutation);
  const name = by?.name ?? t('nobody');
  // The name stands out within the sentence, wherever a language puts it.
  const sentence =
    kind === 'TEXT_MOVED_ON' && total
      ? t('movedOn', { count: total })
      : t(`says.${kind}`, { name: here, day: dayWords(day), done, total });
  const [before, after] = sentence.split(here);
  return (
    <li className={readAt === null ? 'told is-unread' : 'told'}>
      <p>
        {readAt === null && <span className="vh">{t('unread')} </span>}
        {before}
        {after !== undefined && (
          <>
            <b>{actedFor ? t('for', { name, body: actedFor.name }) : name}</b>
            {after}
          </>
        )}{' '}
        <Link
          className="written"
          to={`${thing.path}${place}`}
          onClick={() => {
            if (readAt === null) void run({ ids: [id], read: true });
            props.onGo?.();
          }}
        >
          {thing.title}
        </Link>
      </p>
      {words && <p className="written">“{words}”</p>}
      <p className="meta quiet">
        <time dateTime={at}>{format.relative(at)}</time>
        {asks && readAt === null && <Tag tone="acc">{t('asks')}</Tag>}
      </p>
    </li>
  );
}
