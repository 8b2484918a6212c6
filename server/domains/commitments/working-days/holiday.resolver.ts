import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { readMany } from '../../../graphql/planner/index.ts';
import { holidayListFace } from './holiday.face.ts';
import { HolidayListType, LoadHolidaysInput } from './holiday.types.ts';
import { loadHolidays } from './load-holidays.ts';

@Resolver()
export class HolidayResolver {
  @Query(() => [HolidayListType], { description: 'The days off that are known, by country and year.' })
  holidayLists(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readMany(context, info, holidayListFace, () => ({
      order: (list) => `${list}.country, ${list}.year`,
    }));
  }

  @Mutation(() => Boolean, {
    description:
      'Loads a country’s days off in a year, in place of what was known of it; for administrators.',
  })
  async loadHolidays(
    @Ctx() context: Context,
    @Arg('input', () => LoadHolidaysInput) input: LoadHolidaysInput,
  ) {
    await loadHolidays(context.services, signedIn(context), input);
    return true;
  }
}
