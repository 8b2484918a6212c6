import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { readSelection, selectionOf } from '../../../graphql/planner/index.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { isAdministrator } from '../bodies/body.policy.ts';
import { connectionOf, pageOf } from '../bodies/page.ts';
import { HealthType, OutboxConnectionType } from './administration.types.ts';
import { outboxFace } from './outbox.face.ts';
import { readHealth } from './read-health.ts';

@Resolver()
export class AdministrationResolver {
  @Query(() => OutboxConnectionType, {
    description: 'What was written to people, the latest first; for administrators.',
  })
  async outbox(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null = null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<object> {
    administrator(context);
    const { from, size } = pageOf(first, after);
    const nodes = selectionOf(info).fields.get('nodes')?.below ?? { fields: new Map() };
    const rows = await readSelection(context, nodes, outboxFace(context.services.sendsMail), ({ param }) => ({
      from: `(select m.*, row_number() over (order by m.created_at desc, m.id)::int as place, count(*) over ()::int as total
        from outbox_mail m)`,
      where: (mail) => `${mail}.place > ${param(from)}::int`,
      order: (mail) => `${mail}.place`,
      limit: size,
    }));
    return connectionOf(rows);
  }

  @Query(() => HealthType, { description: 'How the house is; for administrators.' })
  health(@Ctx() context: Context): Promise<HealthType> {
    administrator(context);
    return readHealth(context.services, context.signIn.sessions);
  }
}

function administrator(context: Context): void {
  if (!isAdministrator(signedIn(context)))
    throw forbidden('This is for those who administer the house.', 'ADMINISTRATORS_ONLY');
}
