import { column, defineFace, type Face } from '../../../graphql/planner/index.ts';
import { commitmentFace } from '../../commitments/index.ts';
import { partyFace } from '../agreement.face.ts';

/** What a party promised; the agreement's face asks who may know of it. */
export const obligationFace: Face = defineFace({
  type: 'Obligation',
  table: 'obligation',
  columns: { id: column('id'), article: column('article') },
  relations: {
    party: { kind: 'one', face: () => partyFace, on: (row, party) => `${party}.id = ${row}.party_id` },
    commitment: {
      kind: 'one',
      face: () => commitmentFace,
      on: (row, commitment) => `${commitment}.id = ${row}.commitment_id`,
    },
  },
});
