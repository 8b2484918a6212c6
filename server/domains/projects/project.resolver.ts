import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { projectLimits as limits } from '../../../schema/project-limits.ts';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readMany, readOne } from '../../graphql/planner/index.ts';
import { beginProject } from './actions/begin-project.ts';
import { changeProject } from './actions/change-project.ts';
import { moveProject } from './actions/move-project.ts';
import { setProjectBudget, setProjectResults, setProjectRisks } from './actions/set-parts.ts';
import { isListed, listedOrder } from './listed.ts';
import { addMilestone, changeMilestone, removeMilestone } from './milestones/change-milestones.ts';
import {
  askToJoinProject,
  decideOnPartner,
  leaveProject,
  setContribution,
  setPartnerRole,
  takeBackRequestToJoin,
} from './partners/change-partners.ts';
import { answerInvitation, inviteToProject, takeBackInvitation } from './partners/invite-partner.ts';
import { projectFace } from './project.face.ts';
import {
  AddMilestoneInput,
  AnswerInvitationInput,
  AskToJoinProjectInput,
  BeginProjectInput,
  ChangeMilestoneInput,
  ChangeProjectInput,
  DecideOnPartnerInput,
  InviteToProjectInput,
  LeaveProjectInput,
  MoveProjectInput,
  ProjectFilter,
  RemoveMilestoneInput,
  SetContributionInput,
  SetPartnerRoleInput,
  SetProjectBudgetInput,
  SetProjectResultsInput,
  SetProjectRisksInput,
  TakeBackInvitationInput,
  TakeBackRequestToJoinInput,
} from './project.inputs.ts';
import { ProjectEventType, ProjectType } from './project.types.ts';

/** The project with an id, as it is after a write; null for who may no longer know of it. */
function projectWith(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, projectFace, ({ param }) => ({
    where: (project) => `${project}.id = ${param(id)}`,
  }));
}

@Resolver()
export class ProjectResolver {
  @Query(() => [ProjectType], {
    description: `Projects that the reader may know of, those that call for partners first: ${limits.listed.max} at most.`,
  })
  projects(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ProjectFilter, { nullable: true }) filter: ProjectFilter | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): Promise<object[]> {
    return readMany(context, info, projectFace, (reader) => ({
      where: (project) => isListed(project, filter ?? {}, reader),
      order: listedOrder,
      limit: Math.max(1, Math.min(first ?? limits.listed.max, limits.listed.max)),
    }));
  }

  @Query(() => ProjectType, { nullable: true, description: 'The project of an address, or null.' })
  project(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String) slug: string,
  ): Promise<object | null> {
    const known = slug.replaceAll('\u0000', '');
    return readOne(context, info, projectFace, ({ param }) => ({
      where: (project) => `${project}.slug = ${param(known)}`,
    }));
  }

  @Mutation(() => ProjectType, {
    description:
      'Begins a project as an idea of the body one acts for; its people alone see it until it is shared.',
  })
  async beginProject(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => BeginProjectInput) input: BeginProjectInput,
  ) {
    return projectWith(context, info, await beginProject(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, { description: 'Changes what is said of a project beside its parts.' })
  async changeProject(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeProjectInput) input: ChangeProjectInput,
  ) {
    return projectWith(context, info, await changeProject(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description: 'Moves a project on, from an idea to its end; refuses an act that does not follow.',
  })
  async moveProject(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveProjectInput) input: MoveProjectInput,
  ) {
    return projectWith(context, info, await moveProject(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description: 'Asks for the body one acts for to take part in a project that calls for partners.',
  })
  async askToJoinProject(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AskToJoinProjectInput) input: AskToJoinProjectInput,
  ) {
    return projectWith(context, info, await askToJoinProject(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description: 'Takes back that the body one acts for asked to take part, before it is answered.',
  })
  async takeBackRequestToJoin(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TakeBackRequestToJoinInput) input: TakeBackRequestToJoinInput,
  ) {
    return projectWith(
      context,
      info,
      await takeBackRequestToJoin(context.services, signedIn(context), input),
    );
  }

  @Mutation(() => ProjectType, {
    description: 'Lets a body that asked take part, or declines with a reason.',
  })
  async decideOnPartner(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideOnPartnerInput) input: DecideOnPartnerInput,
  ) {
    return projectWith(context, info, await decideOnPartner(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description: 'Invites a body to take part in a project; its people read it until they have answered.',
  })
  async inviteToProject(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => InviteToProjectInput) input: InviteToProjectInput,
  ) {
    return projectWith(context, info, await inviteToProject(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    nullable: true,
    description:
      'Takes part in a project that the body one acts for is invited to, or declines with a reason. Null where one may know of it no more.',
  })
  async answerInvitation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AnswerInvitationInput) input: AnswerInvitationInput,
  ) {
    return projectWith(context, info, await answerInvitation(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, { description: 'Invites a body no more that has not answered.' })
  async takeBackInvitation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TakeBackInvitationInput) input: TakeBackInvitationInput,
  ) {
    return projectWith(context, info, await takeBackInvitation(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    nullable: true,
    description:
      'Ends that a body takes part. Null where the one who said so may know of the project no more.',
  })
  async leaveProject(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => LeaveProjectInput) input: LeaveProjectInput,
  ) {
    return projectWith(context, info, await leaveProject(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description: 'Makes a partner a lead beside the others, or a lead a partner again.',
  })
  async setPartnerRole(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetPartnerRoleInput) input: SetPartnerRoleInput,
  ) {
    return projectWith(context, info, await setPartnerRole(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, { description: 'Says what a body brings into a project.' })
  async setContribution(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetContributionInput) input: SetContributionInput,
  ) {
    return projectWith(context, info, await setContribution(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description:
      'Adds what the body one acts for promises to do in a project: a milestone, or a task below one.',
  })
  async addMilestone(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddMilestoneInput) input: AddMilestoneInput,
  ) {
    return projectWith(context, info, await addMilestone(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description: 'Words a milestone anew, moves its days, and says what it waits for.',
  })
  async changeMilestone(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeMilestoneInput) input: ChangeMilestoneInput,
  ) {
    return projectWith(context, info, await changeMilestone(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description: 'Takes a milestone out of a project of which nothing was done.',
  })
  async removeMilestone(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemoveMilestoneInput) input: RemoveMilestoneInput,
  ) {
    return projectWith(context, info, await removeMilestone(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description: 'Says what a project costs by source and year, in place of what was said before.',
  })
  async setProjectBudget(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetProjectBudgetInput) input: SetProjectBudgetInput,
  ) {
    return projectWith(context, info, await setProjectBudget(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description: 'Says what may go wrong in a project, in place of what was said before.',
  })
  async setProjectRisks(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetProjectRisksInput) input: SetProjectRisksInput,
  ) {
    return projectWith(context, info, await setProjectRisks(context.services, signedIn(context), input));
  }

  @Mutation(() => ProjectType, {
    description: 'Says what is expected of a project and what came of it, in place of what was said before.',
  })
  async setProjectResults(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetProjectResultsInput) input: SetProjectResultsInput,
  ) {
    return projectWith(context, info, await setProjectResults(context.services, signedIn(context), input));
  }
}

@Resolver(() => ProjectType)
export class ProjectHistoryResolver {
  @FieldResolver(() => [ProjectEventType], {
    description: 'What happened to it, the latest first; empty for who may not know who did what.',
  })
  history(
    @Root() project: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): object[] {
    return planned(project, info, { first });
  }
}
