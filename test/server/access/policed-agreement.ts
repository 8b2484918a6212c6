import { agreementFace } from '../../../server/domains/agreements/agreement.face.ts';
import {
  agreementColumns,
  mayDraft,
  mayKnowHistory,
  mayLead,
  mayRead,
} from '../../../server/domains/agreements/agreement.policy.ts';
import { addDocument, byRules, type Policed } from './policed-kind.ts';

/** Who owns, sees and was given its text, owns, sees and was given an agreement; its parties are its own. */
export const policedAgreement: Policed = {
  name: 'agreement',
  table: 'agreement',
  says: {
    ...byRules({ mayRead, mayDraft, mayLead, mayKnowHistory }, agreementColumns),
    readable: { holds: mayRead.holds, sql: agreementFace.readable! },
  },
  async make(making) {
    const { insert, ownerId, audience, personId } = making;
    const document = await addDocument(making);
    const id = await insert(
      `insert into agreement (id, slug, document_id, owner_id, audience, kind, state, state_since, title, purpose, created_by_id)
       values (gen_random_uuid(), gen_random_uuid(), $1, $2, $3, 'MEMORANDUM', 'IDEA', now(), '{"en": ""}', '{"en": ""}', $4) returning id`,
      [document, ownerId, audience, personId],
    );
    return {
      id,
      grantedOn: [document],
      addParty: (bodyId) =>
        insert(
          `insert into agreement_party (id, agreement_id, place, body_id, legal_name)
           values (gen_random_uuid(), $1, 0, $2, '{"en": ""}') returning id`,
          [id, bodyId],
        ),
    };
  },
};
