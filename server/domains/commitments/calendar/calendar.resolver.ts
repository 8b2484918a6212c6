import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { column, defineFace, instant, readMany, readOne } from '../../../graphql/planner/index.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import { networkFace, SubNetworkType } from '../../networks/index.ts';
import { BodyType, bodyFace } from '../../people/index.ts';
import { addressOf, makeCalendar, revokeCalendar } from './calendars.ts';

@ObjectType('Calendar', {
  description: 'That a calendar programme reads what is due by a secret address.',
  simpleResolvers: true,
})
export class CalendarType {
  @Field(() => ID) id!: string;
  @Field(() => BodyType, { nullable: true, description: 'Whose; the reader’s own without one.' })
  body!: BodyType | null;
  @Field(() => SubNetworkType, { nullable: true, description: 'Of which sub-network, if it is one’s.' })
  network!: SubNetworkType | null;
  @Field(() => DateTime) madeAt!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it was read last.' }) usedAt!: number | null;
}

@InputType()
export class MakeCalendarInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID, { nullable: true, description: 'Of which body; one’s own without it.' }) bodyId?:
    | string
    | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of which sub-network: its forums, elections and the milestones of its projects.',
  })
  networkId?: string | null;
}

@InputType()
export class RevokeCalendarInput extends MakeCalendarInput {}

const calendarFace = defineFace({
  type: 'Calendar',
  table: 'calendar',
  always: ['id'],
  columns: { id: column('id'), madeAt: instant('made_at'), usedAt: instant('used_at') },
  relations: {
    body: { kind: 'one', face: () => bodyFace, on: (calendar, body) => `${body}.id = ${calendar}.body_id` },
    network: {
      kind: 'one',
      face: () => networkFace,
      on: (calendar, network) => `${network}.id = ${calendar}.network_id`,
    },
  },
  readable: (calendar, { actor, param }) =>
    actor.kind === 'person' ? `${calendar}.person_id = ${param(actor.id)}::uuid` : 'false',
});

@Resolver(() => CalendarType)
export class CalendarResolver {
  @Query(() => [CalendarType], { description: 'The reader’s own addresses that are good.' })
  calendars(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readMany(context, info, calendarFace, () => ({
      where: (calendar) => `${calendar}.revoked_at is null`,
      order: (calendar) => `${calendar}.made_at`,
    }));
  }

  @FieldResolver(() => String, {
    description: 'The secret address; whoever has it reads what the reader may.',
  })
  address(@Root() { id }: CalendarType, @Ctx() { services }: Context): string {
    return addressOf(services, id);
  }

  @Mutation(() => CalendarType, {
    description: 'Makes a secret address for a calendar programme. The one before is no longer good.',
  })
  async makeCalendar(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MakeCalendarInput) input: MakeCalendarInput,
  ) {
    const id = await makeCalendar(context.services, signedIn(context), input, context.language);
    return readOne(context, info, calendarFace, ({ param }) => ({
      where: (calendar) => `${calendar}.id = ${param(id)}`,
    }));
  }

  @Mutation(() => Boolean, { description: 'Ends an address, so that nothing is read by it any more.' })
  async revokeCalendar(
    @Ctx() context: Context,
    @Arg('input', () => RevokeCalendarInput) input: RevokeCalendarInput,
  ) {
    await revokeCalendar(context.services, signedIn(context), input);
    return true;
  }
}
