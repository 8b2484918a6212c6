import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useActing } from '../people/index.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { type FrameworkInList, FrameworksScreenQuery } from './framework.documents.ts';
import { useTallyWords } from './tally-words.ts';
import './frameworks.css';

const beginners: readonly string[] = ['FOCAL_POINT', 'COORDINATOR', 'ADMINISTRATOR'];

/** The frameworks that the reader may know of, each with its edition in force and what cities think of it. */
export function FrameworksScreen() {
  const { t } = useTranslation('frameworks');
  const navigate = useNavigate();
  const { data, error, retry } = useScreenQuery(FrameworksScreenQuery, {});
  const acting = useActing();
  const [isBeginning, setBeginning] = useState(false);
  const mayBegin = acting !== undefined && beginners.includes(acting.role);
  const begin = mayBegin && (
    <Button onClick={() => setBeginning(true)} aria-haspopup="dialog">
      {t('begin.open')}
    </Button>
  );
  return (
    <div>
      <PageHead title={t('list.title')} sub={t('list.lead')} action={begin} />
      <div className="page-pad">
        {error && <Failure title={t('list.failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('list.title')} rows={3} />}
        {data && data.frameworks.length === 0 && (
          <EmptyState title={t('list.empty')} advice={t('list.emptyAdvice')} />
        )}
        {data && data.frameworks.length > 0 && (
          <ul className="frameworks">
            {data.frameworks.map((framework) => (
              <FrameworkItem key={framework.id} framework={framework} />
            ))}
          </ul>
        )}
        <p className="meta">
          <Link className="link" to="/cases">
            {t('list.toCases')}
          </Link>
        </p>
      </div>
      {isBeginning && (
        <BeginDialog
          onClose={() => setBeginning(false)}
          onDone={(slug) => void navigate(`/frameworks/${slug}/write`)}
        />
      )}
    </div>
  );
}

function FrameworkItem({ framework }: { framework: FrameworkInList }) {
  const { t } = useTranslation('frameworks');
  const format = useFormat();
  const tally = useTallyWords();
  const { slug, edition, editions, may } = framework;
  const newest = editions[0];
  return (
    <li>
      <p className="meta">{t(`purpose.${framework.purpose}`)}</p>
      <div>
        <h2>
          <Link to={`/frameworks/${slug}`}>{framework.title}</Link>
        </h2>
        <p className="written">{framework.summary}</p>
        <p className="meta">
          {edition?.adoptedAt
            ? t('list.adopted', { number: edition.number, day: format.shortDay(edition.adoptedAt) })
            : t('list.none')}
          {edition && ` · ${tally(edition.tally)}`}
        </p>
        <p className="meta">
          {t('list.owner', { body: framework.owner.name })}
          {newest && newest.id !== edition?.id && newest.state === 'CONSULTATION' && (
            <>
              {' · '}
              <Link className="link" to={`/frameworks/${slug}/editions/${newest.number}`}>
                {t('list.consulted', { number: newest.number })}
              </Link>
            </>
          )}
          {may.edit && (
            <>
              {' · '}
              <Link className="link" to={`/frameworks/${slug}/write`}>
                {t('write')}
              </Link>
            </>
          )}
        </p>
        {framework.isDemonstration && <p className="meta quiet">{t('demonstration.short')}</p>}
      </div>
    </li>
  );
}
