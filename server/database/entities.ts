// The doors of the domains open on resolvers too, whose decorators need it wherever entities are listed first.
import 'reflect-metadata';
import { documentEntities } from '../documents/index.ts';
import { agreementEntities } from '../domains/agreements/index.ts';
import { caseEntities } from '../domains/cases/index.ts';
import { cityEntities } from '../domains/cities/index.ts';
import { commitmentEntities } from '../domains/commitments/index.ts';
import { councilEntities } from '../domains/councils/index.ts';
import { festivalEntities } from '../domains/festivals/index.ts';
import { forumEntities } from '../domains/forums/index.ts';
import { frameworkEntities } from '../domains/frameworks/index.ts';
import { networkEntities } from '../domains/networks/index.ts';
import { peopleEntities } from '../domains/people/index.ts';
import { planEntities } from '../domains/plans/index.ts';
import { projectEntities } from '../domains/projects/index.ts';

/** Every entity of the house, listed by hand so that nothing is found by scanning folders. */
export const entities = [
  ...documentEntities,
  ...peopleEntities,
  ...cityEntities,
  ...festivalEntities,
  ...networkEntities,
  ...commitmentEntities,
  ...forumEntities,
  ...frameworkEntities,
  ...caseEntities,
  ...projectEntities,
  ...agreementEntities,
  ...councilEntities,
  ...planEntities,
];
