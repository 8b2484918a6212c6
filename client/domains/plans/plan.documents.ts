import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const PlansScreenQuery = graphql(`
  query PlansScreen {
    plans(first: 200) {
      id
      slug
      number
      title
      state
      startsOn
      endsOn
      activityCount
      doneCount
      initiativeCount
      statedActivities
      owner { id slug name }
      issuer { id name }
    }
  }
`);

/** A plan's lines: what an outline shows, and what every change of it gives back. */
const PlanLines = graphql(`
  fragment PlanLines on Plan @_unmask {
    id
    version
    position
    state
    activityCount
    history(first: 40) { id kind subject count at by { id name } actedFor { id name } }
    initiatives { id level title source body { id slug name } }
    groups {
      id
      title
      version
      activities {
        id
        title
        state
        version
        startsOn
        endsOn
        budgetPlanned
        budgetActual
        budgetSource
        source
        lead { id slug name }
        coordinating { id slug name }
        initiatives { id }
        promises { id words city { id slug } }
        festivalEdition { id year festival { id slug name } }
        carriedFrom { id title plan { id slug title startsOn } }
        carriedTo { id title plan { id slug title startsOn } }
        commitment {
          id
          counts
          present { id state progress dueOn firstDueOn isDeferred isOverdue droppedReason evidence { id kind words url fileUrl document { id title } } }
        }
      }
    }
  }
`);

export const PlanScreenQuery = graphql(
  `
    query PlanScreen($slug: String!) {
      plan(slug: $slug) {
        ...PlanLines
        slug
        number
        title
        titles { language words }
        audience
        startsOn
        endsOn
        issuedOn
        legalBasis
        currency
        source
        note
        statedActivities
        owner { id slug name today }
        issuer { id slug name }
        follows { id slug title startsOn activityCount doneCount }
        followedBy { id slug title startsOn may { keep } }
        points { kind words source body { id slug name } }
        claims { id subject words source sourcedOn holds ground settledFor { id name } }
        reported { id year words source body { id slug name } }
        may { keep lead seeHistory }
      }
    }
  `,
  [PlanLines],
);

export type PlanOnScreen = NonNullable<ResultOf<typeof PlanScreenQuery>['plan']>;
export type GroupOnScreen = PlanOnScreen['groups'][number];
export type ActivityOnScreen = GroupOnScreen['activities'][number];

export const BeginPlanMutation = graphql(`
  mutation BeginPlan($input: BeginPlanInput!) {
    beginPlan(input: $input) { id slug }
  }
`);

export const ChangePlanMutation = graphql(`
  mutation ChangePlan($input: ChangePlanInput!) {
    changePlan(input: $input) { id version }
  }
`);

export const IssuePlanMutation = graphql(`
  mutation IssuePlan($input: IssuePlanInput!) {
    issuePlan(input: $input) { id version state issuedOn }
  }
`);

export const AddPlanLineMutation = graphql(
  `
    mutation AddPlanLine($input: AddPlanLineInput!) {
      addPlanLine(input: $input) { ...PlanLines }
    }
  `,
  [PlanLines],
);

export const RenamePlanLineMutation = graphql(
  `
    mutation RenamePlanLine($input: RenamePlanLineInput!) {
      renamePlanLine(input: $input) { ...PlanLines }
    }
  `,
  [PlanLines],
);

export const MovePlanLineMutation = graphql(
  `
    mutation MovePlanLine($input: MovePlanLineInput!) {
      movePlanLine(input: $input) { ...PlanLines }
    }
  `,
  [PlanLines],
);

export const RemovePlanLineMutation = graphql(
  `
    mutation RemovePlanLine($input: RemovePlanLineInput!) {
      removePlanLine(input: $input) { ...PlanLines }
    }
  `,
  [PlanLines],
);

export const ChangeActivityMutation = graphql(
  `
    mutation ChangeActivity($input: ChangeActivityInput!) {
      changeActivity(input: $input) { ...PlanLines }
    }
  `,
  [PlanLines],
);

export const AddInitiativeMutation = graphql(
  `
    mutation AddInitiative($input: AddInitiativeInput!) {
      addInitiative(input: $input) { ...PlanLines }
    }
  `,
  [PlanLines],
);

export const TurnPlanLineMutation = graphql(
  `
    mutation TurnPlanLine($input: TurnPlanLineInput!) {
      turnPlanLine(input: $input) { ...PlanLines }
    }
  `,
  [PlanLines],
);

export const SettlePlanClaimMutation = graphql(`
  mutation SettlePlanClaim($input: SettlePlanClaimInput!) {
    settlePlanClaim(input: $input) { id claims { id subject words source sourcedOn holds ground settledFor { id name } } }
  }
`);

export const PastePlanRowsMutation = graphql(`
  mutation PastePlanRows($input: PastePlanRowsInput!) {
    pastePlanRows(input: $input) { line outcome field reason message }
  }
`);

export const CarryOverMutation = graphql(`
  mutation CarryOver($input: CarryOverInput!) {
    carryOver(input: $input) { id slug }
  }
`);

/** The editions of the festivals of a plan's city, which its activities may serve. */
export const EditionsForPlanQuery = graphql(`
  query EditionsForPlan($slug: String!) {
    body(slug: $slug) { id city { id slug festivals { id name editions { id year } } } }
  }
`);

export const PlanFollowed = graphql(`
  subscription PlanFollowed($planId: ID!, $after: Cursor!) {
    plan(planId: $planId, after: $after) {
      __typename
      ... on PlanEntry { position }
      ... on CaughtUp { position }
      ... on Resync { position reason }
    }
  }
`);

export const BodiesForPlansQuery = graphql(`
  query BodiesForPlans($search: String) {
    bodies(search: $search, first: 8) { nodes { id name } }
  }
`);
