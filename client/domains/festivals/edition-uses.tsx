import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EditionOnScreen } from './festival.documents.ts';

/** Where an edition is used: lines of plans that serve it, cases that tell of it, and the sections that those speak to. */
export function EditionUses({ edition }: { edition: EditionOnScreen }) {
  const { t } = useTranslation('festivals');
  const { activities, cases } = edition;
  if (activities.length + cases.length === 0) return null;
  const sections = new Map(
    cases
      .flatMap(({ ties }) => ties)
      .filter(({ isGone, number }) => !isGone && number)
      .map((tie) => [tie.sectionId, tie]),
  );
  return (
    <section className="edition-uses">
      <h4>{t('edition.usedBy')}</h4>
      <dl>
        {activities.length > 0 && (
          <div>
            <dt>{t('used.plans')}</dt>
            <dd>
              <ul>
                {activities.map(({ id, title, plan }) => (
                  <li key={id}>
                    <Link className="link" to={`/plans/${plan.slug}#${id}`}>
                      {title}
                    </Link>{' '}
                    <span className="meta quiet">{plan.title}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {cases.length > 0 && (
          <div>
            <dt>{t('used.cases')}</dt>
            <dd>
              <ul>
                {cases.map(({ id, slug, title, language }) => (
                  <li key={id}>
                    <Link className="link" to={`/cases/${slug}`} lang={language}>
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {sections.size > 0 && (
          <div>
            <dt>{t('used.sections')}</dt>
            <dd>
              <ul>
                {[...sections.values()].map(({ sectionId, number, title, framework }) => (
                  <li key={sectionId}>
                    <Link
                      className="link"
                      to={`/frameworks/${framework.slug}#section-${number}`}
                      lang={framework.language}
                    >
                      {number} {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
