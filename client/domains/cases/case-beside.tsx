import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CameFrom } from '../trails/index.ts';
import type { CaseOnScreen, Tie } from './case.documents.ts';

/** What stands beside a case: its facts, and where it speaks to. */
export function CaseBeside({ caseStudy }: { caseStudy: CaseOnScreen }) {
  const { t } = useTranslation('cases');
  const { id, festival, festivalEdition, years, partners, source, owner, author, language, ties } = caseStudy;
  const facts = [
    [
      'festival',
      festival && (
        <Link
          className="link"
          to={`/festivals/${festival.slug}${festivalEdition ? `#${festivalEdition.year}` : ''}`}
        >
          {[festival.name, festivalEdition?.year].filter(Boolean).join(', ')}
        </Link>
      ),
    ],
    ['years', years],
    ['partners', partners.join(', ')],
    ['told', [owner.name, author?.name].filter(Boolean).join(', ')],
    ['source', source],
  ] as const;
  return (
    <div className="case-beside">
      {ties.length > 0 && (
        <section>
          <h2>{t('tie.title')}</h2>
          <ul className="case-ties">
            {ties.map((tie) => (
              <li key={tie.sectionId}>
                <TieWords tie={tie} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('facts.title')}</h2>
        <dl>
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{t(`facts.${name}`)}</dt>
                  <dd lang={name === 'source' || name === 'partners' ? language : undefined}>{value}</dd>
                </div>
              ),
          )}
        </dl>
      </section>
      <Suspense fallback={null}>
        <CameFrom kind="case" id={id} />
      </Suspense>
    </div>
  );
}

/** A section that a case speaks to, and whether it reads otherwise today. */
export function TieWords({ tie }: { tie: Tie }) {
  const { t } = useTranslation('cases');
  const { framework, number, title, toldOf, hasChanged, isGone } = tie;
  const words = [number, title].filter(Boolean).join(' ');
  return (
    <>
      {isGone || !number ? (
        <span lang={framework.language}>{words}</span>
      ) : (
        <Link
          className="link"
          to={`/frameworks/${framework.slug}#section-${number}`}
          lang={framework.language}
        >
          {words}
        </Link>
      )}
      <br />
      <span className="meta quiet" lang={framework.language}>
        {framework.title}
      </span>
      {isGone && <p className="meta">{t('tie.gone')}</p>}
      {hasChanged && toldOf !== null && <p className="meta">{t('tie.changed', { number: toldOf })}</p>}
    </>
  );
}
