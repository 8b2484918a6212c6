import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { ClaimList, type Settling } from '../claims/index.ts';
import {
  type CouncilBody,
  CouncilOpinion_opinion,
  CouncilPartQuery,
  SettleBodyClaimMutation,
} from './council.documents.ts';
import { Mandates } from './mandates.tsx';
import { OpinionList } from './opinion-list.tsx';
import { Terms } from './terms.tsx';
import './councils.css';

/** What a council is for, whose term runs out, what it was asked and what it said. */
export function CouncilPart({ slug, onChanged }: { slug: string; onChanged(): void }) {
  const { t } = useTranslation('councils');
  const { data, error, retry } = useScreenQuery(CouncilPartQuery, { slug });
  const body = data?.body;
  const council = body?.council;
  useArrival(council !== undefined);
  if (!body && error) return <Failure title={t('failed')} error={error} onRetry={retry} />;
  if (!body || !council) return null;
  return (
    <>
      <Mandates council={council} today={body.today} onChanged={retry} />
      <Claims body={body} />
      <Terms
        body={body}
        onChanged={() => {
          retry();
          onChanged();
        }}
      />
      <section aria-labelledby="council-opinions">
        <h2 id="council-opinions">{t('opinions.title')}</h2>
        {council.opinions.length === 0 ? (
          <p className="meta">{t('opinions.none')}</p>
        ) : (
          <OpinionList
            opinions={readFragment(CouncilOpinion_opinion, council.opinions)}
            names="text"
            onChanged={retry}
          />
        )}
      </section>
    </>
  );
}

function Claims({ body }: { body: CouncilBody }) {
  const { run, isBusy, refusal } = useAction(SettleBodyClaimMutation);
  if (body.claims.length === 0) return null;
  const settling: Settling = {
    isBusy,
    refusal,
    settle: async (answer) => (await run({ bodyId: body.id, ...answer })) !== null,
  };
  return (
    <Suspense fallback={null}>
      <ClaimList
        className="council-claims"
        claims={body.claims}
        {...(body.may.appoint ? { settling } : {})}
      />
    </Suspense>
  );
}

/** The opinions are not there yet when the browser looks for the one that the address names. */
function useArrival(isThere: boolean): void {
  const { hash } = useLocation();
  const [arrived, setArrived] = useState('');
  useEffect(() => {
    if (!isThere || hash.length < 2 || arrived === hash) return;
    document.getElementById(hash.slice(1))?.scrollIntoView();
    setArrived(hash);
  }, [isThere, hash, arrived]);
}
