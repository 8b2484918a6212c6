import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { planPointKinds } from '../../../../schema/plans/index.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { ClaimList, type Settling } from '../../claims/index.ts';
import { type PlanOnScreen, SettlePlanClaimMutation } from '../plan.documents.ts';

/** What a plan says beside its activities, each statement with its source. */
export function Points({ plan }: { plan: PlanOnScreen }) {
  const { t } = useTranslation('plans');
  if (plan.points.length === 0) return null;
  return (
    <section className="points">
      {planPointKinds
        .map((kind) => ({ kind, points: plan.points.filter((one) => one.kind === kind) }))
        .filter(({ points }) => points.length > 0)
        .map(({ kind, points }) => (
          <div key={kind}>
            <h2>{t(`point.${kind}`)}</h2>
            <ul>
              {points.map((point) => (
                <li key={point.words}>
                  <span className="written">{point.words}</span>
                  {point.body && (
                    <>
                      {' '}
                      <Link className="link" to={`/bodies/${point.body.slug}`}>
                        {point.body.name}
                      </Link>
                    </>
                  )}
                  <Source words={point.source} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

/** What sources report as done, by year. */
export function Reported({ plan }: { plan: PlanOnScreen }) {
  const { t } = useTranslation('plans');
  if (plan.reported.length === 0) return null;
  return (
    <section className="points">
      <h2>{t('reported.title')}</h2>
      <p className="meta quiet">{t('reported.lead')}</p>
      {[...Map.groupBy(plan.reported, ({ year }) => year)].map(([year, results]) => (
        <div key={year}>
          <h3>{year}</h3>
          <ul>
            {results.map((result) => (
              <li key={result.id}>
                <span className="written">{result.words}</span>
                <Source words={result.source} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Where sources differ; who leads the plan says how it was. */
export function PlanClaims({ plan }: { plan: PlanOnScreen }) {
  const { run, isBusy, refusal } = useAction(SettlePlanClaimMutation);
  if (plan.claims.length === 0) return null;
  const settling: Settling = {
    isBusy,
    refusal,
    settle: async (answer) => (await run({ planId: plan.id, ...answer })) !== null,
  };
  return (
    <Suspense fallback={null}>
      <ClaimList className="points" claims={plan.claims} {...(plan.may.lead ? { settling } : {})} />
    </Suspense>
  );
}

/** Where it is said; an address in it leads there. */
export function Source({ words }: { words: string }) {
  const { t } = useTranslation('plans');
  return (
    <span className="meta quiet source">
      {t('source')}{' '}
      {words.split(/(https?:\/\/[^\s;]+)/).map((part) =>
        /^https?:/.test(part) ? (
          <a key={part} className="link" href={part} rel="noreferrer noopener" target="_blank">
            {new URL(part).hostname}
          </a>
        ) : (
          part
        ),
      )}
    </span>
  );
}
