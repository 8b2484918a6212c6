import { proposalFace } from '../../../documents/index.ts';
import { extendFace } from '../../../graphql/planner/index.ts';
import { bodyFace } from '../bodies/body.face.ts';
import { personFace } from '../person.face.ts';

/** Who proposed and who decided: documents know of no people. */
extendFace(proposalFace, {
  relations: {
    author: {
      kind: 'one',
      face: () => personFace,
      on: (proposal, person) => `${person}.id = ${proposal}.author_id`,
    },
    body: { kind: 'one', face: () => bodyFace, on: (proposal, body) => `${body}.id = ${proposal}.body_id` },
    keeper: {
      kind: 'one',
      face: () => personFace,
      on: (proposal, person) => `${person}.id = coalesce(${proposal}.kept_by_id, ${proposal}.author_id)`,
    },
    decidedFor: {
      kind: 'one',
      face: () => bodyFace,
      on: (proposal, body) => `${body}.id = ${proposal}.decided_for_id`,
    },
    decidedBy: {
      kind: 'one',
      face: () => personFace,
      on: (proposal, person) => `${person}.id = ${proposal}.decided_by_id`,
    },
  },
});
