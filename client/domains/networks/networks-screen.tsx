import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { subNetworkKinds } from '../../../schema/networks/index.ts';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useActing, useViewer } from '../people/index.ts';
import { SubNetworksQuery } from './network.documents.ts';
import { NetworkDialog } from './network-dialog.tsx';
import './networks.css';

/** The sub-networks that the reader may know of, by what they are made around. */
export function NetworksScreen() {
  const { t } = useTranslation('networks');
  const navigate = useNavigate();
  const { data, error, retry } = useScreenQuery(SubNetworksQuery, {});
  const acting = useActing();
  const viewer = useViewer();
  const [isBeginning, setBeginning] = useState(false);
  const all = data?.subNetworks ?? [];
  const kinds = subNetworkKinds.filter((kind) => all.some((one) => one.kind === kind));
  return (
    <div className="networks">
      <PageHead
        eyebrow={<Link to="/network">{t('list.network')}</Link>}
        title={t('list.title')}
        sub={t('list.sub')}
        action={
          viewer?.isAdministrator &&
          acting?.role === 'ADMINISTRATOR' && (
            <Button look="primary" onClick={() => setBeginning(true)} aria-haspopup="dialog">
              {t('begin.open')}
            </Button>
          )
        }
      />
      <div className="page-pad">
        <p>
          <Link className="link" to="/exchange">
            {t('list.exchange')}
          </Link>
        </p>
        {error && <Failure title={t('list.failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('list.title')} rows={8} />}
        {data && all.length === 0 && <EmptyState title={t('list.empty')} advice={t('list.emptyAdvice')} />}
        {kinds.map((kind) => (
          <section key={kind} className="network-kind">
            <h2>{t(`kinds.${kind}`)}</h2>
            <ul className="network-list">
              {all
                .filter((one) => one.kind === kind)
                .map((one) => (
                  <li key={one.id}>
                    <div>
                      <Link className="network-title" to={`/networks/${one.slug}`}>
                        {one.field && <FieldMark field={one.field} />}
                        {one.name}
                      </Link>
                      <p className="meta">{one.purpose}</p>
                    </div>
                    <p className="meta facts">
                      <span>{t('list.members', { count: one.memberCount })}</span>
                      <span>
                        {one.officers.length > 0
                          ? one.officers.map(({ person }) => person.name).join(', ')
                          : t('list.noCoordinator')}
                      </span>
                      {one.askingCount > 0 && (
                        <Tag tone="warn">{t('list.asking', { count: one.askingCount })}</Tag>
                      )}
                      {one.isDemonstration && <Tag>{t('demonstration')}</Tag>}
                    </p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {isBeginning && (
        <NetworkDialog
          onClose={() => setBeginning(false)}
          onDone={(slug) => void navigate(`/networks/${slug}`)}
        />
      )}
    </div>
  );
}
