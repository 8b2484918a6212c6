import './personal-data.ts';
import './tellers.ts';
import { councilMandateSchema } from './mandate.entity.ts';
import { councilOpinionSchema } from './opinion.entity.ts';
import { nameOpinions } from './opinion.things.ts';

export { BodyCouncilResolver, CouncilResolver, EditionOpinionsResolver } from './council.resolver.ts';
export { CouncilMandate } from './mandate.entity.ts';
export { CouncilOpinion } from './opinion.entity.ts';

nameOpinions();

export const councilEntities = [councilMandateSchema, councilOpinionSchema];
