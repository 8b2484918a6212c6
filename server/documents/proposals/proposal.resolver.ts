import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { limits } from '../../../schema/limits.ts';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readMany, readOne, selectionOf } from '../../graphql/planner/index.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { mayReadComments } from '../comments/comment.policy.ts';
import { documentColumns } from '../document.policy.ts';
import { DocumentMayType, DocumentType } from '../document.types.ts';
import { acceptProposals } from './actions/accept-proposals.ts';
import { changeProposal, rejectProposal, withdrawProposal } from './actions/change-proposal.ts';
import { discussProposal } from './actions/discuss-proposal.ts';
import { makeProposal } from './actions/make-proposal.ts';
import { proposalFace } from './proposal.face.ts';
import {
  AcceptProposalsInput,
  ChangeProposalInput,
  DiscussProposalInput,
  MakeProposalInput,
  ProposalConnectionType,
  ProposalType,
  RejectProposalInput,
  WithdrawProposalInput,
} from './proposal.types.ts';
import { listProposals } from './proposal-page.face.ts';

@Resolver()
export class ProposalResolver {
  @Query(() => ProposalConnectionType, {
    description:
      'Proposals to a document, in the order they were made; asked for decided ones only, the latest first. Not for the public of a public one.',
  })
  proposals(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('documentId', () => ID) documentId: string,
    @Arg('sectionId', () => ID, { nullable: true }) sectionId: string | null,
    @Arg('isOpen', () => Boolean, {
      nullable: true,
      description: 'Only undecided ones, or only decided ones.',
    })
    isOpen: boolean | null,
    @Arg('first', () => Int, { defaultValue: limits.page.default }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ) {
    const nodes = selectionOf(info).fields.get('nodes')?.below ?? { fields: new Map() };
    const list = {
      documentId,
      sectionId: sectionId ?? null,
      isOpen: isOpen ?? null,
      first,
      after: after ?? null,
    };
    return listProposals(context, nodes, list);
  }

  @Query(() => ProposalType, {
    nullable: true,
    description: 'A proposal, or null where there is none that the reader may know of.',
  })
  proposal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> | null {
    return isId(id) ? readProposal(context, info, id) : null;
  }

  @Mutation(() => ProposalType, {
    description: 'Proposes another wording of a section and leaves its text as it is.',
  })
  async makeProposal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MakeProposalInput) input: MakeProposalInput,
  ) {
    return written(context, info, await makeProposal(context.services, signedIn(context), input));
  }

  @Mutation(() => ProposalType, { description: 'Words one’s own proposal anew.' })
  async changeProposal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeProposalInput) input: ChangeProposalInput,
  ) {
    return written(context, info, await changeProposal(context.services, signedIn(context), input));
  }

  @Mutation(() => ProposalType, {
    description: 'Says something about a proposal. For who may comment on its document.',
  })
  async discussProposal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DiscussProposalInput) input: DiscussProposalInput,
  ) {
    return written(context, info, await discussProposal(context.services, signedIn(context), input));
  }

  @Mutation(() => ProposalType, { description: 'Takes one’s own proposal back.' })
  async withdrawProposal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => WithdrawProposalInput) input: WithdrawProposalInput,
  ) {
    return written(context, info, await withdrawProposal(context.services, signedIn(context), input));
  }

  @Mutation(() => ProposalType, {
    description: 'Rejects a proposal, with the reason that its author is told. For who coordinates the text.',
  })
  async rejectProposal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RejectProposalInput) input: RejectProposalInput,
  ) {
    return written(context, info, await rejectProposal(context.services, signedIn(context), input));
  }

  @Mutation(() => [ProposalType], {
    description:
      'Puts agreed wordings into the text, all of them or none, and brings their rivals up to date. For who coordinates the text.',
  })
  async acceptProposals(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AcceptProposalsInput) input: AcceptProposalsInput,
  ) {
    const ids = await acceptProposals(context.services, signedIn(context), input);
    return readMany(context, info, proposalFace, ({ param }) => ({
      where: (proposal) => `${proposal}.id = any(${param(ids)}::uuid[])`,
      order: (proposal) => `${proposal}.id`,
    }));
  }
}

@Resolver(() => DocumentType)
export class DocumentProposalsResolver {
  @FieldResolver(() => [ProposalType], {
    description:
      'Its undecided proposals, for who may know of them, in the order they were made; at most 200.',
  })
  openProposals(@Root() document: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(document, info);
  }
}

@Resolver(() => DocumentMayType)
export class ProposalMayResolver {
  @FieldResolver(() => Boolean, { description: 'Propose another wording, as the body they act for.' })
  propose(@Root() may: { propose: boolean }): boolean {
    return may.propose;
  }

  @FieldResolver(() => Boolean, { description: 'Accept and reject proposals.' })
  decide(@Root() may: { decide: boolean }): boolean {
    return may.decide;
  }
}

async function written(context: Context, info: GraphQLResolveInfo, id: string): Promise<object> {
  const proposal = await readProposal(context, info, id);
  if (!proposal) throw notFound('proposal', id);
  return proposal;
}

function readProposal(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, proposalFace, ({ param, ...rest }) => ({
    where: (proposal) => `${proposal}.id = ${param(id)} and exists (select 1 from document d
      where d.id = ${proposal}.document_id and ${mayReadComments.sql(documentColumns('d'), { param, ...rest })})`,
  }));
}
