import { invalid } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import type { CityId, FestivalId } from '../cities/index.ts';
import type { FestivalEditionId } from './festival-edition.entity.ts';

/** The edition that another thing names, with its festival and city; refuses one that there is none of. */
export async function editionNamed(
  work: Work,
  field: string,
  id: string,
): Promise<{ id: FestivalEditionId; festivalId: FestivalId; cityId: CityId }> {
  const [row] = isId(id)
    ? await work.em.execute<{ festival_id: FestivalId; city_id: CityId }[]>(
        'select e.festival_id, f.city_id from festival_edition e join festival f on f.id = e.festival_id where e.id = ?',
        [id],
      )
    : [];
  if (!row) throw invalid(field, `There is no edition ${JSON.stringify(id)}.`, 'NO_SUCH_EDITION');
  return { id: id as FestivalEditionId, festivalId: row.festival_id, cityId: row.city_id };
}
