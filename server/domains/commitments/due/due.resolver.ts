import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { limits } from '../../../../schema/limits.ts';
import type { Context } from '../../../graphql/context.ts';
import { column, type Face, readSelection, selectionOf } from '../../../graphql/planner/index.ts';
import { invalid } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { occurrenceFace } from '../commitment.face.ts';
import { dueRows } from './due.face.ts';
import { DueConnectionType, DueFilterInput } from './due.types.ts';

@Resolver()
export class DueResolver {
  @Query(() => DueConnectionType, {
    description:
      'What was promised and is not done, that the reader may know of: the earliest first, what has no day last.',
  })
  async due(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => DueFilterInput, { nullable: true }) filter: DueFilterInput | null = null,
    @Arg('first', () => Int, { nullable: true }) first: number | null = null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<object> {
    const size = first ?? limits.page.max;
    if (size < 1 || size > limits.page.max)
      throw invalid('first', `${size} is no page’s size; ask for 1 to ${limits.page.max}.`);
    if (after !== null && !/^\d{1,9}$/.test(after))
      throw invalid('after', `${JSON.stringify(after)} is no cursor; give back an endCursor.`);
    const asked = filter ?? {};
    for (const id of [asked.bodyId, asked.personId, asked.thingId])
      if (id != null && !isId(id)) return { nodes: [], total: 0, endCursor: null, hasNextPage: false };
    const columns = { ...occurrenceFace.columns, place: column('place'), total: column('total') };
    // Who may know of each is asked where they are found.
    const { readable: _asked, ...found } = occurrenceFace;
    const face: Face = { ...found, always: ['id', 'place', 'total'], columns };
    const nodes = selectionOf(info).fields.get('nodes')?.below ?? { fields: new Map() };
    const rows = await readSelection(context, nodes, face, (read) => ({
      from: `(${dueRows(asked, read)})`,
      where: (occurrence) => `${occurrence}.place > ${read.param(Number(after ?? 0))}::int`,
      order: (occurrence) => `${occurrence}.place`,
      limit: size,
    }));
    const [last] = rows.slice(-1);
    const total = Number(last?.total ?? 0);
    return {
      nodes: rows,
      total,
      endCursor: last ? String(last.place) : null,
      hasNextPage: last !== undefined && Number(last.place) < total,
    };
  }
}
