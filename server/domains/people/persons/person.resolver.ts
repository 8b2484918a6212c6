import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { limits } from '../../../../schema/limits.ts';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { column, type Face, readOne, readSelection, selectionOf } from '../../../graphql/planner/index.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import { isId } from '../../../kernel/ids.ts';
import { isAdministrator, isColleague } from '../bodies/body.policy.ts';
import { connectionOf, pageOf } from '../bodies/page.ts';
import { PersonType, ViewerType } from '../people.types.ts';
import { personFace } from '../person.face.ts';
import { eraseMe } from './actions/erase-me.ts';
import { updateProfile } from './actions/update-profile.ts';
import { EraseMeInput, PersonConnectionType, UpdateProfileInput } from './person.types.ts';
import { viewerFace } from './viewer.face.ts';

@Resolver()
export class PersonResolver {
  @Query(() => PersonType, {
    nullable: true,
    description:
      'Somebody who acts for a body today, or acted for one where the reader is of the network; else null.',
  })
  person(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> {
    if (!isId(id)) return Promise.resolve(null);
    const { actor } = context;
    const known = isColleague(actor) ? 'true' : isCurrent('a');
    const isSelf = actor.kind === 'person' && actor.id === id.toLowerCase();
    return readOne(context, info, personFace, ({ param }) => ({
      where: (person) => `${person}.id = ${param(id)} and ${person}.erased_at is null
        and (${isSelf} or exists (select 1 from appointment a where a.person_id = ${person}.id and ${known}))`,
    }));
  }

  @Query(() => PersonConnectionType, {
    description:
      'People whose name has these words, by name; for people of the network. Administrators find those too who act for nobody.',
  })
  async people(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('search', () => String, { nullable: true }) search: string | null = null,
    @Arg('first', () => Int, { nullable: true }) first: number | null = null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<object> {
    const { from, size } = pageOf(first, after);
    if (!isColleague(context.actor)) return connectionOf([]);
    const words = (search ?? '').slice(0, limits.searchText.max).replaceAll('\u0000', '');
    const columns = { ...personFace.columns, place: column('place'), total: column('total') };
    const face: Face = { ...personFace, always: ['place', 'total'], columns };
    const nodes = selectionOf(info).fields.get('nodes')?.below ?? { fields: new Map() };
    const rows = await readSelection(context, nodes, face, ({ param }) => ({
      from: `(select p.*, row_number() over (order by p.name collate "und-x-icu", p.id)::int as place, count(*) over ()::int as total
        from person p where p.erased_at is null and (p.disabled_at is null or ${isAdministrator(context.actor)})
          and (${isAdministrator(context.actor)} or exists (select 1 from appointment a where a.person_id = p.id and ${isCurrent('a')}))
          and (${words.trim() === ''} or fold_text(${param(words)}) <> '')
          and fold_text(p.name) like '%' || as_typed(fold_text(${param(words)})) || '%')`,
      where: (person) => `${person}.place > ${param(from)}::int`,
      order: (person) => `${person}.place`,
      limit: size,
    }));
    return connectionOf(rows);
  }

  @Mutation(() => ViewerType, { description: 'Changes how one is called, spoken to and told of things.' })
  async updateProfile(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateProfileInput) input: UpdateProfileInput,
  ): Promise<object | null> {
    const actor = signedIn(context);
    await updateProfile(context.services, actor, input);
    return readOne(context, info, viewerFace, ({ param }) => ({
      where: (person) => `${person}.id = ${param(actor.id)}`,
    }));
  }

  @Mutation(() => Boolean, {
    description:
      'Takes one’s name, sign-in and address out of the house for good. What one did and said stays in its place, by a former member.',
  })
  async eraseMe(
    @Ctx() context: Context,
    @Arg('input', () => EraseMeInput) input: EraseMeInput,
  ): Promise<boolean> {
    await eraseMe(context.services, signedIn(context), input);
    return true;
  }
}
