import './personal-data.ts';
import { namesEditions } from '../festivals/index.ts';
import { caseStudySchema } from './case-study.entity.ts';
import { defineFindableCases } from './case-study.findable.ts';
import { defineCaseThings } from './case-study.things.ts';
import { caseTieSchema } from './case-tie.entity.ts';

export { EditionCasesResolver, FestivalCasesResolver } from './case-festival.resolver.ts';
export { CaseStudy, type CaseStudyId } from './case-study.entity.ts';
export { caseStudyFace } from './case-study.face.ts';
export { CaseStudiesResolver, CaseStudyResolver } from './case-study.resolver.ts';
export { CaseStudyType } from './case-study.types.ts';

defineFindableCases();
namesEditions({ table: 'case_study', column: 'edition_id' });
defineCaseThings();

export const caseEntities = [caseStudySchema, caseTieSchema];
