import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { type ExportFormat, exportFormats } from './export-input.ts';

export const ExportFormatEnum = enumOf(exportFormats);
registerEnumType(ExportFormatEnum, { name: 'ExportFormat', description: 'As what a text is taken out.' });

@InputType({ description: 'Which text is taken out, as what, and with what beside it.' })
export class ExportDocumentInput {
  @Field(() => ID, { description: 'A UUID of the client’s own; a repeat has no further effect.' })
  requestId!: string;
  @Field(() => ID) documentId!: string;
  @Field(() => ID, { nullable: true, description: 'The working text where none is named.' })
  editionId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The language an edition is wanted in; what was not translated stays as it was written.',
  })
  inLanguage!: string | null;
  @Field(() => ExportFormatEnum) format!: ExportFormat;
  @Field(() => String, { description: 'The language of what is added to the text: en or vi.' })
  language!: string;
  @Field(() => Boolean, { nullable: true, description: 'With how each section may be adapted.' })
  withGuidance!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'With what a city that adapts it answers.' })
  withQuestions!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'With what is said about it, as comments of a Word file; for who may know of it.',
  })
  withComments!: boolean | null;
}
