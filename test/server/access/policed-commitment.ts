import { commitmentFace } from '../../../server/domains/commitments/commitment.face.ts';
import {
  type CommitmentPlace,
  type CommitmentRule,
  mayAnswer,
  mayCarry,
  mayKnow,
  mayLead,
} from '../../../server/domains/commitments/commitment.policy.ts';
import type { DrawnThing, Policed, Sentence } from './policed-kind.ts';

/** A commitment that nothing holds: its own audience says who knows it. Another body may have been asked to do it. */
export const policedCommitment: Policed = {
  name: 'commitment',
  table: 'commitment',
  facts: ['isByName', 'isAsked', 'isAskedByName', 'isAccepted'],
  says: {
    readable: { ...sentence(mayKnow), sql: commitmentFace.readable! },
    mayCarry: sentence(mayCarry),
    mayLead: sentence(mayLead),
    mayAnswer: sentence(mayAnswer),
  },
  async make({ insert, ownerId, otherId, personId, audience, facts }) {
    const id = await insert(
      `insert into commitment (id, body_id, person_id, words, language, due_kind, audience)
       values (gen_random_uuid(), $1, $2, 'A promise', 'en', 'NONE', $3) returning id`,
      [ownerId, facts.isByName ? personId : null, audience],
    );
    if (facts.isAsked)
      await insert(
        `insert into delegation (id, commitment_id, to_body_id, to_person_id, state, asked_by_id)
         values (gen_random_uuid(), $1, $2, $3, $4, $5) returning id`,
        [
          id,
          otherId,
          facts.isAskedByName ? personId : null,
          facts.isAccepted ? 'ACCEPTED' : 'ASKED',
          personId,
        ],
      );
    return { id, grantedOn: [] };
  },
};

function sentence({ holds, sql }: CommitmentRule): Sentence {
  return { holds: (actor, thing) => holds(actor, placeOf(thing)), sql };
}

const placeOf = ({ ownerId, audience, personId, otherId, facts }: DrawnThing): CommitmentPlace => ({
  bodyId: ownerId,
  personId: facts.isByName ? personId : null,
  audience,
  holder: null,
  delegation: facts.isAsked
    ? {
        bodyId: otherId,
        personId: facts.isAskedByName ? personId : null,
        isAccepted: facts.isAccepted === true,
      }
    : null,
});
