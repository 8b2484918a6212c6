export { takePosition } from './actions/take-position.ts';

import './personal-data.ts';
import { editionPositionSchema } from './edition-position.entity.ts';
import { frameworkSchema } from './framework.entity.ts';
import { defineFrameworkThings } from './framework.things.ts';

export { EditionPosition } from './edition-position.entity.ts';
export { Framework, type FrameworkId } from './framework.entity.ts';
export { frameworkFace } from './framework.face.ts';
export { FrameworkPartsResolver, FrameworkResolver } from './framework.resolver.ts';
export { FrameworkType } from './framework.types.ts';
export {
  AdaptationFrameworkResolver,
  FrameworkAdaptationsResolver,
  MatrixResolver,
} from './matrix/matrix.resolver.ts';
export { PositionResolver } from './position.resolver.ts';

defineFrameworkThings();

export const frameworkEntities = [frameworkSchema, editionPositionSchema];
