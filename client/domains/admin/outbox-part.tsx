import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { More } from './more.tsx';

export const OutboxQuery = graphql(`
  query Outbox($after: String) {
    signInWays { sendsMail }
    outbox(first: 30, after: $after) {
      totalCount
      endCursor
      hasNextPage
      nodes {
        id
        recipient
        subject
        text
        language
        state
        writtenAt
        sentAt
        attempts
        lastError
      }
    }
  }
`);

type Mail = ResultOf<typeof OutboxQuery>['outbox']['nodes'][number];
const tones = { SENT: 'ok', WAITING: 'warn', KEPT: 'acc', GIVEN_UP: 'bad' } as const;

/** What was written to people: where no mail server is configured, with the links, to be handed on. */
export function OutboxPart() {
  const { t } = useTranslation(['admin', 'common']);
  const { data, error, retry, isRefreshing } = useScreenQuery(OutboxQuery, {});
  const outbox = data?.outbox;
  return (
    <>
      {data && (
        <div className={data.signInWays.sendsMail ? 'outbox-state' : 'outbox-state off'}>
          <p>{t(data.signInWays.sendsMail ? 'outbox.sends' : 'outbox.keeps')}</p>
          <Button small isBusy={isRefreshing} onClick={retry}>
            {t('outbox.again')}
          </Button>
        </div>
      )}
      {error && <Failure title={t('outbox.failed')} error={error} onRetry={retry} />}
      {!outbox && !error && <SkeletonRows label={t('common:loading')} />}
      {outbox?.nodes.length === 0 && <EmptyState title={t('outbox.none')} advice={t('outbox.noneAdvice')} />}
      <ul className="lines">
        {outbox?.nodes.map((mail) => (
          <MailLine key={mail.id} mail={mail} />
        ))}
      </ul>
      {outbox?.hasNextPage && <More query={OutboxQuery} variables={{ after: outbox.endCursor }} />}
    </>
  );
}

function MailLine({ mail }: { mail: Mail }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const [isCopied, setCopied] = useState(false);
  const link = mail.text ? /https?:\/\/\S+/.exec(mail.text)?.[0] : undefined;

  function copy() {
    if (link) void navigator.clipboard?.writeText(link).then(() => setCopied(true));
  }

  return (
    <li>
      <div className="what">
        <b lang={mail.language.toLowerCase()}>{mail.subject}</b>{' '}
        <Tag tone={tones[mail.state]}>{t(`outbox.state.${mail.state}`)}</Tag>
        <p className="meta quiet">
          {t('outbox.to', {
            recipient: mail.recipient,
            day: format.shortDay(mail.writtenAt),
            time: format.time(mail.writtenAt),
          })}
        </p>
        {mail.lastError && <p className="meta">{t('outbox.error', { words: mail.lastError })}</p>}
        {mail.text && (
          <details>
            <summary>{t('outbox.read')}</summary>
            <p className="mail-text" lang={mail.language.toLowerCase()}>
              {mail.text}
            </p>
          </details>
        )}
      </div>
      {link && (
        <Button
          small
          aria-label={isCopied ? undefined : t('outbox.copyNamed', { recipient: mail.recipient })}
          onClick={copy}
        >
          <span aria-live="polite">{t(isCopied ? 'outbox.copied' : 'outbox.copy')}</span>
        </Button>
      )}
    </li>
  );
}
