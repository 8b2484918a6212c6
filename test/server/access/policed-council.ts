import { mayBegin } from '../../../server/documents/adaptation/adaptation.policy.ts';
import {
  councilColumns,
  mayDraft,
  mayMandate,
  maySit,
  maySpeak,
  setterColumns,
} from '../../../server/domains/councils/council.policy.ts';
import { byRules, type Policed } from './policed-kind.ts';

/** A body as what is done in its name: a council owns itself, and an adaptation begins with the body it is for. */
export const policedCouncil: Policed = {
  name: 'council',
  table: 'body',
  facts: [],
  says: byRules({ maySit, mayDraft, maySpeak, mayBeginAdaptation: mayBegin }, (row) =>
    councilColumns(`${row}.id`),
  ),
  make: async ({ ownerId }) => ({ id: ownerId, grantedOn: [] }),
};

/** A council that the body above it has set up. */
export const policedMandate: Policed = {
  name: 'council below its setter',
  table: 'body',
  facts: [],
  says: byRules({ mayMandate }, setterColumns),
  make: async ({ insert, ownerId }) => ({
    id: await insert(
      `insert into body (id, kind, slug, parent_id) values (gen_random_uuid(), 'COUNCIL', gen_random_uuid()::text, $1) returning id`,
      [ownerId],
    ),
    grantedOn: [],
  }),
};
