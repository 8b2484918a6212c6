import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useKnownViewer } from '../people/index.ts';
import { BodiesPart } from './bodies-part.tsx';
import { DaysOffPart } from './days-off-part.tsx';
import { HealthPart } from './health-part.tsx';
import { OutboxPart } from './outbox-part.tsx';
import { PeoplePart } from './people-part.tsx';
import '../bodies/bodies.css';
import './admin.css';

const parts = ['people', 'bodies', 'daysOff', 'outbox', 'health'] as const;

/** The house as its administrators see it: people, bodies, what was written to people, and how it is. */
export function AdminScreen() {
  const { t } = useTranslation(['admin', 'common']);
  const { viewer, error, retry } = useKnownViewer();
  const [search, setSearch] = useSearchParams();
  const part = parts.find((one) => one === search.get('part')) ?? 'people';
  return (
    <div>
      <PageHead title={t('title')} sub={viewer?.isAdministrator ? t('lead') : undefined} />
      <div className="page-pad admin">
        {viewer === undefined && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
        {viewer === undefined && !error && <SkeletonRows label={t('common:loading')} />}
        {viewer !== undefined && !viewer?.isAdministrator && (
          <EmptyState title={t('notYours')} advice={t('notYoursAdvice')} />
        )}
        {viewer?.isAdministrator && (
          <Tabs
            label={t('parts')}
            selected={part}
            onSelect={(next) => setSearch({ part: next }, { replace: true })}
            tabs={parts.map((key) => ({ key, label: t(`part.${key}`) }))}
            panelClassName="admin-part"
          >
            {part === 'people' && <PeoplePart />}
            {part === 'bodies' && <BodiesPart />}
            {part === 'daysOff' && <DaysOffPart />}
            {part === 'outbox' && <OutboxPart />}
            {part === 'health' && <HealthPart />}
          </Tabs>
        )}
      </div>
    </div>
  );
}
