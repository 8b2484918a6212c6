import { useTranslation } from 'react-i18next';
import type { FestivalOnScreen } from './festival.documents.ts';
import { Source } from './source.tsx';

/** Where sources differ: all of them stand until the city says how it was. */
export function FestivalClaims({ festival }: { festival: FestivalOnScreen }) {
  const { t } = useTranslation('festivals');
  if (festival.claims.length === 0) return null;
  return (
    <section className="festival-claims">
      <h2>{t('claims.title')}</h2>
      <p className="meta quiet">{t('claims.lead')}</p>
      {[...Map.groupBy(festival.claims, ({ subject }) => subject)].map(([subject, claims]) => (
        <div key={subject}>
          <h3>{subject}</h3>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                <span className="written">{claim.words}</span>
                <Source words={claim.source} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
