import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { enumOf } from '../../graphql/enums.ts';
import { Cursor, DateTime } from '../../graphql/scalars.ts';
import { type DraftState, draftStates, type SectionDraft } from './draft.entity.ts';

const DraftStateEnum = enumOf(draftStates);
registerEnumType(DraftStateEnum, { name: 'DraftState', description: 'What became of a private draft.' });

@ObjectType('SectionDraft', {
  description: 'The reader’s own wording of a section, which nobody else sees.',
  simpleResolvers: true,
})
export class SectionDraftType implements Pick<SectionDraft, 'revision'> {
  @Field(() => ID) id!: string;
  @Field(() => ID) documentId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => DraftStateEnum) state!: DraftState;
  @Field(() => GraphQLJSON, { description: 'How it would read: ProseMirror JSON.' })
  text!: readonly BlockJson[];
  @Field(() => Int, { description: 'Counts its wordings; name it when changing one.' }) revision!: number;
  @Field(() => Boolean, { description: 'The section has changed since it was begun.' }) isBehind!: boolean;
  @Field(() => DateTime) begunAt!: number;
  @Field(() => DateTime) changedAt!: number;
}

@InputType()
export class SaveDraftInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => GraphQLJSON, { description: 'How it would read: blocks as ProseMirror JSON.' }) text!: unknown;
  @Field(() => Int, { description: 'The revision that is changed; 0 to begin one.' }) revision!: number;
  @Field(() => Cursor, {
    nullable: true,
    description:
      'To begin one, or where the text was written over the section as it stands now: up to where it was read.',
  })
  seenAt?: number | null;
}
@InputType()
export class MergeDraftInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) draftId!: string;
  @Field(() => Int) revision!: number;
}
@InputType()
export class ProposeDraftInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) draftId!: string;
  @Field(() => Int) revision!: number;
  @Field(() => String) reason!: string;
}
@InputType()
export class DiscardDraftInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) draftId!: string;
  @Field(() => Boolean, { nullable: true, description: 'Takes it up again instead.' }) restore?:
    | boolean
    | null;
}
