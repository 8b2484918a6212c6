import './elections/election.face.ts';
import './news/news.face.ts';
import './criteria/criterion.face.ts';
import './personal-data.ts';
import { onErasure } from '../people/index.ts';
import { assessmentSchema, criterionSchema } from './criteria/criterion.entity.ts';
import { candidateSchema, electionSchema } from './elections/election.entity.ts';
import { leaveWithPerson } from './memberships/leave-with-person.ts';
import { membershipSchema } from './memberships/membership.entity.ts';
import { subNetworkSchema } from './network.entity.ts';
import { defineFindableNetworks } from './network.findable.ts';
import { defineNetworkThings } from './network.things.ts';
import { newsSchema } from './news/news.entity.ts';

export { AssessmentResolver, CriterionResolver } from './criteria/criterion.resolver.ts';
export { countElections } from './elections/count-votes.ts';
export { ElectionResolver } from './elections/election.resolver.ts';
export { isInTime, isVoting } from './elections/voters.ts';
export { isMemberOf } from './memberships/member-of.ts';
export { mayBeTold as mayBeToldOfMembership } from './memberships/membership.policy.ts';
export { SubNetwork, type SubNetworkId } from './network.entity.ts';
export { networkFace } from './network.face.ts';
export { mayCoordinate, mayRead, networkColumns, speakingRoles } from './network.policy.ts';
export {
  NetworkPartsResolver,
  NetworkResolver,
  NetworkSubscription,
} from './network.resolver.ts';
export { SubNetworkType } from './network.types.ts';
export { networkView } from './network.view.ts';
export { NewsEventResolver, NewsResolver } from './news/news.resolver.ts';

defineNetworkThings();
defineFindableNetworks();
onErasure(leaveWithPerson);

export const networkEntities = [
  subNetworkSchema,
  membershipSchema,
  electionSchema,
  candidateSchema,
  newsSchema,
  criterionSchema,
  assessmentSchema,
];
