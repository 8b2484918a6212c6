import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { HistoryLine_entry } from '../people/history-line.tsx';
import { HistoryList } from '../people/history-list.tsx';
import { useViewer } from '../people/index.ts';

export const BodyHistory_body = graphql(
  `
    fragment BodyHistory_body on Body {
      id
      slug
      may { seeHistory }
      history(first: 20, after: $after) {
        nodes { id ...HistoryLine_entry }
        endCursor
        hasNextPage
      }
    }
  `,
  [HistoryLine_entry],
);

const MoreHistoryQuery = graphql(
  `
    query MoreOfBodyHistory($slug: String!, $after: String) {
      body(slug: $slug) { ...BodyHistory_body }
    }
  `,
  [BodyHistory_body],
);

/** What was done with a body's people and rights, for those who may see it; to be taken out as a file. */
export function BodyHistory(props: { body: FragmentOf<typeof BodyHistory_body> }) {
  const { t } = useTranslation('bodies');
  const client = useApolloClient();
  const me = useViewer()?.person.id;
  const { slug, may, history } = readFragment(BodyHistory_body, props.body);
  if (!may.seeHistory) return null;
  return (
    <section aria-labelledby="body-history">
      <div className="section-head">
        <h2 id="body-history">{t('history.title')}</h2>
        <a className="btn plain sm" href={`/api/export/audit?body=${encodeURIComponent(slug)}`} download>
          {t('history.take')}
        </a>
      </div>
      <HistoryList
        history={history}
        me={me}
        onMore={async (after) => {
          await client.query({
            query: MoreHistoryQuery,
            variables: { slug, after },
            fetchPolicy: 'network-only',
          });
        }}
      />
    </section>
  );
}
