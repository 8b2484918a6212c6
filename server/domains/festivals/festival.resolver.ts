import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { festivalLimits as limits } from '../../../schema/festival-limits.ts';
import { limits as searchLimits } from '../../../schema/limits.ts';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { onlyOverTheSocket } from '../../graphql/only-over-the-socket.ts';
import { readMany, readOne } from '../../graphql/planner/index.ts';
import { Cursor } from '../../graphql/scalars.ts';
import { CityType, FestivalType, festivalFace } from '../cities/index.ts';
import { addFestivalEdition, changeFestivalEdition, removeFestivalEdition } from './actions/keep-edition.ts';
import { beginFestival, changeFestival } from './actions/keep-festival.ts';
import {
  AddFestivalEditionInput,
  BeginFestivalInput,
  ChangeFestivalEditionInput,
  ChangeFestivalInput,
  FestivalFilterInput,
  RemoveFestivalEditionInput,
} from './festival.inputs.ts';
import {
  FestivalEditionType,
  FestivalEventType,
  FestivalMayType,
  FestivalNamesType,
  FestivalUpdateUnion,
} from './festival.types.ts';

function festivalWith(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, festivalFace, ({ param }) => ({
    where: (festival) => `${festival}.id = ${param(id)}`,
  }));
}

@Resolver()
export class FestivalResolver {
  @Query(() => FestivalType, { nullable: true, description: 'The festival of an address, or null.' })
  festival(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String) slug: string,
  ): Promise<object | null> {
    const known = slug.replaceAll('\u0000', '');
    return readOne(context, info, festivalFace, ({ param }) => ({
      where: (festival) => `${festival}.slug = ${param(known)}`,
    }));
  }

  @Query(() => [FestivalType], {
    description: `Festivals of member cities, by name: ${limits.listed.max} at most.`,
  })
  festivals(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => FestivalFilterInput, { nullable: true }) filter: FestivalFilterInput | null,
  ): Promise<object[]> {
    const { search, field, region } = filter ?? {};
    const sought = search?.replaceAll('\u0000', '').trim().slice(0, searchLimits.searchText.max);
    return readMany(context, info, festivalFace, ({ param }) => ({
      where: (festival) => {
        const conditions = ['true'];
        if (sought)
          conditions.push(`exists (select 1 from (values (${festival}.name), (${festival}.native_name)) called (name)
              where position(fold_text(${param(sought)}) in fold_text(called.name)) > 0)
            or exists (select 1 from body_name n where n.body_id = ${festival}.city_id and position(fold_text(${param(sought)}) in fold_text(n.name)) > 0)`);
        if (field)
          conditions.push(
            `exists (select 1 from designation g where g.city_id = ${festival}.city_id and g.to_year is null and g.field = ${param(field)})`,
          );
        if (region)
          conditions.push(
            `exists (select 1 from city c where c.id = ${festival}.city_id and c.region = ${param(region)})`,
          );
        return conditions.map((one) => `(${one})`).join(' and ');
      },
      order: (festival) => `fold_text(${festival}.name), ${festival}.id`,
      limit: limits.listed.max,
    }));
  }

  @Mutation(() => FestivalType, {
    description: 'Begins a festival of the city that one acts for, or for a body of. Everybody sees it.',
  })
  async beginFestival(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => BeginFestivalInput) input: BeginFestivalInput,
  ) {
    return festivalWith(context, info, await beginFestival(context.services, signedIn(context), input));
  }

  @Mutation(() => FestivalType, {
    description: 'Says anew what is said of a festival beside its editions. For people of its city.',
  })
  async changeFestival(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeFestivalInput) input: ChangeFestivalInput,
  ) {
    return festivalWith(context, info, await changeFestival(context.services, signedIn(context), input));
  }

  @Mutation(() => FestivalType, {
    description: 'Adds the edition of a year to a festival. For people of its city.',
  })
  async addFestivalEdition(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddFestivalEditionInput) input: AddFestivalEditionInput,
  ) {
    return festivalWith(context, info, await addFestivalEdition(context.services, signedIn(context), input));
  }

  @Mutation(() => FestivalType, {
    description: 'Says anew all that is said of an edition. For people of the festival’s city.',
  })
  async changeFestivalEdition(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeFestivalEditionInput) input: ChangeFestivalEditionInput,
  ) {
    return festivalWith(
      context,
      info,
      await changeFestivalEdition(context.services, signedIn(context), input),
    );
  }

  @Mutation(() => FestivalType, {
    description: 'Takes an edition out that no plan and no case names. For people of the festival’s city.',
  })
  async removeFestivalEdition(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemoveFestivalEditionInput) input: RemoveFestivalEditionInput,
  ) {
    return festivalWith(
      context,
      info,
      await removeFestivalEdition(context.services, signedIn(context), input),
    );
  }
}

@Resolver(() => FestivalType)
export class FestivalPartsResolver {
  @FieldResolver(() => FestivalNamesType, { description: 'Its names, for who writes them.' })
  names(@Root() festival: object, @Info() info: GraphQLResolveInfo): object {
    return planned(festival, info);
  }

  @FieldResolver(() => [FestivalEditionType], { description: 'The latest first.' })
  editions(@Root() festival: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(festival, info);
  }

  @FieldResolver(() => [FestivalEventType], {
    description: 'Who changed what is told of it, the latest first; empty for who is not of its city.',
  })
  history(
    @Root() festival: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): object[] {
    return planned(festival, info, { first });
  }

  @FieldResolver(() => Cursor, { description: 'Where to follow `festival` from.' })
  position(@Root() festival: object, @Info() info: GraphQLResolveInfo): number {
    return planned(festival, info);
  }

  @FieldResolver(() => Int, { description: 'Given back with a change, so that nobody’s is overwritten.' })
  version(@Root() festival: object, @Info() info: GraphQLResolveInfo): number {
    return planned(festival, info);
  }

  @FieldResolver(() => FestivalMayType)
  may(@Root() festival: object, @Info() info: GraphQLResolveInfo): object {
    return planned(festival, info);
  }
}

@Resolver(() => CityType)
export class CityFestivalsResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the reader may begin festivals of it and keep them, acting as now.',
  })
  mayKeepFestivals(@Root() city: object, @Info() info: GraphQLResolveInfo): boolean {
    return planned(city, info);
  }
}

/** What the socket delivers; what is read stands in the live view of the same name. */
@Resolver()
export class FestivalSubscription {
  @Subscription(() => FestivalUpdateUnion, {
    description:
      'That what is told of a festival has changed, after a position: first what was missed, then as it happens.',
    subscribe: onlyOverTheSocket,
  })
  festival(
    @Root() event: object,
    @Arg('festivalId', () => ID) _festivalId: string,
    @Arg('after', () => Cursor, {
      description: 'The last position one has; the festival’s to begin with.',
    })
    _after: number,
  ): typeof FestivalUpdateUnion {
    return event as typeof FestivalUpdateUnion;
  }
}
