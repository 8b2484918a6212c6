import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { MoreIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Network, News } from '../network.documents.ts';
import { NewsDialog, RemoveNewsDialog } from './news-dialog.tsx';

/** How many are shown before one asks for more. */
const few = 3;

type Dialog = { kind: 'post' } | { kind: 'edit' | 'remove'; news: News };

/** What the people of the sub-network let others know, the latest first. */
export function NetworkNews({ network }: { network: Network }) {
  const { t } = useTranslation('networks');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [isLong, setLong] = useState(false);
  const { news, may } = network;
  if (news.length === 0 && !may.post) return null;
  const close = () => setDialog(null);
  return (
    <section id="news">
      <div className="network-head">
        <h2>{t('news.title')}</h2>
        {may.post && (
          <Button small onClick={() => setDialog({ kind: 'post' })} aria-haspopup="dialog">
            {t('news.post')}
          </Button>
        )}
      </div>
      {news.length === 0 && <p className="meta">{t('news.none')}</p>}
      <ul className="network-news">
        {(isLong ? news : news.slice(0, few)).map((one) => (
          <NewsEntry
            key={one.id}
            news={one}
            onEdit={() => setDialog({ kind: 'edit', news: one })}
            onRemove={() => setDialog({ kind: 'remove', news: one })}
          />
        ))}
      </ul>
      {!isLong && news.length > few && (
        <Button small look="plain" onClick={() => setLong(true)}>
          {t('news.earlier', { count: news.length - few })}
        </Button>
      )}
      {dialog?.kind === 'post' && <NewsDialog network={network} onClose={close} />}
      {dialog?.kind === 'edit' && <NewsDialog network={network} changes={dialog.news} onClose={close} />}
      {dialog?.kind === 'remove' && <RemoveNewsDialog news={dialog.news} onClose={close} />}
    </section>
  );
}

function NewsEntry({ news, onEdit, onRemove }: { news: News; onEdit(): void; onRemove(): void }) {
  const { t } = useTranslation('networks');
  const format = useFormat();
  const label = t('news.more', { title: news.title });
  const items = [
    ...(news.mayEdit ? [{ key: 'edit', label: t('news.edit'), onSelect: onEdit }] : []),
    ...(news.mayRemove ? [{ key: 'remove', label: t('news.remove'), onSelect: onRemove }] : []),
  ];
  return (
    <li>
      <h3 lang={news.language}>{news.title}</h3>
      {items.length > 0 && (
        <Menu
          label={label}
          buttonLabel={label}
          button={<MoreIcon size={16} />}
          className="btn plain icon sm"
          align="end"
          items={items}
        />
      )}
      <p className="serif written" lang={news.language}>
        {news.text}
      </p>
      <p className="meta quiet">
        <time dateTime={news.postedAt} title={format.time(news.postedAt)}>
          {format.shortDay(news.postedAt)}
        </time>
        {', '}
        {news.actedFor ? t('history.by', { person: news.by.name, body: news.actedFor.name }) : news.by.name}
        {news.editedAt && `, ${t('news.edited', { day: format.shortDay(news.editedAt) })}`}{' '}
        {news.isDemonstration && <Tag>{t('demonstration')}</Tag>}
      </p>
    </li>
  );
}
