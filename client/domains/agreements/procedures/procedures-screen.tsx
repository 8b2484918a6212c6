import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useViewer } from '../../people/index.ts';
import { ProceduresQuery } from '../agreement.documents.ts';
import '../agreements.css';

/** The procedures that agreements pass through. */
export function ProceduresScreen() {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const viewer = useViewer();
  const { data, error, retry } = useScreenQuery(ProceduresQuery, {});
  return (
    <div>
      <PageHead
        eyebrow={<Link to="/agreements">{t('list.title')}</Link>}
        title={t('procedures.title')}
        sub={t('procedures.sub')}
        action={
          viewer?.isAdministrator && <ButtonLink to="/procedures/new">{t('procedures.new')}</ButtonLink>
        }
      />
      <div className="page-pad">
        {error && <Failure title={t('procedures.failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('procedures.title')} rows={3} />}
        {data?.procedures.length === 0 && (
          <EmptyState title={t('procedures.none')} advice={t('procedures.sub')} />
        )}
        <ul className="procedures">
          {data?.procedures.map((one) => (
            <li key={one.id}>
              <p className="meta">{format.country(one.jurisdiction.slice(0, 2))}</p>
              <div>
                <h2>
                  <Link to={`/procedures/${one.slug}`}>{one.name}</Link>
                </h2>
                <p className="meta">
                  {one.version?.level} · {t('procedures.version', { number: one.number })} ·{' '}
                  {t('procedures.runs', { count: one.runCount })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
