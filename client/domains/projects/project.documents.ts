import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const ProjectsScreenQuery = graphql(`
  query ProjectsScreen($filter: ProjectFilter) {
    subNetworks { id slug name }
    projects(filter: $filter) {
      id
      slug
      title
      summary
      language
      state
      startsOn
      endsOn
      fields
      isDemonstration
      milestoneCount
      doneCount
      partners { id role body { id slug name } }
    }
  }
`);

export const BodyProjectsQuery = graphql(`
  query BodyProjects($body: String!) {
    projects(filter: { body: $body }, first: 50) { id slug title language state isDemonstration }
  }
`);

const ProjectParts = graphql(`
  fragment ProjectParts on Project @_unmask {
    id
    slug
    version
    title
    summary
    language
    state
    stateSince
    audience
    joining
    lessons
    startsOn
    endsOn
    fields
    areas
    targets
    currency
    isDemonstration
    owner { id slug name }
    document { id position may { edit } }
    partners { id role state staff money inKind words body { id slug kind name } }
    asking { id role state isInvited staff money inKind words reason askedAt body { id slug kind name } }
    milestones {
      id
      version
      startsOn
      under { id }
      waitsFor { id }
      commitment {
        id
        words
        language
        counts
        body { id slug name }
        present { id state progress dueOn firstDueOn isDeferred isOverdue droppedReason evidence { id kind words url fileUrl } }
      }
    }
    budget { id year source planned actual }
    risks { id words likelihood harm answer isOver }
    results { id words reached url file { id url name } }
    comesFrom { id thing { kind id title within path } }
    history(first: 60) { id kind fromState toState reason subject at body { id name } by { id name } actedFor { id name } }
    may { keep lead seeHistory }
  }
`);

export const ProjectScreenQuery = graphql(
  `
    query ProjectScreen($slug: String!) {
      project(slug: $slug) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);

export type ProjectOnScreen = NonNullable<ResultOf<typeof ProjectScreenQuery>['project']>;
export type MilestoneOnScreen = ProjectOnScreen['milestones'][number];
export type PartnerOnScreen = ProjectOnScreen['asking'][number];

export const BeginProjectMutation = graphql(`
  mutation BeginProject($input: BeginProjectInput!) {
    beginProject(input: $input) { id slug }
  }
`);
export const ChangeProjectMutation = graphql(
  `
    mutation ChangeProject($input: ChangeProjectInput!) {
      changeProject(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const MoveProjectMutation = graphql(
  `
    mutation MoveProject($input: MoveProjectInput!) {
      moveProject(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const AskToJoinProjectMutation = graphql(
  `
    mutation AskToJoinProject($input: AskToJoinProjectInput!) {
      askToJoinProject(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const DecideOnPartnerMutation = graphql(
  `
    mutation DecideOnPartner($input: DecideOnPartnerInput!) {
      decideOnPartner(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const InviteToProjectMutation = graphql(
  `
    mutation InviteToProject($input: InviteToProjectInput!) {
      inviteToProject(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const AnswerInvitationMutation = graphql(
  `
    mutation AnswerInvitation($input: AnswerInvitationInput!) {
      answerInvitation(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const TakeBackInvitationMutation = graphql(
  `
    mutation TakeBackInvitation($input: TakeBackInvitationInput!) {
      takeBackInvitation(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const TakeBackRequestToJoinMutation = graphql(
  `
    mutation TakeBackRequestToJoin($input: TakeBackRequestToJoinInput!) {
      takeBackRequestToJoin(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const LeaveProjectMutation = graphql(
  `
    mutation LeaveProject($input: LeaveProjectInput!) {
      leaveProject(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const SetPartnerRoleMutation = graphql(
  `
    mutation SetPartnerRole($input: SetPartnerRoleInput!) {
      setPartnerRole(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const SetContributionMutation = graphql(
  `
    mutation SetContribution($input: SetContributionInput!) {
      setContribution(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const AddMilestoneMutation = graphql(
  `
    mutation AddMilestone($input: AddMilestoneInput!) {
      addMilestone(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const ChangeMilestoneMutation = graphql(
  `
    mutation ChangeMilestone($input: ChangeMilestoneInput!) {
      changeMilestone(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const RemoveMilestoneMutation = graphql(
  `
    mutation RemoveMilestone($input: RemoveMilestoneInput!) {
      removeMilestone(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const SetProjectBudgetMutation = graphql(
  `
    mutation SetProjectBudget($input: SetProjectBudgetInput!) {
      setProjectBudget(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const SetProjectRisksMutation = graphql(
  `
    mutation SetProjectRisks($input: SetProjectRisksInput!) {
      setProjectRisks(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);
export const SetProjectResultsMutation = graphql(
  `
    mutation SetProjectResults($input: SetProjectResultsInput!) {
      setProjectResults(input: $input) { ...ProjectParts }
    }
  `,
  [ProjectParts],
);

export const PlansForProjectQuery = graphql(`
  query PlansForProject {
    plans(first: 100) { id title may { keep } groups { id activities { id title } } }
  }
`);
export const LinkProjectMutation = graphql(`
  mutation LinkProject($input: LinkOriginInput!) {
    linkOrigin(input: $input)
  }
`);

export const AgreementProjectsQuery = graphql(`
  query AgreementProjects($at: String!) {
    thing: agreement(slug: $at) { id projects { id slug title language state } }
  }
`);
export const PlanProjectsQuery = graphql(`
  query PlanProjects($at: String!) {
    thing: plan(slug: $at) { id projects { id slug title language state } }
  }
`);
export const SessionProjectsQuery = graphql(`
  query SessionProjects($at: ID!) {
    thing: session(id: $at) { id projects { id slug title language state } }
  }
`);
