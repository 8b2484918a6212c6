import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { HistoryLine_entry } from './history-line.tsx';
import { HistoryList } from './history-list.tsx';

export const MyHistory_viewer = graphql(
  `
    fragment MyHistory_viewer on Viewer {
      person { id }
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
    query MoreOfMyHistory($after: String) {
      viewer { ...MyHistory_viewer }
    }
  `,
  [MyHistory_viewer],
);

/** All that is written of the reader, the latest first. */
export function MyHistory(props: { viewer: FragmentOf<typeof MyHistory_viewer> }) {
  const { t } = useTranslation('account');
  const client = useApolloClient();
  const { history, person } = readFragment(MyHistory_viewer, props.viewer);
  return (
    <>
      <p className="meta quiet">{t('history.lead')}</p>
      <HistoryList
        history={history}
        me={person.id}
        isOwn
        onMore={async (after) => {
          await client.query({ query: MoreHistoryQuery, variables: { after }, fetchPolicy: 'network-only' });
        }}
      />
    </>
  );
}
