import { citySchema } from './city.entity.ts';
import { defineFindableCities } from './city.findable.ts';
import { designationSchema } from './designation.entity.ts';
import { festivalSchema } from './festival.entity.ts';

export { City, type CityId } from './city.entity.ts';
export { cityFace, festivalFace, foundCityFace } from './city.face.ts';
export { BodyCityResolver, CityResolver } from './city.resolver.ts';
export { CityType, CreativeFieldEnum, FestivalType, RegionEnum } from './city.types.ts';
export { Designation } from './designation.entity.ts';
export { Festival, type FestivalId } from './festival.entity.ts';

defineFindableCities();

export const cityEntities = [citySchema, designationSchema, festivalSchema];
