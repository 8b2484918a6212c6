import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type BodyKind, bodyKinds } from '../../../schema/words.ts';
import { Failure } from '../../graphql/failure.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { bodyAddress } from '../people/index.ts';

export const BodiesQuery = graphql(`
  query Bodies($search: String, $kind: BodyKind, $except: [BodyKind!], $after: String) {
    cities: bodies(kind: CITY, first: 1) { totalCount }
    bodies(search: $search, kind: $kind, except: $except, first: 50, after: $after) {
      totalCount
      endCursor
      hasNextPage
      nodes {
        id
        slug
        kind
        name
        parent { id name }
        city { id name field }
      }
    }
  }
`);

type Listed = ResultOf<typeof BodiesQuery>['bodies']['nodes'][number];

/** Bodies that some words and a kind let through, a page at a time, kind by kind; the many cities are folded until they are sought. */
export function BodyList(props: { search: string; kind: BodyKind | null; onShowAll(): void }) {
  const { t } = useTranslation(['bodies', 'common']);
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const isWhole = props.search === '' && props.kind === null;
  const except: BodyKind[] | null = isWhole ? ['CITY'] : null;
  const variables = { search: props.search || null, kind: props.kind, except };
  const { data, error, retry } = useScreenQuery(BodiesQuery, variables);
  const bodies = data?.bodies;

  async function more() {
    setBusy(true);
    await client
      .query({
        query: BodiesQuery,
        variables: { ...variables, after: bodies?.endCursor ?? null },
        fetchPolicy: 'network-only',
      })
      .catch(() => undefined);
    setBusy(false);
  }

  return (
    <>
      {error && <Failure title={t('list.failed')} error={error} onRetry={retry} />}
      {!bodies && !error && <SkeletonRows label={t('common:loading')} rows={8} />}
      {bodies && (
        <p className="meta quiet" role="status">
          {t('list.count', { count: bodies.totalCount })}
          {isWhole && (
            <>
              {', '}
              <Link className="link" to="/bodies?kind=CITY">
                {t('list.cities', { count: data.cities.totalCount })}
              </Link>
            </>
          )}
        </p>
      )}
      {bodies && bodies.nodes.length === 0 && (
        <EmptyState
          title={t('list.none')}
          advice={t('list.noneAdvice')}
          action={<Button onClick={props.onShowAll}>{t('list.all')}</Button>}
        />
      )}
      {bodies && bodies.nodes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('list.kind')}</th>
              <th scope="col">{t('list.body')}</th>
              <th scope="col">{t('list.parent')}</th>
            </tr>
          </thead>
          {inGroups(bodies.nodes).map(({ kind, nodes }) => (
            <tbody key={kind}>
              {nodes.map((body, index) => (
                <tr key={body.id}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={nodes.length} className="kind">
                      {t(`kind.${kind}`)}
                    </th>
                  )}
                  <th scope="row">
                    <span className="with-mark">
                      {body.kind === 'CITY' && body.city && <FieldMark field={body.city.field} />}
                      <Link to={bodyAddress(body)}>{body.name}</Link>
                    </span>
                  </th>
                  <td>{body.parent?.name}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
      {bodies?.hasNextPage && (
        <Button look="plain" isBusy={isBusy} onClick={() => void more()}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}

/** Kind by kind, in the order that the network's own words have. */
function inGroups(nodes: readonly Listed[]): { kind: BodyKind; nodes: readonly Listed[] }[] {
  return bodyKinds
    .map((kind) => ({ kind, nodes: nodes.filter((body) => body.kind === kind) }))
    .filter((group) => group.nodes.length > 0);
}
