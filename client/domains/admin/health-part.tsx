import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';

export const HealthQuery = graphql(`
  query Health {
    health {
      database { version milliseconds size connections migration }
      mail { isConfigured waiting givenUp lastSentAt lastError }
      streams { streams entries lastEntryAt }
      signIn { people sessions failures }
      server { startedAt memory node }
    }
  }
`);

/** How the house is, in sentences. */
export function HealthPart() {
  const { t } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const { data, error, retry, isRefreshing } = useScreenQuery(HealthQuery, {});
  if (!data && error) return <Failure title={t('health.failed')} error={error} onRetry={retry} />;
  if (!data) return <SkeletonRows label={t('common:loading')} rows={5} />;
  const { database, mail, streams, signIn, server } = data.health;
  const at = (instant: string) => `${format.shortDay(instant)}, ${format.time(instant)}`;
  const megabytes = (bytes: number) => format.number(Math.round(bytes / 1_000_000));
  return (
    <>
      {error && <Failure title={t('health.failed')} error={error} onRetry={retry} />}
      <dl className="health">
        <Line name={t('health.database')} isGood={database.milliseconds < 200}>
          {t('health.databaseWords', {
            version: database.version,
            milliseconds: format.number(database.milliseconds),
            size: megabytes(database.size),
            connections: format.number(database.connections),
          })}
          <span className="under meta quiet">{t('health.migration', { name: database.migration })}</span>
        </Line>
        <Line name={t('health.mail')} isGood={mail.givenUp === 0 && mail.lastError === null}>
          {mail.isConfigured
            ? t('health.mailSends', {
                waiting: format.number(mail.waiting),
                givenUp: format.number(mail.givenUp),
              })
            : t('health.mailKeeps', { count: mail.waiting })}
          {mail.lastSentAt && (
            <span className="under meta quiet">{t('health.lastSent', { at: at(mail.lastSentAt) })}</span>
          )}
          {mail.lastError && (
            <span className="under meta">{t('outbox.error', { words: mail.lastError })}</span>
          )}
        </Line>
        <Line name={t('health.streams')} isGood>
          {t('health.streamsWords', {
            streams: format.number(streams.streams),
            entries: format.number(streams.entries),
          })}
          {streams.lastEntryAt && (
            <span className="under meta quiet">{t('health.lastEntry', { at: at(streams.lastEntryAt) })}</span>
          )}
        </Line>
        <Line name={t('health.signIn')} isGood={signIn.failures < 100}>
          {t('health.signInWords', {
            people: format.number(signIn.people),
            sessions: format.number(signIn.sessions),
            failures: format.number(signIn.failures),
          })}
        </Line>
        <Line name={t('health.server')} isGood>
          {t('health.serverWords', {
            at: at(server.startedAt),
            memory: megabytes(server.memory),
            node: server.node,
          })}
        </Line>
      </dl>
      <Button isBusy={isRefreshing} onClick={retry}>
        {t('health.again')}
      </Button>
    </>
  );
}

function Line(props: { name: string; isGood: boolean; children: ReactNode }) {
  const { t } = useTranslation('admin');
  return (
    <div>
      <dt>
        {props.name}{' '}
        <Tag tone={props.isGood ? 'ok' : 'warn'}>{t(props.isGood ? 'health.good' : 'health.look')}</Tag>
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}
