import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem } from '../../../ui/form.tsx';
import { PageTitle } from '../../../ui/page-head.tsx';
import {
  FinishMergeMutation,
  LeaveMergeMutation,
  type Merge,
  type MergingAdaptation,
} from './merge.documents.ts';
import { inGroups, nextWaiting } from './merge-groups.ts';
import { MergeList } from './merge-list.tsx';
import { MergeWork } from './merge-work.tsx';
import { WithdrawnMerge } from './withdrawn-merge.tsx';

/** The list of what is touched, and one section of it in hand. */
export function MergePage(props: { adaptation: MergingAdaptation; merge: Merge; onChange(): void }) {
  const { t } = useTranslation('adaptations');
  const { adaptation, merge, onChange } = props;
  const { items, waiting, fromNumber, toNumber } = merge;
  const city = adaptation.owner.city?.name ?? adaptation.owner.name;
  const [chosen, choose] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const order = inGroups(items);
  const current = order.find(({ sectionId }) => sectionId === chosen) ?? order[0];
  const asked = order.filter(({ asks }) => asks);

  function move(by: 1 | -1) {
    const at = order.findIndex((one) => one.sectionId === current?.sectionId);
    const to = order[at + by];
    if (to) choose(to.sectionId);
  }

  return (
    <div className="merge-page">
      <header className="mergehead">
        <div>
          <p className="eyebrow">
            {adaptation.framework && (
              <>
                <Link to={`/frameworks/${adaptation.framework.slug}`}>{adaptation.framework.title}</Link> /{' '}
              </>
            )}
            <Link to={`/adaptations/${adaptation.id}`}>{t('text.own', { city })}</Link>
          </p>
          <PageTitle>{t('merge.title')}</PageTitle>
          <p>{t('merge.lead', { city, from: fromNumber, to: toNumber, count: items.length })}</p>
        </div>
        <div className="prog">
          <ol aria-hidden="true">
            {asked.map((one) => (
              <li
                key={one.sectionId}
                className={[
                  one.settlement ? '' : 'need',
                  one.sectionId === current?.sectionId ? 'now' : '',
                ].join(' ')}
              />
            ))}
          </ol>
          <b role="status">
            {merge.isWithdrawn
              ? t('merge.withdrawnShort')
              : waiting > 0
                ? t('merge.progress', { open: waiting, all: asked.length })
                : t('merge.ready')}
          </b>
        </div>
      </header>
      <div className="merge">
        <MergeList
          items={items}
          current={current?.sectionId ?? null}
          language={adaptation.language}
          untouched={merge.untouched}
          number={toNumber}
          onChoose={(sectionId) => {
            // From the list one goes on to the section, where Enter settles.
            flushSync(() => choose(sectionId));
            heading.current?.focus();
          }}
        />
        <div className="merge-side">
          {merge.isWithdrawn && <WithdrawnMerge {...{ adaptation, merge, onChange }} />}
          {waiting === 0 && !merge.isWithdrawn && <Finish {...{ adaptation, merge, onChange }} />}
          {current && (
            <MergeWork
              key={`${current.sectionId}.${current.seen}`}
              adaptation={adaptation}
              merge={merge}
              item={current}
              city={city}
              heading={heading}
              next={nextWaiting(items, current.sectionId)}
              onMove={move}
              onGo={choose}
              onChange={onChange}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** All is settled: the version follows the new edition from here, as one act that somebody does. */
function Finish(props: { adaptation: MergingAdaptation; merge: Merge; onChange(): void }) {
  const { t } = useTranslation('adaptations');
  const words = useRefusalWords();
  const navigate = useNavigate();
  const finish = useAction(FinishMergeMutation);
  const leave = useAction(LeaveMergeMutation);
  const { adaptation, merge } = props;
  const refusal = finish.refusal ?? leave.refusal;
  const city = adaptation.owner.city?.name ?? adaptation.owner.name;
  if (!adaptation.may.publish) return <p className="read-notice">{t('merge.ready')}</p>;
  return (
    <div className="read-notice finish" role="note">
      <p>{t('merge.ready')}</p>
      <div className="acts-row">
        <Button
          look="primary"
          isBusy={finish.isBusy}
          onClick={() =>
            void finish
              .run({ adaptationId: adaptation.id })
              .then((data) => data && navigate(`/adaptations/${adaptation.id}`))
          }
        >
          {t('merge.finish', { number: merge.toNumber })}
        </Button>
        <Button
          look="plain"
          isBusy={leave.isBusy}
          onClick={() =>
            void leave.run({ adaptationId: adaptation.id }).then((data) => data && props.onChange())
          }
        >
          {t('merge.leave')}
        </Button>
      </div>
      <p className="vh">{t('merge.finishLead', { city })}</p>
      {refusal && <Problem>{words(refusal)}</Problem>}
    </div>
  );
}
