import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useSpan } from '../../festivals/use-span.ts';
import { Source } from '../page/sources.tsx';
import { standingOf } from './chain.ts';
import type { PromiseOnScreen } from './ledger.documents.ts';

/** One promise and its chain: the plans that take it up, the activities that name it, what shows that they were done. */
export function PromiseEntry(props: {
  promise: PromiseOnScreen;
  onChange?: () => void;
  onName?: () => void;
}) {
  const { t } = useTranslation('plans');
  const span = useSpan();
  const { promise } = props;
  const { id, words, promisedIn, plans, activities, reported } = promise;
  const item = useRef<HTMLLIElement>(null);
  const { hash } = useLocation();
  // It may come after the page, when the browser has looked for it already.
  useEffect(() => {
    if (hash === `#${id}`) item.current?.scrollIntoView({ block: 'center' });
  }, [hash, id]);
  const standing = standingOf(promise);
  const time = promisedIn && (promisedIn.length > 4 ? span(promisedIn, null) : promisedIn);
  return (
    <li id={id} ref={item} className={hash === `#${id}` ? 'promise is-sought' : 'promise'}>
      <h2>{words}</h2>
      <p className="meta">
        {time && <span>{t('ledger.promisedIn', { time })} </span>}
        <Source words={promise.source} />
      </p>
      {promise.note && <p className="meta quiet">{promise.note}</p>}
      <div className="chain">
        <section aria-label={t('ledger.plans')}>
          <h3>{t('ledger.plans')}</h3>
          {plans.length === 0 && <p className="meta quiet">{t('ledger.noPlan')}</p>}
          <ul>
            {plans.map((plan) => (
              <li key={plan.id}>
                <Link className="link" to={`/plans/${plan.slug}`}>
                  {plan.number ?? plan.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={t('ledger.activities')}>
          <h3>{t('ledger.activities')}</h3>
          {activities.length === 0 && <p className="broken">{t('ledger.standing.NO_ACTIVITY')}</p>}
          <ul>
            {activities.map((activity) => (
              <li key={activity.id}>
                <Link className="link" to={`/plans/${activity.plan.slug}#${activity.id}`}>
                  {activity.title}
                </Link>{' '}
                <span className="meta">
                  {activity.plan.startsOn.slice(0, 4)} · {t(`activity.state.${activity.state}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={t('ledger.evidence')}>
          <h3>{t('ledger.evidence')}</h3>
          {standing === 'NO_EVIDENCE' && <p className="broken">{t('ledger.standing.NO_EVIDENCE')}</p>}
          <ul>
            {activities.flatMap(({ commitment }) =>
              (commitment?.present?.evidence ?? []).map((one) => (
                <li key={one.id}>
                  <EvidenceWords evidence={one} />
                </li>
              )),
            )}
            {reported.map((result) => (
              <li key={result.id}>
                {t('ledger.reported', { year: result.year, words: result.words })}
                <Source words={result.source} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      <p className="promise-acts">
        {/* Where a chain breaks its own column says so. */}
        {standing === 'SHOWN' && <Tag tone="ok">{t('ledger.standing.SHOWN')}</Tag>}
        {props.onName && (
          <Button
            small
            onClick={props.onName}
            aria-haspopup="dialog"
            aria-label={`${t('ledger.nameActivity')}: ${words}`}
          >
            {t('ledger.nameActivity')}
          </Button>
        )}
        {props.onChange && (
          <Button
            small
            look="plain"
            onClick={props.onChange}
            aria-haspopup="dialog"
            aria-label={`${t('ledger.change')}: ${words}`}
          >
            {t('ledger.change')}
          </Button>
        )}
      </p>
    </li>
  );
}

type Evidence = NonNullable<
  NonNullable<PromiseOnScreen['activities'][number]['commitment']>['present']
>['evidence'][number];

function EvidenceWords({ evidence: { words, url, fileUrl, document } }: { evidence: Evidence }) {
  const { t } = useTranslation('plans');
  const at = url ?? fileUrl;
  if (at)
    return (
      <a className="link" href={at} rel="noreferrer">
        {words ?? t('ledger.paper')}
      </a>
    );
  if (document)
    return (
      <Link className="link" to={`/documents/${document.id}`}>
        {words ?? document.title}
      </Link>
    );
  return words;
}
