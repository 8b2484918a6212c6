import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { limits } from '../../../../schema/limits.ts';
import type { BodyKind } from '../../../../schema/words.ts';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { column, type Face, readOne, readSelection, selectionOf } from '../../../graphql/planner/index.ts';
import { isId } from '../../../kernel/ids.ts';
import { BodyKindEnum, BodyType } from '../people.types.ts';
import { addBody } from './actions/add-body.ts';
import { editBody } from './actions/edit-body.ts';
import { setBodyLogo } from './actions/set-body-logo.ts';
import { bodyFace } from './body.face.ts';
import { AddBodyInput, BodyConnectionType, EditBodyInput, SetBodyLogoInput } from './body.types.ts';
import { findBodies } from './find-bodies.ts';
import { connectionOf, pageOf } from './page.ts';

@Resolver()
export class BodyResolver {
  @Query(() => BodyType, { nullable: true, description: 'The body at this part of an address, or null.' })
  body(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String) slug: string,
  ): Promise<object | null> {
    return readOne(context, info, bodyFace, ({ param }) => ({
      where: (body) => `${body}.slug = ${param(slug.replaceAll('\u0000', ''))}`,
    }));
  }

  @Query(() => BodyConnectionType, {
    description: 'Bodies of a kind, or whose name is like this, in any of its languages.',
  })
  async bodies(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('kind', () => BodyKindEnum, { nullable: true }) kind: BodyKind | null = null,
    @Arg('except', () => [BodyKindEnum], { nullable: true, description: 'Kinds that are left out.' })
    except: BodyKind[] | null = null,
    @Arg('search', () => String, { nullable: true }) search: string | null = null,
    @Arg('first', () => Int, { nullable: true }) first: number | null = null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<object> {
    const { from, size } = pageOf(first, after);
    const words = (search ?? '').slice(0, limits.searchText.max).replaceAll('\u0000', '');
    const nodes = selectionOf(info).fields.get('nodes')?.below ?? { fields: new Map() };
    const columns = { ...bodyFace.columns, place: column('place'), total: column('total') };
    const face: Face = { ...bodyFace, always: ['id', 'place', 'total'], columns };
    const rows = await readSelection(context, nodes, face, (read) => ({
      from: `(${findBodies({ kind, except: except ?? [], search: words }, read)})`,
      where: (body) => `${body}.place > ${read.param(from)}::int`,
      order: (body) => `${body}.place`,
      limit: size,
    }));
    return connectionOf(rows);
  }

  @Mutation(() => BodyType, {
    description: 'Changes what a body says of itself and how it is reached. For who appoints its people.',
  })
  async editBody(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EditBodyInput) input: EditBodyInput,
  ): Promise<object | null> {
    return readBody(context, info, await editBody(context.services, signedIn(context), input));
  }

  @Mutation(() => BodyType, {
    description:
      'Shows a picture that was uploaded for a body as its logo, or takes it away. For who appoints its people.',
  })
  async setBodyLogo(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetBodyLogoInput) input: SetBodyLogoInput,
  ): Promise<object | null> {
    return readBody(context, info, await setBodyLogo(context.services, signedIn(context), input));
  }

  @Mutation(() => BodyType, { description: 'Adds a body that people will act for. For administrators.' })
  async addBody(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddBodyInput) input: AddBodyInput,
  ): Promise<object | null> {
    return readBody(context, info, await addBody(context.services, signedIn(context), input));
  }
}

/** A body with all that is selected below it. */
export async function readBody(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): Promise<object | null> {
  if (!isId(id)) return null;
  return readOne(context, info, bodyFace, ({ param }) => ({ where: (body) => `${body}.id = ${param(id)}` }));
}
