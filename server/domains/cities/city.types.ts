import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type CreativeField,
  cityOrders,
  creativeFields,
  type Region,
  regions,
} from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import { AppointmentType } from '../people/index.ts';
import type { City } from './city.entity.ts';
import type { CityQuery } from './city.search.ts';
import type { Designation } from './designation.entity.ts';
import type { Festival } from './festival.entity.ts';

export const CreativeFieldEnum = enumOf(creativeFields);
registerEnumType(CreativeFieldEnum, {
  name: 'CreativeField',
  description: 'The eight fields that cities are designated for.',
});
export const RegionEnum = enumOf(regions);
registerEnumType(RegionEnum, { name: 'Region', description: 'UNESCO’s regional groups.' });
const CityOrderEnum = enumOf(cityOrders);
registerEnumType(CityOrderEnum, {
  name: 'CityOrder',
  description: 'How cities are listed.',
  valuesConfig: {
    NAME: { description: 'By the name the reader sees, as the reader’s language sorts.' },
    MEMBER_SINCE: { description: 'The latest members first.' },
  },
});

export { CityOrderEnum };

@ObjectType('Designation', {
  description: 'A creative field that a city holds or held.',
  simpleResolvers: true,
})
export class DesignationType implements Pick<Designation, 'field' | 'fromYear' | 'toYear' | 'note'> {
  @Field(() => ID) id!: string;
  @Field(() => CreativeFieldEnum) field!: CreativeField;
  @Field(() => Int) fromYear!: number;
  @Field(() => Int, { nullable: true, description: 'Null while the field is held.' }) toYear!: number | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType('Festival', {
  description: 'A festival or programme of a city, as sources tell of it.',
  simpleResolvers: true,
})
export class FestivalType
  implements
    Pick<Festival, 'slug' | 'name' | 'nativeName' | 'nativeLanguage' | 'kind' | 'firstYear' | 'frequency'>,
    Pick<Festival, 'status' | 'source' | 'note'>
{
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Its part of an address; never changes.' }) slug!: string;
  @Field(() => String, {
    description: 'In the reader’s language where that is its own, else as it is known abroad.',
  })
  name!: string;
  @Field(() => String, { nullable: true, description: 'In its own language, where known and different.' })
  nativeName!: string | null;
  @Field(() => String, { nullable: true, description: 'The language of `nativeName`, ISO 639.' })
  nativeLanguage!: string | null;
  @Field(() => CityType) city!: CityType;
  @Field(() => String, { description: '`festival` or `programme`.' }) kind!: Festival['kind'];
  @Field(() => Int, { nullable: true, description: 'Null where no source says.' }) firstYear!: number | null;
  @Field(() => String, { nullable: true, description: 'How often it is held, in words.' }) frequency!:
    | string
    | null;
  @Field(() => String, { description: '`active`, `ended` or `unknown`.' }) status!: Festival['status'];
  @Field(() => String, { description: 'Where this was found; `unsourced` where no source was looked up.' })
  source!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType('City', { description: 'A member city of the network.', simpleResolvers: true })
export class CityType
  implements Pick<City, 'countryCode' | 'region' | 'latitude' | 'longitude' | 'nativeLanguage' | 'source'>
{
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The city’s part of an address; never changes.' }) slug!: string;
  @Field(() => String, {
    description: 'In the reader’s language where a name is known, else as the network writes it.',
  })
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'In the city’s own script, where known and different.',
  })
  nativeName!: string | null;
  @Field(() => String, { nullable: true, description: 'The language of `nativeName`, ISO 639.' })
  nativeLanguage!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' }) countryCode!: string;
  @Field(() => RegionEnum) region!: Region;
  @Field(() => CreativeFieldEnum, { description: 'The field the city holds today.' }) field!: CreativeField;
  @Field(() => Int, { description: 'Year the city joined.' }) memberSince!: number;
  @Field(() => Float, { description: 'Degrees north, of the town; GeoNames, CC BY 4.0, some changed.' })
  latitude!: number;
  @Field(() => Float, { description: 'Degrees east.' }) longitude!: number;
  @Field(() => [DesignationType], { description: 'Every field it holds or held, oldest first.' })
  designations!: DesignationType[];
  @Field(() => [FestivalType], { description: 'By name.' }) festivals!: FestivalType[];
  @Field(() => Int) festivalCount!: number;
  @Field(() => Int, { description: 'How many appointments `people` has.' }) peopleCount!: number;
  @Field(() => [AppointmentType], {
    description: 'Who acts today for the city, its committee and its departments.',
  })
  people!: AppointmentType[];
  @Field(() => String, { description: 'Where name, field and year were found.' }) source!: string;
}

@ObjectType('CityConnection', { description: 'Cities, a page of them.', simpleResolvers: true })
export class CityConnectionType {
  @Field(() => [CityType]) nodes!: CityType[];
  @Field(() => Int, { description: 'How many there are on all pages.' }) totalCount!: number;
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page.' })
  endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}

@ObjectType('FieldCount', { description: 'How many members a creative field has.', simpleResolvers: true })
export class FieldCountType {
  @Field(() => CreativeFieldEnum) field!: CreativeField;
  @Field(() => Int) count!: number;
}

@InputType('CityFilter', { description: 'What cities to list; everything left out lets all through.' })
export class CityFilterInput implements Omit<CityQuery, 'order'> {
  @Field(() => String, {
    nullable: true,
    description:
      'A name in any spelling, script or language we know, or a country; small mistakes are forgiven.',
  })
  search?: string | null;
  @Field(() => [CreativeFieldEnum], { nullable: true, description: 'Fields held today.' }) fields?:
    | CreativeField[]
    | null;
  @Field(() => [RegionEnum], { nullable: true }) regions?: Region[] | null;
  @Field(() => Int, { nullable: true, description: 'First year of joining.' }) sinceFrom?: number | null;
  @Field(() => Int, { nullable: true, description: 'Last year of joining.' }) sinceTo?: number | null;
}
