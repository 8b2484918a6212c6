import './festival.face.ts';
import './personal-data.ts';
import { defineFindableFestivals } from './festival.findable.ts';
import { festivalEditionSchema } from './festival-edition.entity.ts';

export { editionNamed } from './edition-named.ts';
export { namesEditions } from './edition-uses.ts';
export { exportFestival } from './export/export-festival.ts';
export { cityColumns, mayKeep as mayKeepForCity } from './festival.policy.ts';
export {
  CityFestivalsResolver,
  FestivalPartsResolver,
  FestivalResolver,
  FestivalSubscription,
} from './festival.resolver.ts';
export { FestivalEditionType } from './festival.types.ts';
export { festivalView } from './festival.view.ts';
export type { FestivalEditionId } from './festival-edition.entity.ts';
export { festivalEditionFace } from './festival-edition.face.ts';
export { holdFestival, recordFestival } from './hold-festival.ts';

defineFindableFestivals();

export const festivalEntities = [festivalEditionSchema];
