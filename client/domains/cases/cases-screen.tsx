import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { creativeFields, regions } from '../../../schema/words.ts';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useActing } from '../people/index.ts';
import { BeginCaseDialog } from './begin-case-dialog.tsx';
import { CasesScreenQuery } from './case.documents.ts';
import { CaseItem } from './case-item.tsx';
import './cases.css';

const tellers: readonly string[] = [
  'FOCAL_POINT',
  'DEPUTY',
  'COORDINATOR',
  'DELEGATE',
  'STAFF',
  'ADMINISTRATOR',
];

/** What cities tell of what they did, narrowed by field and region as the address says. */
export function CasesScreen() {
  const { t } = useTranslation(['cases', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  const [search, narrow, clear] = useAddress();
  const field = creativeFields.find((one) => one === search.get('field')) ?? null;
  const region = regions.find((one) => one === search.get('region')) ?? null;
  const filter = { field, region, framework: search.get('framework'), sectionId: search.get('section') };
  const { data, error, retry } = useScreenQuery(CasesScreenQuery, { filter });
  const acting = useActing();
  const [isBeginning, setBeginning] = useState(false);
  const mayBegin = acting !== undefined && tellers.includes(acting.role) && acting.body.city !== null;
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  const choices = <Value extends string>(values: readonly Value[], word: (value: Value) => string) => [
    { value: '', label: t('filter.all') },
    ...values
      .map((value) => ({ value, label: word(value) }))
      .sort((a, b) => format.compare(a.label, b.label)),
  ];
  return (
    <div>
      <PageHead
        title={t('list.title')}
        sub={t('list.lead')}
        action={
          mayBegin && (
            <Button onClick={() => setBeginning(true)} aria-haspopup="dialog">
              {t('begin.open')}
            </Button>
          )
        }
      />
      <div className="page-pad">
        <search className="case-filter">
          <SelectField
            label={t('filter.field')}
            name="field"
            value={field ?? ''}
            choices={choices(creativeFields, (value) => t(`common:field.${value}`))}
            onChange={(event) => narrow('field', event.currentTarget.value)}
          />
          <SelectField
            label={t('filter.region')}
            name="region"
            value={region ?? ''}
            choices={choices(regions, (value) => t(`common:region.${value}`))}
            onChange={(event) => narrow('region', event.currentTarget.value)}
          />
          {isNarrowed && (
            <Button look="plain" small onClick={clear}>
              {t('filter.clear')}
            </Button>
          )}
        </search>
        {error && <Failure title={t('list.failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('list.title')} rows={4} />}
        {data && data.caseStudies.length === 0 && (
          <EmptyState
            title={t(isNarrowed ? 'list.noneSo' : 'list.empty')}
            advice={t(isNarrowed ? 'list.noneSoAdvice' : 'list.emptyAdvice')}
          />
        )}
        {data && data.caseStudies.length > 0 && (
          <ul className="cases">
            {data.caseStudies.map((one) => (
              <CaseItem key={one.id} caseStudy={one} />
            ))}
          </ul>
        )}
        <p className="meta">
          <Link className="link" to="/frameworks">
            {t('list.toFrameworks')}
          </Link>
        </p>
      </div>
      {isBeginning && (
        <BeginCaseDialog
          onClose={() => setBeginning(false)}
          onDone={(slug) => void navigate(`/cases/${slug}/write`)}
        />
      )}
    </div>
  );
}
