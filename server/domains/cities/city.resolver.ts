import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { limits } from '../../../schema/limits.ts';
import { type Context, planned } from '../../graphql/context.ts';
import { column, defineFace, expression, readMany, readOne, readSelection, selectionOf } from '../../graphql/planner/index.ts';
import { invalid } from '../../kernel/errors.ts';
import { BodyType } from '../people/index.ts';
import { cityFace } from './city.face.ts';
import { findCities } from './city.search.ts';
import { CityConnectionType, CityFilter, type CityOrder, CityOrderEnum, CityType, FieldCountType } from './city.types.ts';

const fieldCountFace = defineFace({
  type: 'FieldCount',
  table: 'designation',
  columns: { field: column('field'), count: column('count') },
});

/** A found city: its row, the place it takes in the list, and how long the list is. */
const foundCityFace = defineFace({
  ...cityFace,
  always: ['id', 'place', 'total'],
  columns: { ...cityFace.columns, place: column('place'), total: expression((city) => `(count(*) over ())::int + ${city}.skipped`) },
});

@Resolver(() => CityType)
export class CityResolver {
  @Query(() => CityType, { nullable: true, description: 'The member city of an address, or null.' })
  city(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('slug', () => String) slug: string): Promise<object | null> {
    return readOne(context, info, cityFace, ({ param }) => ({
      where: (city) => `${city}.id = (select b.id from body b where b.slug = ${param(slug)})`,
    }));
  }

  @Query(() => CityConnectionType, { description: 'Member cities, found by any spelling of their names and narrowed by the filter.' })
  async cities(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => CityFilter, { nullable: true }) filter: CityFilter | null,
    @Arg('order', () => CityOrderEnum, { nullable: true }) order: CityOrder | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<object> {
    const size = first ?? limits.cityPage.default;
    if (size < 1 || size > limits.cityPage.max) throw invalid('first', `${size} is no page’s size; ask for 1 to ${limits.cityPage.max}.`);
    const skipped = placeOf(after);
    const nodes = selectionOf(info).fields.get('nodes');
    const rows = await readSelection(context, nodes?.below ?? { fields: new Map() }, foundCityFace, ({ param }) => ({
      from: `(select c.*, f.place, ${param(skipped)}::int as skipped from (${findCities({ ...filter, order }, context.language, param)}) f
        join city c using (id) where f.place > ${param(skipped)})`,
      order: (city) => `${city}.place`,
      limit: size,
    }));
    const last = rows.at(-1);
    const totalCount = (rows[0]?.total as number | undefined) ?? skipped;
    return {
      nodes: rows,
      totalCount,
      endCursor: last ? String(last.place) : null,
      hasNextPage: last ? (last.place as number) < totalCount : false,
    };
  }

  @Query(() => [FieldCountType], { description: 'How many members hold each field today, over the whole network.' })
  fieldCounts(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readMany(context, info, fieldCountFace, () => ({
      from: '(select field, count(*)::int as count from designation where to_year is null group by field)',
      order: (row) => `${row}.field`,
    }));
  }
}

/** A body that is a city, as the city. */
@Resolver(() => BodyType)
export class BodyCityResolver {
  @FieldResolver(() => CityType, { nullable: true, description: 'The member city, where the body is one.' })
  city(@Root() body: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned<object | null>(body, info);
  }
}

function placeOf(cursor: string | null): number {
  if (cursor === null) return 0;
  if (/^\d{1,6}$/.test(cursor)) return Number(cursor);
  throw new GraphQLError(`${JSON.stringify(cursor)} is no cursor: give back one that you were given.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
