import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { Done } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { CouncilPart } from '../councils/index.ts';
import { OwnTexts } from '../frameworks/own-texts.tsx';
import { OwnNetworks } from '../networks/own-networks.tsx';
import { bodyAddress } from '../people/index.ts';
import { OwnProjects } from '../projects/own-projects.tsx';
import { BodyFacts, BodyFacts_body } from './body-facts.tsx';
import { BodyHistory, BodyHistory_body } from './body-history.tsx';
import { BodyLogo, BodyLogo_body } from './body-logo.tsx';
import { BodyPeople, BodyPeople_body } from './body-people.tsx';
import { EditBody_body, EditBodyDialog } from './edit-body-dialog.tsx';
import { FileRoom, FileRoom_body } from './file-room.tsx';
import { LogoDialog } from './logo-dialog.tsx';
import './bodies.css';

export const BodyQuery = graphql(
  `
    query Body($slug: String!, $after: String) {
      body(slug: $slug) {
        id
        slug
        kind
        name
        about
        parent { id slug kind name }
        city { id name field }
        may { edit }
        logo { id }
        ...BodyLogo_body
        ...BodyFacts_body
        ...BodyPeople_body
        ...FileRoom_body
        ...BodyHistory_body
        ...EditBody_body
      }
    }
  `,
  [BodyLogo_body, BodyFacts_body, BodyPeople_body, FileRoom_body, BodyHistory_body, EditBody_body],
);

type PageBody = NonNullable<ResultOf<typeof BodyQuery>['body']>;

/** A body's own page; a city's is in the network. */
export function BodyScreen() {
  const { slug = '' } = useParams();
  const { t } = useTranslation(['bodies', 'common']);
  const { data, error, retry } = useScreenQuery(BodyQuery, { slug });
  const body = data?.body;
  if (body && body.slug === slug) {
    return body.kind === 'CITY' ? (
      <Navigate to={`/network/${slug}`} replace />
    ) : (
      <BodyPage body={body} onChanged={retry} />
    );
  }
  return (
    <div>
      <PageHead title={t(data && body === null ? 'page.unknown' : 'page.body')} eyebrow={<BodiesLink />} />
      <div className="page-pad">
        {data && body === null && (
          <EmptyState
            title={t('page.unknownSlug', { slug })}
            advice={t('page.unknownAdvice')}
            action={
              <ButtonLink look="primary" to="/bodies">
                {t('page.toBodies')}
              </ButtonLink>
            }
          />
        )}
        {!data && error && <Failure title={t('page.failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('common:loading')} />}
      </div>
    </div>
  );
}

function BodyPage({ body, onChanged }: { body: PageBody; onChanged(): void }) {
  const { t } = useTranslation('bodies');
  const [isEditing, setEditing] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [isSaved, setSaved] = useState(false);
  return (
    <article className="body-page">
      <PageHead
        eyebrow={<BodiesLink />}
        title={body.name}
        sub={
          <span className="with-mark">
            {body.city && <FieldMark field={body.city.field} />}
            <span>
              {t(`kind.${body.kind}`)}
              {body.parent && (
                <>
                  {', '}
                  <Link className="link" to={bodyAddress(body.parent)}>
                    {body.parent.name}
                  </Link>
                </>
              )}
            </span>
          </span>
        }
        picture={<BodyLogo body={body} />}
        action={
          body.may.edit && (
            <div className="acts-row">
              <Button look="plain" onClick={() => setChoosing(true)}>
                {t('logo.open')}
              </Button>
              <Button onClick={() => setEditing(true)}>{t('edit.open')}</Button>
            </div>
          )
        }
      />
      <div className="body-columns">
        <div>
          {isSaved && <Done>{t('edit.done')}</Done>}
          {body.about && (
            <p className="body-about" dir="auto">
              {body.about}
            </p>
          )}
          {body.kind === 'COUNCIL' && (
            <Suspense fallback={null}>
              <CouncilPart slug={body.slug} onChanged={onChanged} />
            </Suspense>
          )}
          <OwnTexts body={body.slug} />
          <OwnProjects body={body.slug} />
          <OwnNetworks body={body.slug} />
          <section aria-labelledby="body-people">
            <h2 id="body-people">{t('people.title')}</h2>
            <BodyPeople body={body} onChanged={onChanged} />
          </section>
          <FileRoom body={body} />
          <BodyHistory body={body} />
        </div>
        <BodyFacts body={body} />
      </div>
      {isChoosing && (
        <LogoDialog
          bodyId={body.id}
          hasLogo={body.logo !== null}
          onDone={() => {
            setChoosing(false);
            setSaved(true);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {isEditing && (
        <EditBodyDialog
          body={body}
          onReadAnew={onChanged}
          onDone={() => {
            setEditing(false);
            setSaved(true);
            onChanged();
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </article>
  );
}

function BodiesLink() {
  const { t } = useTranslation('bodies');
  return <Link to="/bodies">{t('list.title')}</Link>;
}
