import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { limits } from '../../../schema/limits.ts';
import { type CityOrder, type CreativeField, creativeFields } from '../../../schema/words.ts';
import { type Context, planned } from '../../graphql/context.ts';
import { readOne, readSelection, selectionOf } from '../../graphql/planner/index.ts';
import { invalid } from '../../kernel/errors.ts';
import { BodyType } from '../people/index.ts';
import { cityFace, foundCityFace } from './city.face.ts';
import { withCounts } from './city.people.ts';
import { findCities } from './city.search.ts';
import {
  CityConnectionType,
  CityFilterInput,
  CityOrderEnum,
  CityType,
  FieldCountType,
} from './city.types.ts';

@Resolver()
export class CityResolver {
  @Query(() => CityType, { nullable: true, description: 'The city at this part of an address.' })
  async city(
    @Arg('slug', () => String) slug: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const known = slug.replaceAll('\u0000', '');
    return readOne(context, info, cityFace, ({ param }) => ({
      where: (city) => `${city}.id = (select b.id from body b where b.slug = ${param(known)})`,
    }));
  }

  @Query(() => CityConnectionType, {
    description: 'Member cities: those the filter lets through, in pages of at most 500.',
  })
  async cities(
    @Arg('filter', () => CityFilterInput, { nullable: true }) filter: CityFilterInput | null,
    @Arg('order', () => CityOrderEnum, {
      nullable: true,
      description: 'By name where nothing is said; a search gives the best hits first.',
    })
    order: CityOrder | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const asked = selectionOf(info).fields;
    const isOnlyCounted = [...asked.keys()].every((field) => field === 'totalCount');
    const page = isOnlyCounted ? { from: 0, size: 1 } : pageOf(first, after);
    const nodes = asked.get('nodes')?.below ?? { fields: new Map() };
    const read = (from: number, size: number) =>
      readSelection(context, nodes, foundCityFace, ({ language, param }) => ({
        from: `(${withCounts(findCities({ ...filter, order }, language, param))})`,
        where: (city) => `${city}.place > ${param(from)}::int`,
        order: (city) => `${city}.place`,
        limit: size,
      }));
    const rows = await read(page.from, page.size);
    // A page beyond the last has no row that knows the total.
    const [any] = rows.length > 0 || page.from === 0 ? rows : await read(0, 1);
    const totalCount = Number(any?.total ?? 0);
    const last = rows.at(-1)?.place;
    return {
      nodes: rows,
      totalCount,
      endCursor: last === undefined ? null : String(last),
      hasNextPage: Number(last ?? totalCount) < totalCount,
    };
  }

  @Query(() => [FieldCountType], { description: 'Members by creative field, over the whole network.' })
  async fieldCounts(@Ctx() context: Context): Promise<FieldCountType[]> {
    const { rows } = await context.pool.query<{ field: CreativeField; count: number }>(
      'select field, count(*)::int as count from designation where to_year is null group by field',
    );
    const counts = new Map(rows.map(({ field, count }) => [field, count]));
    return creativeFields.map((field) => ({ field, count: counts.get(field) ?? 0 }));
  }
}

@Resolver(() => BodyType)
export class BodyCityResolver {
  @FieldResolver(() => CityType, { nullable: true, description: 'The city it is, or belongs to.' })
  city(@Root() body: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned<object | null>(body, info);
  }
}

// The directory changes every other year, so a place in it is cursor enough.
function pageOf(
  first: number | null | undefined,
  after: string | null | undefined,
): { from: number; size: number } {
  const size = first ?? limits.cityPage.default;
  if (size < 1 || size > limits.cityPage.max) {
    throw invalid('first', `${size} is no page’s size; ask for 1 to ${limits.cityPage.max}.`);
  }
  if (after != null && !/^\d{1,9}$/.test(after)) {
    throw invalid('after', `${JSON.stringify(after)} is no cursor; give back an endCursor.`);
  }
  return { from: Number(after ?? 0), size };
}
