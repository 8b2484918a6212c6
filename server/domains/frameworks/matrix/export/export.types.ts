import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { CreativeField, Region } from '../../../../../schema/words.ts';
import { enumOf } from '../../../../graphql/enums.ts';
import { DateTime } from '../../../../graphql/scalars.ts';
import { CreativeFieldEnum, RegionEnum } from '../../../cities/index.ts';
import { type MatrixFormat, matrixFormats } from './matrix-export.ts';

const MatrixFormatEnum = enumOf(matrixFormats);
registerEnumType(MatrixFormatEnum, { name: 'MatrixFormat', description: 'As what a matrix is taken out.' });

@InputType({ description: 'Which matrix is taken out, and as what.' })
export class ExportMatrixInput {
  @Field(() => ID, { description: 'A UUID of the client’s own; a repeat has no further effect.' })
  requestId!: string;
  @Field(() => String, { description: 'The framework’s slug.' }) framework!: string;
  @Field(() => MatrixFormatEnum) format!: MatrixFormat;
  @Field(() => String, { description: 'The language of what we say of it: en or vi.' }) language!: string;
  @Field(() => Int, { nullable: true, description: 'The adopted one where none is named.' })
  edition?: number | null;
  @Field(() => DateTime, { nullable: true, description: 'As it was published then.' }) at?: Date | null;
  @Field(() => CreativeFieldEnum, { nullable: true }) field?: CreativeField | null;
  @Field(() => RegionEnum, { nullable: true }) region?: Region | null;
  @Field(() => String, { nullable: true, description: 'The slug of a sub-network whose members are wanted.' })
  network?: string | null;
  @Field(() => [String], { nullable: true, description: 'Slugs of the cities that are wanted.' })
  cities?: string[] | null;
}
