import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, type ResultOf } from '../../../graphql/graphql.ts';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Tag } from '../../../ui/tag.tsx';
import './body-adaptations.css';

const BodyAdaptationsQuery = graphql(`
  query BodyAdaptations($body: String!) {
    adaptationsOf(body: $body) {
      id
      title
      language
      state
      publishedAt
      isBehind
      isMerging
      hasUnpublished
      baseEdition { id number state }
      adoptedEdition { id number }
    }
  }
`);

type Adaptation = ResultOf<typeof BodyAdaptationsQuery>['adaptationsOf'][number];

/** The body's own versions of common texts, with where each stands; nothing where there are none. */
export function BodyAdaptations({ body }: { body: string }) {
  const { t } = useTranslation('adaptations');
  const { data } = useScreenQuery(BodyAdaptationsQuery, { body });
  if (!data || data.adaptationsOf.length === 0) return null;
  return (
    <section>
      <h2>{t('list.title')}</h2>
      <ul className="own-texts">
        {data.adaptationsOf.map((adaptation) => (
          <li key={adaptation.id}>
            <p className="written" lang={adaptation.language}>
              <Link to={`/adaptations/${adaptation.id}`}>{adaptation.title}</Link>
            </p>
            <Standing adaptation={adaptation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ adaptation }: { adaptation: Adaptation }) {
  const { t } = useTranslation('adaptations');
  const format = useFormat();
  const { id, state, publishedAt, isBehind, isMerging, hasUnpublished, baseEdition, adoptedEdition } =
    adaptation;
  const facts = [
    t('list.of', { number: baseEdition.number }),
    baseEdition.state === 'WITHDRAWN' && t('list.editionWithdrawn'),
    state === 'DRAFT' && t('list.draft'),
    state === 'WITHDRAWN' && t('list.withdrawn'),
    state === 'PUBLISHED' &&
      publishedAt !== null &&
      t('text.published', { day: format.shortDay(publishedAt) }),
    state === 'PUBLISHED' && hasUnpublished && t('list.unpublished'),
  ];
  return (
    <p className="meta quiet">
      {facts.filter(Boolean).join(' · ')}{' '}
      {isBehind && adoptedEdition && (
        <Tag tone="warn">{t('list.behind', { number: adoptedEdition.number })}</Tag>
      )}{' '}
      {isMerging && (
        <Link className="link" to={`/adaptations/${id}/merge`}>
          {t('list.merging')}
        </Link>
      )}
    </p>
  );
}
