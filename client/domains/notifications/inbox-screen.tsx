import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/form-problem.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { InboxScreenQuery, MarkAllReadMutation } from './inbox.documents.ts';
import { NotificationLine } from './notification-line.tsx';
import './notifications.css';

type Shown = 'all' | 'unread' | 'asking';

/** Everything that the reader was told, the latest first; what waits for them by itself. */
export function InboxScreen() {
  const { t } = useTranslation(['notifications', 'people', 'common']);
  const format = useFormat();
  const [shown, setShown] = useState<Shown>('all');
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, retry, isRefreshing } = useScreenQuery(InboxScreenQuery, {
    after,
    unread: shown !== 'all',
    asking: shown === 'asking',
  });
  const { run, isBusy, refusal } = useAction(MarkAllReadMutation);
  const words = useRefusalWords();
  const inbox = data?.inbox;
  const { nodes = [], endCursor, hasNextPage } = inbox?.notifications ?? {};

  return (
    <div>
      <PageHead
        title={t('title')}
        sub={t('lead')}
        action={
          inbox &&
          inbox.unread > 0 && (
            <Button isBusy={isBusy} onClick={() => void run({}).then((data) => data && retry())}>
              {t('markAll')}
            </Button>
          )
        }
      />
      <div className="page-pad inbox">
        {refusal && <Problem>{words(refusal)}</Problem>}
        {data && !inbox && (
          <EmptyState
            title={t('stranger')}
            action={
              <ButtonLink look="primary" to="/sign-in?next=/inbox">
                {t('people:signIn')}
              </ButtonLink>
            }
          />
        )}
        {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('common:loading')} rows={5} />}
        {inbox && (
          <Tabs
            label={t('show')}
            selected={shown}
            onSelect={(key) => {
              setShown(key);
              setAfter(null);
            }}
            tabs={[
              { key: 'all', label: t('tabs.all') },
              { key: 'unread', label: t('tabs.unread'), count: format.number(inbox.unread) },
              { key: 'asking', label: t('tabs.asking'), count: format.number(inbox.asking) },
            ]}
          >
            {nodes.length === 0 ? (
              <EmptyState title={t(`none.${shown}`)} advice={t('noneAdvice')} />
            ) : (
              <ul aria-busy={isRefreshing}>
                {nodes.map((one) => (
                  <NotificationLine key={one.id} notification={one} />
                ))}
              </ul>
            )}
            <p className="acts-row">
              {after !== null && <Button onClick={() => setAfter(null)}>{t('latest')}</Button>}
              {hasNextPage && endCursor && (
                <Button onClick={() => setAfter(endCursor)}>{t('earlier')}</Button>
              )}
            </p>
          </Tabs>
        )}
      </div>
    </div>
  );
}
