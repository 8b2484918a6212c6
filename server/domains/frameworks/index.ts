export { createFramework } from './actions/create-framework.ts';
export { takePosition } from './actions/take-position.ts';

import './personal-data.ts';
import './tellers.ts';
import { defineFindableAdaptations } from './adapted-section.findable.ts';
import { editionPositionSchema } from './edition-position.entity.ts';
import { frameworkSchema } from './framework.entity.ts';
import { defineFindableFrameworks } from './framework.findable.ts';
import { defineFrameworkThings } from './framework.things.ts';

export { EditionPosition } from './edition-position.entity.ts';
export { Framework, type FrameworkId } from './framework.entity.ts';
export { frameworkFace } from './framework.face.ts';
export { FrameworkPartsResolver, FrameworkResolver } from './framework.resolver.ts';
export { FrameworkType } from './framework.types.ts';
export { MatrixExportResolver } from './matrix/export/export.resolver.ts';
export { matrixExportJob } from './matrix/export/export-job.ts';
export { fetchMatrix } from './matrix/export/fetch-matrix.ts';
export { matrixFile } from './matrix/export/matrix-file.ts';
export {
  AdaptationFrameworkResolver,
  FrameworkAdaptationsResolver,
  MatrixResolver,
} from './matrix/matrix.resolver.ts';
export { PositionResolver } from './position.resolver.ts';

defineFrameworkThings();
defineFindableFrameworks();
defineFindableAdaptations();

export const frameworkEntities = [frameworkSchema, editionPositionSchema];
