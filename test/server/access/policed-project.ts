import { projectFace } from '../../../server/domains/projects/project.face.ts';
import {
  answeringRoles,
  mayBeToldOfPartner,
  mayKeep,
  mayKnowHistory,
  mayLead,
  mayRead,
  projectColumns,
} from '../../../server/domains/projects/project.policy.ts';
import { bodiesOf } from '../../../server/kernel/actor.ts';
import { addDocument, byRules, type DrawnThing, type Making, type Policed } from './policed-kind.ts';

/** Who owns, sees and was given its text, owns, sees and was given a project; those who take part are its parties. */
export const policedProject: Policed = {
  name: 'project',
  table: 'project',
  says: {
    ...byRules({ mayRead, mayKeep, mayLead, mayKnowHistory }, projectColumns),
    readable: { holds: mayRead.holds, sql: projectFace.readable! },
  },
  async make(making) {
    const { id, document } = await addProject(making);
    return { id, grantedOn: [document], addParty: (bodyId) => addPartner(making, id, bodyId) };
  },
};

/** Somebody who takes part in a project that its owner leads, asks to, or does no more. */
export const policedPartner: Policed = {
  name: 'project partner',
  table: 'project_partner',
  facts: ['isIn', 'hasLeft'],
  says: {
    mayBeTold: {
      holds(actor, it) {
        if (actor.kind !== 'person') return false;
        const state = stateOf(it);
        const own = bodiesOf(actor).includes(it.otherId);
        const leads = actor.appointments.some(
          ({ bodyId, role }) => bodyId === it.ownerId && answeringRoles.includes(role),
        );
        const others = it.parties.filter((bodyId) => bodyId !== it.otherId);
        const parties = [it.ownerId, ...others, ...(state === 'IN' ? [it.otherId] : [])];
        return (
          (state === 'LEFT' && own) ||
          (mayRead.holds(actor, { ...it, parties }) && (state === 'IN' || own || leads))
        );
      },
      sql: mayBeToldOfPartner,
    },
  },
  async make(making) {
    const { id: project, document } = await addProject(making);
    const { ownerId, otherId } = making;
    await addPartner(making, project, ownerId, { role: 'LEAD' });
    return {
      id: await addPartner(making, project, otherId, { state: stateOf(making) }),
      grantedOn: [document],
      async addParty(bodyId) {
        if (bodyId !== ownerId && bodyId !== otherId) await addPartner(making, project, bodyId);
      },
    };
  },
};

function stateOf({ facts }: Pick<DrawnThing, 'facts'>): 'IN' | 'LEFT' | 'ASKED' {
  if (facts.isIn) return 'IN';
  return facts.hasLeft ? 'LEFT' : 'ASKED';
}

async function addProject(making: Making): Promise<{ id: string; document: string }> {
  const document = await addDocument(making);
  const id = await making.insert(
    `insert into project (id, slug, document_id, owner_id, audience, state, state_since, title, summary, language, currency, created_at)
     values (gen_random_uuid(), gen_random_uuid(), $1, $2, $3, 'IDEA', now(), 'A project', 'A project', 'en', 'USD', now()) returning id`,
    [document, making.ownerId, making.audience],
  );
  return { id, document };
}

const addPartner = (
  { insert }: Making,
  projectId: string,
  bodyId: string,
  { role = 'PARTNER', state = 'IN' }: { role?: string; state?: string } = {},
) =>
  insert(
    `insert into project_partner (id, project_id, body_id, role, state, reason, asked_at)
     values (gen_random_uuid(), $1, $2, $3, $4, case when $4 = 'LEFT' then 'It is over.' end, now()) returning id`,
    [projectId, bodyId, role, state],
  );
