import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('Holiday', { description: 'A day off.', simpleResolvers: true })
export class HolidayType {
  @Field(() => String, { description: 'As 2026-11-18.' }) day!: string;
  @Field(() => String, { description: 'What it is called, in the words of the list.' }) name!: string;
}

@ObjectType('HolidayList', {
  description:
    'The days off of a country in a year. Nothing is reckoned in working days over a year without one.',
  simpleResolvers: true,
})
export class HolidayListType {
  @Field(() => String, { description: 'By ISO 3166: VN, GB-SCT.' }) country!: string;
  @Field(() => Int) year!: number;
  @Field(() => [HolidayType]) holidays!: HolidayType[];
  @Field(() => [String], { description: 'Saturdays and Sundays that are worked in place of another day.' })
  workedWeekendDays!: string[];
  @Field(() => String, { description: 'Where it was published.' }) source!: string;
  @Field(() => Boolean, { description: 'Reckoned for the demonstration; no published list.' })
  isDemonstration!: boolean;
}

@InputType()
export class LoadHolidaysInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String, { description: 'By ISO 3166: VN, GB-SCT.' }) country!: string;
  @Field(() => Int) year!: number;
  @Field(() => String, { description: 'A day on each line, as 2027-01-01, and behind it what it is called.' })
  holidays!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Saturdays and Sundays that are worked in place of another day, one on each line.',
  })
  workedWeekendDays?: string | null;
  @Field(() => String, { description: 'Where it was published.' }) source!: string;
}
