import { projectFace } from '../../../server/domains/projects/project.face.ts';
import {
  mayKeep,
  mayKnowHistory,
  mayLead,
  mayRead,
  projectColumns,
} from '../../../server/domains/projects/project.policy.ts';
import { addDocument, byRules, type Policed } from './policed-kind.ts';

/** Who owns, sees and was given its text, owns, sees and was given a project; those who take part are its parties. */
export const policedProject: Policed = {
  name: 'project',
  table: 'project',
  says: {
    ...byRules({ mayRead, mayKeep, mayLead, mayKnowHistory }, projectColumns),
    readable: { holds: mayRead.holds, sql: projectFace.readable! },
  },
  async make(making) {
    const { insert, ownerId, audience } = making;
    const document = await addDocument(making);
    const id = await insert(
      `insert into project (id, slug, document_id, owner_id, audience, state, state_since, title, summary, language, currency, created_at)
       values (gen_random_uuid(), gen_random_uuid(), $1, $2, $3, 'IDEA', now(), 'A project', 'A project', 'en', 'USD', now()) returning id`,
      [document, ownerId, audience],
    );
    return {
      id,
      grantedOn: [document],
      addParty: (bodyId) =>
        insert(
          `insert into project_partner (id, project_id, body_id, role, state, asked_at)
           values (gen_random_uuid(), $1, $2, 'PARTNER', 'IN', now()) returning id`,
          [id, bodyId],
        ),
    };
  },
};
