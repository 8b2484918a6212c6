import { type FieldPolicy, InMemoryCache } from '@apollo/client';

/** What one may do to a thing: its page asks for one part, what stands beside it for another, and neither takes the other's away. */
export const rights = [
  'AdaptationMay',
  'AgreementMay',
  'AppointmentMay',
  'BodyMay',
  'CaseStudyMay',
  'CommitmentMay',
  'CouncilMay',
  'CouncilOpinionMay',
  'DiscussionMay',
  'DocumentMay',
  'FestivalMay',
  'FrameworkMay',
  'PlanMay',
  'ProjectMay',
  'SubNetworkMay',
] as const;

/** The cache of what was read: things by id; the viewer is one; what has no id lives in its parent. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: {
      DiscussionEvent: ['CaughtUp', 'DiscussionEntry', 'Resync'],
      PlanUpdate: ['CaughtUp', 'PlanEntry', 'Resync'],
      InboxEvent: ['CaughtUp', 'InboxEntry', 'Resync'],
    },
    typePolicies: {
      Viewer: { keyFields: [], fields: { history: pages([]) } },
      Body: { fields: { history: pages([]) } },
      ...Object.fromEntries(rights.map((type) => [type, { merge: true }])),
      AgreementRegister: { merge: true },
      // The same words in two editions are one thing.
      EditionSection: { keyFields: ['sectionId', 'hash'] },
      Notifications: { merge: true },
      Inbox: { keyFields: [] },
      NamedThing: { keyFields: ['kind', 'id'] },
      SignInWays: { keyFields: [] },
      Query: {
        fields: {
          bodies: pages(['kind', 'except', 'search']),
          people: pages(['search']),
          outbox: pages([]),
          search: {
            keyArgs: ['query', 'kinds', 'first'],
            merge: (before, page, { args }) =>
              args?.after && before ? { ...page, hits: [...before.hits, ...page.hits] } : page,
          },
        },
      },
      // The same thing, found by other words, is shown with other words marked.
      SearchHit: { keyFields: false },
      DemonstrationPerson: { keyFields: ['slug'] },
      FieldCount: { keyFields: ['field'] },
    },
  });
}

interface Pages {
  nodes: readonly unknown[];
}

/** A list that is read page by page: what is read after a cursor is joined to what is here. */
function pages(keyArgs: string[]): FieldPolicy<Pages> {
  return {
    keyArgs,
    merge: (before, page, { args }) =>
      args?.after && before ? { ...page, nodes: [...before.nodes, ...page.nodes] } : page,
  };
}
