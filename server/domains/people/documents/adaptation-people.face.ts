import { adaptationFace, publicationFace, sectionDecisionFace } from '../../../documents/index.ts';
import { extendFace } from '../../../graphql/planner/index.ts';
import { bodyFace } from '../bodies/body.face.ts';
import { personFace } from '../person.face.ts';

/** Whose an adaptation is, and who decided and published: documents know of no people. */
extendFace(adaptationFace, {
  relations: {
    owner: {
      kind: 'one',
      face: () => bodyFace,
      on: (adaptation, body) => `${body}.id = ${adaptation}.owner_id`,
    },
  },
});
extendFace(publicationFace, {
  relations: {
    publishedBy: {
      kind: 'one',
      face: () => personFace,
      on: (publication, person) => `${person}.id = ${publication}.published_by_id`,
    },
  },
});
extendFace(sectionDecisionFace, {
  relations: {
    decidedBy: {
      kind: 'one',
      face: () => personFace,
      on: (decision, person) => `${person}.id = ${decision}.decided_by_id`,
    },
  },
});
