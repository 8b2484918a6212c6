import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { expression, type Face, readSelection, selectionOf } from '../../../graphql/planner/index.ts';
import { invalid } from '../../../kernel/errors.ts';
import { BodyType, ViewerType } from '../people.types.ts';
import { auditEntryFace, pageBack, pageSize } from './audit.face.ts';
import { AuditConnectionType } from './audit.types.ts';
import { entriesAbout } from './entries-about.ts';

@Resolver(() => BodyType)
export class BodyHistoryResolver {
  @FieldResolver(() => AuditConnectionType, {
    description:
      'Who appointed, invited, granted and exported what, the latest first; empty for who does not oversee the body.',
  })
  history(
    @Root() body: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): object {
    return planned(body, info, { first, after });
  }
}

@Resolver(() => ViewerType)
export class ViewerHistoryResolver {
  @FieldResolver(() => AuditConnectionType, {
    description:
      'All that is written of the reader: what they did, and what was done that concerns them, the latest first.',
  })
  async history(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null = null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<object> {
    const size = pageSize(first);
    const before = after === null ? null : cursorOf(after);
    const nodes = selectionOf(info).fields.get('nodes')?.below ?? { fields: new Map() };
    const cursor = expression(
      (e) =>
        `((extract(epoch from ${e}.at) * 1000000)::bigint || '.' || ${e}.stream_id || '.' || ${e}.position)`,
    );
    const face: Face = {
      ...auditEntryFace,
      always: ['cursor'],
      columns: { ...auditEntryFace.columns, cursor },
    };
    const rows = await readSelection(context, nodes, face, ({ param }) => ({
      from: `(${entriesAbout(param(signedIn(context).id))})`,
      ...(before === null
        ? {}
        : {
            where: (e: string) =>
              `(${e}.at, ${e}.stream_id, ${e}.position) < (to_timestamp(0) + ${param(before.micros)}::bigint * interval '1 microsecond', ${param(before.streamId)}::uuid, ${param(before.position)}::bigint)`,
          }),
      order: (e) => `${e}.at desc, ${e}.stream_id desc, ${e}.position desc`,
      limit: size + 1,
    }));
    return pageBack(
      rows,
      rows.map((row) => String(row.cursor)),
      size,
    );
  }
}

function cursorOf(after: string): { micros: string; streamId: string; position: string } {
  const [, micros, streamId, position] = /^(\d{1,17})\.([0-9a-f-]{36})\.(\d{1,15})$/.exec(after) ?? [];
  if (!micros || !streamId || !position)
    throw invalid('after', `${JSON.stringify(after)} is no cursor; give back an endCursor.`);
  return { micros, streamId, position };
}
