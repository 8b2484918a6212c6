import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type ProposalState, proposalStates } from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import { Cursor, DateTime } from '../../graphql/scalars.ts';
import { CommentThreadType } from '../comments/comment.types.ts';
import type { Proposal } from './proposal.entity.ts';

export const ProposalStateEnum = enumOf(proposalStates);
registerEnumType(ProposalStateEnum, { name: 'ProposalState', description: 'Where a proposal stands.' });

@ObjectType('Proposal', {
  description: 'Another wording of a section, beside its text until somebody decides on it.',
  simpleResolvers: true,
})
export class ProposalType implements Pick<Proposal, 'reason' | 'revision' | 'decidedReason'> {
  @Field(() => ID) id!: string;
  @Field(() => ID) documentId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => ProposalStateEnum) state!: ProposalState;
  @Field(() => String, { description: 'Why it is proposed.' }) reason!: string;
  @Field(() => Int, { description: 'Counts its wordings; name it when changing one.' }) revision!: number;
  @Field(() => DateTime) madeAt!: number;
  @Field(() => DateTime) changedAt!: number;
  @Field(() => DateTime, { nullable: true }) decidedAt!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it was accepted or rejected.' })
  decidedReason!: string | null;
  @Field(() => Boolean, {
    description: 'Whether somebody answers for it who has taken over from its author.',
  })
  isHandedOn!: boolean;
  @Field(() => CommentThreadType, {
    nullable: true,
    description: 'What is said about it; null where nobody has said anything.',
  })
  discussion!: CommentThreadType | null;
}

@ObjectType('ProposalConnection', {
  description: 'A page of proposals to a document.',
  simpleResolvers: true,
})
export class ProposalConnectionType {
  @Field(() => [ProposalType]) nodes!: object[];
  @Field(() => ID, { nullable: true, description: 'Give it back as `after` for the next ones.' })
  endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}

@InputType()
export class MakeProposalInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => String) reason!: string;
  @Field(() => GraphQLJSON, { description: 'How the section would read: blocks as ProseMirror JSON.' })
  text!: unknown;
  @Field(() => Cursor, { description: 'Up to where the document was read when this was written.' })
  seenAt!: number;
}
@InputType()
export class ChangeProposalInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) proposalId!: string;
  @Field(() => Int) revision!: number;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => GraphQLJSON, { nullable: true }) text?: unknown;
  @Field(() => Cursor, {
    nullable: true,
    description: 'Where the text was written over the section as it stands now: up to where it was read.',
  })
  seenAt?: number | null;
}
@InputType()
export class DiscussProposalInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) proposalId!: string;
  @Field(() => String) text!: string;
  @Field(() => [ID], { nullable: true, description: 'People mentioned, at most 20.' }) mentions?:
    | string[]
    | null;
}
@InputType()
export class WithdrawProposalInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) proposalId!: string;
}
@InputType()
export class RejectProposalInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) proposalId!: string;
  @Field(() => String) reason!: string;
}
@InputType()
export class AcceptProposalsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => [ID]) proposalIds!: string[];
  @Field(() => String, { nullable: true }) reason?: string | null;
}
