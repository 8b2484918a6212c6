import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { PageHead, PageTitle } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { BodyHistory, BodyHistory_body } from '../bodies/body-history.tsx';
import { BodyPeople, BodyPeople_body } from '../bodies/body-people.tsx';
import { FileRoom, FileRoom_body } from '../bodies/file-room.tsx';
import { CityCases } from '../cases/city-cases.tsx';
import { OwnTexts } from '../frameworks/own-texts.tsx';
import { OwnNetworks } from '../networks/own-networks.tsx';
import { bodyAddress } from '../people/index.ts';
import { OwnPromises } from '../plans/ledger/own-promises.tsx';
import { OwnProjects } from '../projects/own-projects.tsx';
import { CityFacts, CityFacts_city } from './city-facts.tsx';
import { CityFestivals, CityFestivals_city } from './city-festivals.tsx';
import { CityPeople, CityPeople_city } from './city-people.tsx';
import './network.css';
import './city-page.css';

// The outlines of the world weigh as much as all the rest of the page.
const CityOnMap = lazy(async () => ({ default: (await import('./city-on-map.tsx')).CityOnMap }));

const CityQuery = graphql(
  `
    query City($slug: String!, $after: String) {
      city(slug: $slug) {
        id
        slug
        name
        nativeName
        nativeLanguage
        field
        latitude
        longitude
        source
        designations { id field fromYear toYear note }
        ...CityFacts_city
        ...CityFestivals_city
        ...CityPeople_city
      }
      body(slug: $slug) { id children { id slug kind name } ...BodyPeople_body ...FileRoom_body ...BodyHistory_body }
    }
  `,
  [CityFacts_city, CityFestivals_city, CityPeople_city, BodyPeople_body, FileRoom_body, BodyHistory_body],
);

type PageCity = NonNullable<ResultOf<typeof CityQuery>['city']>;
type CityBody = ResultOf<typeof CityQuery>['body'];

/** A city's own page. */
export function CityScreen() {
  const { slug = '' } = useParams();
  const { t } = useTranslation(['cities', 'common']);
  const { data, error, retry } = useScreenQuery(CityQuery, { slug });
  if (data?.city) return <CityPage city={data.city} body={data.body} onChanged={retry} />;
  if (data) {
    return (
      <div>
        <PageHead title={t('page.unknown')} eyebrow={<NetworkLink />} />
        <div className="page-pad">
          <EmptyState
            title={t('panel.unknown', { slug })}
            advice={t('page.unknownAdvice')}
            action={
              <ButtonLink look="primary" to="/network">
                {t('page.toNetwork')}
              </ButtonLink>
            }
          />
        </div>
      </div>
    );
  }
  return (
    <div>
      {error ? (
        <>
          <PageHead title={t('page.city')} eyebrow={<NetworkLink />} />
          <div className="page-pad">
            <Failure title={t('panel.failed')} error={error} onRetry={retry} />
          </div>
        </>
      ) : (
        <div className="page-wait">
          <SkeletonRows label={t('common:loading')} />
        </div>
      )}
    </div>
  );
}

function CityPage(props: { city: PageCity; body: CityBody; onChanged(): void }) {
  const { city, body } = props;
  const { t } = useTranslation(['cities', 'common', 'bodies']);
  return (
    <div className="city-page">
      <div className="head">
        <div>
          <p className="eyebrow">
            <NetworkLink />
          </p>
          <PageTitle windowTitle={city.name}>
            {city.name}
            {city.nativeName && city.nativeName !== city.name && (
              <>
                {' '}
                <span className="nat quiet" lang={city.nativeLanguage ?? undefined}>
                  {city.nativeName}
                </span>
              </>
            )}
          </PageTitle>
          <CityFacts city={city} />
        </div>
      </div>
      <div className="city-columns">
        <div>
          <section>
            <h2>{t('festivals.title')}</h2>
            <CityFestivals city={city} isFull />
          </section>
          <OwnTexts body={city.slug} />
          <CityCases slug={city.slug} />
          <OwnProjects body={city.slug} />
          <OwnNetworks body={city.slug} />
          <OwnPromises city={city.slug} />
          <section>
            <h2>{t('people.title')}</h2>
            {body ? <BodyPeople body={body} onChanged={props.onChanged} /> : <CityPeople city={city} />}
          </section>

          {body && body.children.length > 0 && (
            <section>
              <h2>{t('people.inBodies')}</h2>
              <CityPeople city={city} inItsBodies />
              <ul className="lines city-bodies">
                {body.children.map((child) => (
                  <li key={child.id}>
                    <Link className="link what" to={bodyAddress(child)}>
                      {child.name}
                    </Link>
                    <span className="meta quiet">{t(`bodies:kind.${child.kind}`)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {body && <FileRoom body={body} />}
          {body && <BodyHistory body={body} />}
        </div>
        <div>
          <section>
            <h2>{t('page.where')}</h2>
            <Suspense fallback={<div className="city-map wait" />}>
              <CityOnMap city={city} />
            </Suspense>
            <p className="xs">
              <Link className="link" to={`/network?city=${city.slug}`}>
                {t('page.onMap')}
              </Link>
            </p>
          </section>
          <section>
            <h2>{t('page.designations')}</h2>
            <ul className="facts">
              {city.designations.map(({ id, field, fromYear, toYear, note }) => (
                <li key={id}>
                  <div className="row">
                    <span className="with-mark">
                      <FieldMark field={field} />
                      {t(`cityOf.${field}`)}
                    </span>
                    <span className="quiet num">
                      {toYear
                        ? t('page.years', { from: fromYear, to: toYear })
                        : t('festivals.since', { year: fromYear })}
                    </span>
                  </div>
                  {note && (
                    <p className="meta" lang="en">
                      {note}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t('source.title')}</h2>
            <ul className="facts sources" lang="en">
              {city.source.split(/;\s*/).map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
            <p className="xs quiet">{t('source.coordinates')}</p>
          </section>
        </div>
      </div>
    </div>
  );
}

function NetworkLink() {
  const { t } = useTranslation('cities');
  return <Link to="/network">{t('network.title')}</Link>;
}
