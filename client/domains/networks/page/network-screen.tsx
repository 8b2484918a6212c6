import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { useFormat } from '../../../i18n/format.ts';
import { lazyScreen } from '../../../i18n/lazy-screen.ts';
import { useFreshScreen } from '../../../streams/use-followed.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMark } from '../../../ui/field-mark.tsx';
import { PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { AccessButton, NotThere } from '../../access/index.ts';
import { FollowButton } from '../../notifications/index.ts';
import { useActing, useViewer } from '../../people/index.ts';
import { type Network, SubNetworkFollowed, SubNetworkQuery } from '../network.documents.ts';
import { NetworkDialog } from '../network-dialog.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { Criteria } from './criteria.tsx';
import { Elections } from './elections.tsx';
import { whoMayAsk } from './may-ask.ts';
import { Former, Members } from './members.tsx';
import { NetworkHistory } from './network-history.tsx';
import { NetworkNews } from './news.tsx';
import { OpenElectionDialog } from './open-election-dialog.tsx';
import { Requests } from './requests.tsx';
import '../networks.css';

const CalendarDialog = lazyScreen(
  () => import('../../due/calendar-dialog.tsx').then((m) => m.CalendarDialog),
  'due',
);

const followable = { query: SubNetworkFollowed, field: 'subNetwork', variable: 'networkId' };

type Dialog = 'ask' | 'calendar' | 'change' | 'election';

/** One sub-network: what it is for, who coordinates it and belongs to it, who asks, and its elections. */
export function SubNetworkScreen() {
  const { t } = useTranslation('networks');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(SubNetworkQuery, { slug });
  const network = data?.subNetwork?.slug === slug ? data.subNetwork : null;
  useFreshScreen(followable, network, retry);
  if (network) return <NetworkPage key={network.id} network={network} retry={retry} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{data ? t('page.missing') : t('list.title')}</PageTitle>
      {data && !data.subNetwork && (
        <NotThere
          kind="network"
          id={slug}
          title={t('page.missing')}
          advice={t('page.missingAdvice')}
          to="/networks"
          toWords={t('page.toList')}
        />
      )}
      {!data && error && <Failure title={t('page.failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('page.loading')} rows={8} />}
    </div>
  );
}

function NetworkPage({ network, retry }: { network: Network; retry(): void }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  return (
    <article className="network">
      <Head network={network} onDialog={setDialog} />
      <div className="network-main">
        <Requests network={network} />
        <NetworkNews network={network} />
        <Elections network={network} />
        <Criteria network={network} />
        <Members network={network} />
        <Former network={network} />
      </div>
      <aside className="network-aside">
        <Rules network={network} />
        <NetworkHistory network={network} />
      </aside>
      {dialog === 'ask' && <AskDialog network={network} onClose={close} />}
      {dialog === 'calendar' && (
        <Suspense fallback={null}>
          <CalendarDialog network={network} onClose={close} />
        </Suspense>
      )}
      {dialog === 'election' && <OpenElectionDialog network={network} onClose={close} />}
      {dialog === 'change' && (
        <NetworkDialog
          changes={network}
          onClose={close}
          onDone={() => {
            close();
            retry();
          }}
        />
      )}
    </article>
  );
}

function Head({ network, onDialog }: { network: Network; onDialog(dialog: Dialog): void }) {
  const { t } = useTranslation('networks');
  const viewer = useViewer();
  const { asBody, asPerson } = whoMayAsk(network, viewer, useActing());
  const { may } = network;
  return (
    <header className="network-top">
      <div>
        <p className="eyebrow">
          <Link to="/networks">{t('list.title')}</Link> / {t(`kind.${network.kind}`)}
        </p>
        <PageTitle className="network-name">
          {network.field && <FieldMark field={network.field} />}
          {network.name}
        </PageTitle>
        <p className="network-purpose">{network.purpose}</p>
        <p className="meta network-tags">
          <span>{t('list.members', { count: network.memberCount })}</span>
          {network.isDemonstration && <Tag>{t('demonstration')}</Tag>}
          <span className="quiet">{t(`page.seenBy.${network.audience}`)}</span>
        </p>
        {network.source && <p className="meta">{t('page.source', { words: network.source })}</p>}
      </div>
      <div className="btns">
        <AccessButton kind="network" id={network.id} />
        <FollowButton kind="network" id={network.id} />
        {viewer && (
          <Button onClick={() => onDialog('calendar')} aria-haspopup="dialog">
            {t('page.calendar')}
          </Button>
        )}
        {may.coordinate && (
          <>
            <Button onClick={() => onDialog('change')} aria-haspopup="dialog">
              {t('begin.change')}
            </Button>
            <Button onClick={() => onDialog('election')} aria-haspopup="dialog">
              {t('election.open')}
            </Button>
          </>
        )}
        {(asBody || asPerson) && (
          <Button look="primary" onClick={() => onDialog('ask')} aria-haspopup="dialog">
            {t('ask.open')}
          </Button>
        )}
      </div>
    </header>
  );
}

/** Who coordinates it, and who may do what: the sub-network's own rules, in words. */
function Rules({ network }: { network: Network }) {
  const { t } = useTranslation('networks');
  const format = useFormat();
  return (
    <section>
      <h2>{t('rules.title')}</h2>
      <dl className="network-rules">
        {(['COORDINATOR', 'DEPUTY'] as const).map((office) => {
          const holders = network.officers.filter(({ role }) => role === office);
          return (
            <div key={office}>
              <dt>{t(`office.${office}`)}</dt>
              <dd>
                {holders.length === 0
                  ? t('rules.nobody')
                  : holders.map(({ id, person, toDate }) => (
                      <span key={id} className="holder">
                        {person.name}
                        {toDate && (
                          <span className="quiet">
                            {' '}
                            {t('rules.until', { day: format.listDay(`${toDate}T00:00:00Z`, 'UTC') })}
                          </span>
                        )}
                      </span>
                    ))}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{t('begin.members')}</dt>
          <dd>{format.list(network.memberKinds.map((kind) => t(`members.kind.${kind}`)))}</dd>
        </div>
        {network.countries.length > 0 && (
          <div>
            <dt>{t('rules.countries')}</dt>
            <dd>{format.list(network.countries.map((code) => format.country(code)))}</dd>
          </div>
        )}
        <div>
          <dt>{t('begin.posts')}</dt>
          <dd>{t(`circle.${network.posts}`)}</dd>
        </div>
        <div>
          <dt>{t('begin.proposes')}</dt>
          <dd>{t(`circle.${network.proposes}`)}</dd>
        </div>
        <div>
          <dt>{t('begin.votes')}</dt>
          <dd>{t(`votes.${network.votes}`)}</dd>
        </div>
      </dl>
      <p className="meta">
        <Link className="link" to={`/bodies/${network.slug}`}>
          {t('rules.people')}
        </Link>
      </p>
    </section>
  );
}
