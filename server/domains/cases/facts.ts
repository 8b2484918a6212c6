import { caseLimits as limits } from '../../../schema/case-limits.ts';
import { invalid } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Work } from '../../kernel/work.ts';
import type { CityId, FestivalId } from '../cities/index.ts';
import { editionNamed, type FestivalEditionId } from '../festivals/index.ts';

/** The festival and the edition as the case keeps them; an edition says the festival. Refuses those of another city. */
export async function festivalOf(
  work: Work,
  cityId: CityId,
  given: { readonly festivalId?: string | null; readonly festivalEditionId?: string | null },
): Promise<{ festivalId: FestivalId | null; editionId: FestivalEditionId | null }> {
  const { festivalId, festivalEditionId } = given;
  if (festivalEditionId) {
    const edition = await editionNamed(work, 'festivalEditionId', festivalEditionId);
    if (edition.cityId !== cityId)
      throw invalid(
        'festivalEditionId',
        `${JSON.stringify(festivalEditionId)} is no edition of a festival of the city.`,
        'NO_FESTIVAL_OF_THE_CITY',
      );
    return { festivalId: edition.festivalId, editionId: edition.id };
  }
  if (!festivalId) return { festivalId: null, editionId: null };
  const found = isId(festivalId)
    ? await work.em.execute<object[]>('select 1 from festival where id = ? and city_id = ?', [
        festivalId,
        cityId,
      ])
    : [];
  if (found.length === 0)
    throw invalid(
      'festivalId',
      `${JSON.stringify(festivalId)} is no festival of the city.`,
      'NO_FESTIVAL_OF_THE_CITY',
    );
  return { festivalId: festivalId as FestivalId, editionId: null };
}

/** Partners by name, each once; empty lines do not count. */
export function partnersOf(given: readonly string[] | null | undefined): string[] {
  const names = (given ?? [])
    .filter((name) => name.trim() !== '')
    .map((name) => plainText('partners', name, limits.partner));
  const once = [...new Set(names)];
  if (once.length > limits.partners.max)
    throw invalid(
      'partners',
      `${once.length} partners are more than ${limits.partners.max}.`,
      'TOO_MANY_HERE',
      {
        max: limits.partners.max,
      },
    );
  return once;
}

/** A text that may be left out. */
export function optional(
  field: string,
  value: string | null | undefined,
  bounds: { min: number; max: number },
) {
  return value?.trim() ? plainText(field, value, bounds) : null;
}
