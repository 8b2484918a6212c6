import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  CreativeField,
  Freedom,
  ReasonType,
  Region,
  SectionDecisionKind,
} from '../../../../schema/words.ts';
import { FreedomEnum, ReasonTypeEnum, SectionDecisionKindEnum } from '../../../documents/index.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import { CreativeFieldEnum, RegionEnum } from '../../cities/index.ts';
import type { Matrix, MatrixCell, MatrixCity, MatrixSection } from './read-matrix.ts';

@ObjectType('MatrixSection', { description: 'A row of the matrix.', simpleResolvers: true })
export class MatrixSectionType implements MatrixSection {
  @Field(() => ID) sectionId!: string;
  @Field(() => ID, { nullable: true }) parentId!: string | null;
  @Field(() => String) number!: string;
  @Field(() => String) title!: string;
  @Field(() => FreedomEnum, { nullable: true }) freedom!: Freedom | null;
}

@ObjectType('MatrixCell', {
  description: 'What a city does with a section. Where it inherits and answers nothing there is none.',
  simpleResolvers: true,
})
export class MatrixCellType implements MatrixCell {
  @Field(() => ID) sectionId!: string;
  @Field(() => SectionDecisionKindEnum) decision!: SectionDecisionKind;
  @Field(() => ReasonTypeEnum, { nullable: true }) reasonType!: ReasonType | null;
  @Field(() => Boolean, { description: 'A core section that reads otherwise there.' }) isDeviation!: boolean;
  @Field(() => Boolean, { description: 'The common words have changed since the city took its edition.' })
  isBehind!: boolean;
  @Field(() => Boolean, { description: 'It answers a question or sets a value there.' }) hasAnswer!: boolean;
}

@ObjectType('MatrixAddition', { description: 'A section that only this city has.', simpleResolvers: true })
export class MatrixAdditionType {
  @Field(() => ID) sectionId!: string;
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true, description: 'The section it was put under.' }) parentId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The sibling it was put after.' }) afterId!: string | null;
}

@ObjectType('MatrixCity', { description: 'A column of the matrix.', simpleResolvers: true })
export class MatrixCityType implements MatrixCity {
  @Field(() => ID) bodyId!: string;
  @Field(() => String) slug!: string;
  @Field(() => String, { description: 'In the reader’s language.' }) name!: string;
  @Field(() => CreativeFieldEnum, { nullable: true }) field!: CreativeField | null;
  @Field(() => RegionEnum, { nullable: true }) region!: Region | null;
  @Field(() => ID) adaptationId!: string;
  @Field(() => Int, { description: 'The edition that it follows.' }) editionNumber!: number;
  @Field(() => Boolean, { description: 'It follows an earlier edition than the one that is shown.' })
  isBehind!: boolean;
  @Field(() => Boolean, { description: 'The edition that it follows was withdrawn since.' })
  isWithdrawn!: boolean;
  @Field(() => DateTime) publishedAt!: number;
  @Field(() => [MatrixCellType], {
    description: 'In the order of the sections; where there is none, the common text stands.',
  })
  cells!: readonly MatrixCell[];
  @Field(() => [MatrixAdditionType]) added!: MatrixCity['added'];
}

@ObjectType('MatrixChanges', {
  description: 'What has changed since an earlier edition that cities still follow.',
  simpleResolvers: true,
})
export class MatrixChangesType {
  @Field(() => Int) editionNumber!: number;
  @Field(() => [ID]) sectionIds!: string[];
}

@ObjectType('Matrix', {
  description: 'Who takes which section of a framework how, as published: sections by cities.',
  simpleResolvers: true,
})
export class MatrixType implements Matrix {
  @Field(() => ID) editionId!: string;
  @Field(() => Int) editionNumber!: number;
  @Field(() => DateTime, { nullable: true, description: 'When the edition that is shown was withdrawn.' })
  withdrawnAt!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' }) withdrawnReason!:
    | string
    | null;
  @Field(() => [MatrixSectionType], { description: 'In reading order.' }) sections!: readonly MatrixSection[];
  @Field(() => [MatrixCityType], { description: 'By name.' }) cities!: readonly MatrixCity[];
  @Field(() => [MatrixChangesType]) changes!: Matrix['changes'];
}

@ObjectType('ConvergingCity', {
  description: 'A city that changed a section as others did.',
  simpleResolvers: true,
})
export class ConvergingCityType {
  @Field(() => ID) bodyId!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => Int, { description: 'The edition that it follows.' }) editionNumber!: number;
  @Field(() => String, { description: 'The words it put there.' }) words!: string;
}

@ObjectType('Convergence', {
  description: 'Several cities changed the same words of a section alike: the common text may be at fault.',
  simpleResolvers: true,
})
export class ConvergenceType {
  @Field(() => ID) sectionId!: string;
  @Field(() => ID, { nullable: true }) blockId!: string | null;
  @Field(() => String, { description: 'The common words that they replaced; empty where they added some.' })
  replaced!: string;
  @Field(() => String, { description: 'What they put there, in the wording that most are nearest to.' })
  shared!: string;
  @Field(() => Int, { description: 'How many changed the same words.' }) count!: number;
  @Field(() => Int, {
    description:
      'How many of them put words there that are like the shared ones; the others agree only that the common words do not fit.',
  })
  alike!: number;
  @Field(() => [ConvergingCityType]) cities!: object[];
}

@ObjectType('MatrixWording', {
  description: 'How a city reads a section, beside the common text that is shown and the one it came from.',
  simpleResolvers: true,
})
export class MatrixWordingType {
  @Field(() => ID) sectionId!: string;
  @Field(() => SectionDecisionKindEnum) decision!: SectionDecisionKind;
  @Field(() => String) title!: string;
  @Field(() => GraphQLJSON, {
    description: 'As the city reads it: blocks as ProseMirror JSON; none where it is left out.',
  })
  blocks!: unknown;
  @Field(() => GraphQLJSON, { nullable: true, description: 'The common words of the edition that is shown.' })
  commonBlocks!: unknown;
  @Field(() => String, { nullable: true }) commonTitle!: string | null;
  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The common words of the edition that the city follows.',
  })
  baseBlocks!: unknown;
  @Field(() => ReasonTypeEnum, { nullable: true }) reasonType!: ReasonType | null;
  @Field(() => String, { nullable: true, description: 'Why, in the city’s own words.' }) words!:
    | string
    | null;
  @Field(() => String, { nullable: true }) decidedByName!: string | null;
  @Field(() => DateTime, { nullable: true }) decidedAt!: number | null;
  @Field(() => DateTime) publishedAt!: number;
}
