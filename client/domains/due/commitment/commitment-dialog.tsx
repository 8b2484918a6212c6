import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { AccessButton } from '../../access/index.ts';
import { FollowButton } from '../../notifications/index.ts';
import { CommitmentDialogQuery, type CommitmentOnScreen } from '../due.documents.ts';
import { Acts } from './acts.tsx';
import { Delegated } from './delegated.tsx';
import { Evidence } from './evidence.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { Origins } from './origins.tsx';
import '../due.css';

interface Props {
  id: string;
  onChanged(words: string, changeId: string): void;
  onClose(): void;
}

/** One promise: how it stands, what may be done to it, what shows that it is kept, where it comes from, and what happened. */
export function CommitmentDialog({ id, onChanged, onClose }: Props) {
  const { t } = useTranslation(['due', 'common']);
  const { data, error, retry } = useScreenQuery(CommitmentDialogQuery, { id });
  const commitment = data?.commitment;
  return (
    <Dialog
      title={t('one.title')}
      closeLabel={t('common:form.close')}
      className="commitment"
      onClose={onClose}
    >
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('common:loading')} rows={4} />}
      {data && !commitment && <p>{t('one.gone')}</p>}
      {commitment && (
        <Shown
          commitment={commitment}
          onRead={retry}
          onChanged={(words, changeId) => {
            onChanged(words, changeId);
            retry();
          }}
        />
      )}
    </Dialog>
  );
}

function Shown(props: {
  commitment: CommitmentOnScreen;
  onRead(): void;
  onChanged(words: string, changeId: string): void;
}) {
  const { t } = useTranslation('due');
  const { commitment, onRead } = props;
  const { present, may, person, body, holder, delegation } = commitment;
  return (
    <>
      <p className="written commitment-words" lang={commitment.language}>
        {commitment.words}
      </p>
      <p className="meta">
        {person ? t('seenTo', { name: person.name, body: body.name }) : body.name}
        {holder && (
          <>
            {' · '}
            <Link className="link" to={holder.path}>
              {holder.title}
            </Link>
          </>
        )}
      </p>
      {present && <Facts commitment={commitment} present={present} />}
      {present && may.carry && <Acts {...props} present={present} mayLead={may.lead} />}
      {delegation && <Delegated commitment={commitment} onRead={onRead} />}
      {commitment.waitsFor.length > 0 && (
        <section>
          <h3>{t('one.waitsFor')}</h3>
          <ul className="lines">
            {commitment.waitsFor.map((other) => (
              <li key={other.id}>
                <span className="what">{other.words}</span>
                {other.present && <Tag>{t(`state.${other.present.state}`)}</Tag>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Origins title={t('one.comesFrom')} origins={commitment.comesFrom} />
      <Origins title={t('one.cameOfIt')} origins={commitment.cameOfIt} />
      {present && <Evidence present={present} mayAdd={may.carry} onRead={onRead} />}
      <History commitment={commitment} />
      <p className="acts-row">
        <FollowButton kind="commitment" id={commitment.id} />
        {/* Of what something holds, the page of that says who sees it. */}
        {!holder && <AccessButton kind="commitment" id={commitment.id} />}
      </p>
    </>
  );
}
