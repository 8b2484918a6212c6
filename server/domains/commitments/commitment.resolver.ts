import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../graphql/context.ts';
import { readOne, readSelection, selectionOf } from '../../graphql/planner/index.ts';
import { isId } from '../../kernel/ids.ts';
import { changeDue } from './actions/change-due.ts';
import { answerDelegation, delegateCommitment, endDelegation } from './actions/delegate.ts';
import { editCommitment } from './actions/edit-commitment.ts';
import { addEvidence, removeEvidence } from './actions/evidence.ts';
import { makeCommitment } from './actions/make-commitment.ts';
import { setWaitsFor } from './actions/set-waits-for.ts';
import { undoDueChange } from './actions/undo-due-change.ts';
import { commitmentFace, occurrenceFace } from './commitment.face.ts';
import {
  AddEvidenceInput,
  AnswerDelegationInput,
  ChangeDueInput,
  CommitmentType,
  DelegateCommitmentInput,
  DueChangeType,
  EditCommitmentInput,
  EndDelegationInput,
  MakeCommitmentInput,
  OccurrenceType,
  RemoveEvidenceInput,
  SetWaitsForInput,
  UndoDueChangeInput,
} from './commitment.types.ts';

@Resolver()
export class CommitmentResolver {
  @Query(() => CommitmentType, { nullable: true, description: 'What a body promised, or null.' })
  async commitment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> {
    return isId(id) ? oneOf(context, info, id) : null;
  }

  @Mutation(() => CommitmentType, {
    description:
      'Promises something for the body one acts for, that belongs to no agreement, project or plan.',
  })
  async makeCommitment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MakeCommitmentInput) input: MakeCommitmentInput,
  ) {
    return oneOf(context, info, await makeCommitment(context.services, signedIn(context), input));
  }

  @Mutation(() => CommitmentType, { description: 'Words a promise anew, for who answers for it.' })
  async editCommitment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EditCommitmentInput) input: EditCommitmentInput,
  ) {
    return oneOf(context, info, await editCommitment(context.services, signedIn(context), input));
  }

  @Mutation(() => DueChangeType, {
    description:
      'Does one thing to one or more occurrences, all or none: begins them, says how far they are, finishes them, puts them off, gives them up.',
  })
  async changeDue(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeDueInput) input: ChangeDueInput,
  ) {
    const id = await changeDue(context.services, signedIn(context), input);
    return { id, occurrences: await occurrencesOf(context, info, input.ids) };
  }

  @Mutation(() => DueChangeType, {
    description: 'Undoes one’s own act as a whole, within ten minutes and where nobody has changed it since.',
  })
  async undoDueChange(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UndoDueChangeInput) input: UndoDueChangeInput,
  ) {
    const ids = await undoDueChange(context.services, signedIn(context), input);
    return { id: null, occurrences: await occurrencesOf(context, info, ids) };
  }

  @Mutation(() => OccurrenceType, { description: 'Adds what shows that a commitment is kept.' })
  async addEvidence(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddEvidenceInput) input: AddEvidenceInput,
  ) {
    return occurrenceOf(context, info, await addEvidence(context.services, signedIn(context), input));
  }

  @Mutation(() => OccurrenceType, {
    description: 'Takes evidence away; that it was there stays in the history.',
  })
  async removeEvidence(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemoveEvidenceInput) input: RemoveEvidenceInput,
  ) {
    return occurrenceOf(context, info, await removeEvidence(context.services, signedIn(context), input));
  }

  @Mutation(() => CommitmentType, {
    description:
      'Asks another body, or one of one’s own people, to do what was promised; it changes hands once they accept.',
  })
  async delegateCommitment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DelegateCommitmentInput) input: DelegateCommitmentInput,
  ) {
    return oneOf(context, info, await delegateCommitment(context.services, signedIn(context), input));
  }

  @Mutation(() => CommitmentType, {
    nullable: true,
    description:
      'Says whether one does what another promised; null where it is not one’s own to know after declining.',
  })
  async answerDelegation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AnswerDelegationInput) input: AnswerDelegationInput,
  ) {
    return oneOf(context, info, await answerDelegation(context.services, signedIn(context), input));
  }

  @Mutation(() => CommitmentType, {
    nullable: true,
    description:
      'Ends that somebody else was asked, or does it; null where it is not one’s own to know any more.',
  })
  async endDelegation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EndDelegationInput) input: EndDelegationInput,
  ) {
    return oneOf(context, info, await endDelegation(context.services, signedIn(context), input));
  }

  @Mutation(() => CommitmentType, { description: 'Says which others must be done before; refuses a circle.' })
  async setWaitsFor(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetWaitsForInput) input: SetWaitsForInput,
  ) {
    return oneOf(context, info, await setWaitsFor(context.services, signedIn(context), input));
  }
}

function oneOf(context: Context, info: GraphQLResolveInfo, id: string) {
  return readOne(context, info, commitmentFace, ({ param }) => ({
    where: (commitment) => `${commitment}.id = ${param(id)}`,
  }));
}

function occurrenceOf(context: Context, info: GraphQLResolveInfo, id: string) {
  return readOne(context, info, occurrenceFace, ({ param }) => ({
    where: (occurrence) => `${occurrence}.id = ${param(id)}`,
  }));
}

async function occurrencesOf(
  context: Context,
  info: GraphQLResolveInfo,
  ids: readonly string[],
): Promise<object[]> {
  const asked = [...selectionOf(info).fields.values()].find(({ name }) => name === 'occurrences');
  if (!asked) return [];
  return readSelection(context, asked.below, occurrenceFace, ({ param }) => ({
    where: (occurrence) => `${occurrence}.id = any(${param(ids)}::uuid[])`,
    order: (occurrence) => `${occurrence}.due_on, ${occurrence}.id`,
  }));
}
