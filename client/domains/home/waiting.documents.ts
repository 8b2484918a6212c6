import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const HomeWaitingQuery = graphql(`
  query HomeWaiting {
    inbox {
      notifications(first: 20, unread: true, asking: true) {
        nodes { id kind place total thing { kind id title path } by { id name } actedFor { id name } }
      }
    }
    agreementRegister {
      agreements(filter: { view: MINE }, first: 5) {
        nodes { id slug title state next { kind on words } }
      }
      counts { mine }
    }
    due(filter: { mine: true }, first: 8) {
      nodes { id dueOn group commitment { id words language person { id name } body { id name } } }
    }
  }
`);

export type HomeWaiting = ResultOf<typeof HomeWaitingQuery>;
export type Asked = NonNullable<HomeWaiting['inbox']>['notifications']['nodes'][number];
export type WaitingAgreement = HomeWaiting['agreementRegister']['agreements']['nodes'][number];
export type DueSoon = HomeWaiting['due']['nodes'][number];
