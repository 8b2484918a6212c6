import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const DueLine_occurrence = graphql(`
  fragment DueLine_occurrence on Occurrence {
    id
    number
    dueOn
    firstDueOn
    state
    progress
    group
    daysLeft
    isDeferred
    isEscalated
    version
    commitment {
      id
      words
      language
      dueKind
      body { id name }
      person { id name }
      holder { kind id title path }
      delegation { id state body { id name } person { id name } }
      may { carry lead answer }
    }
  }
`);

export const DueScreenQuery = graphql(
  `
    query DueScreen($filter: DueFilterInput, $after: String) {
      due(filter: $filter, first: 200, after: $after) {
        total
        endCursor
        hasNextPage
        nodes { id ...DueLine_occurrence }
      }
    }
  `,
  [DueLine_occurrence],
);

export const ChangeDueMutation = graphql(
  `
    mutation ChangeDue($input: ChangeDueInput!) {
      changeDue(input: $input) { id occurrences { id ...DueLine_occurrence } }
    }
  `,
  [DueLine_occurrence],
);

export const UndoDueChangeMutation = graphql(
  `
    mutation UndoDueChange($input: UndoDueChangeInput!) {
      undoDueChange(input: $input) { id occurrences { id ...DueLine_occurrence } }
    }
  `,
  [DueLine_occurrence],
);

export const CommitmentDialogQuery = graphql(`
  query CommitmentDialog($id: ID!) {
    commitment(id: $id) {
      id
      words
      language
      target
      unit
      condition
      rule { every unit until }
      body { id name }
      person { id name }
      holder { kind id title path }
      present {
        id
        state
        dueOn
        firstDueOn
        progress
        reached
        droppedReason
        daysLeft
        isDeferred
        deferrals { id fromOn toOn reason at by { id name } }
        evidence { id kind words url fileUrl at document { id title } by { id name } }
      }
      delegation { id state words askedBy { id name } body { id name } person { id name } }
      waitsFor { id words present { id state } }
      comesFrom { id thing { kind id title within path } }
      cameOfIt { id thing { kind id title within path } }
      history { id kind at number dueOn progress by { id name } actedFor { id name } toPerson { id name } toBody { id name } }
      may { carry lead answer }
    }
  }
`);

export const MakeCommitmentMutation = graphql(`
  mutation MakeCommitment($input: MakeCommitmentInput!) {
    makeCommitment(input: $input) { id }
  }
`);

export const AddEvidenceMutation = graphql(`
  mutation AddEvidence($input: AddEvidenceInput!) {
    addEvidence(input: $input) { id evidence { id } }
  }
`);

export const DelegateMutation = graphql(`
  mutation DelegateCommitment($input: DelegateCommitmentInput!) {
    delegateCommitment(input: $input) { id delegation { id state } }
  }
`);

export const AnswerDelegationMutation = graphql(`
  mutation AnswerDelegation($input: AnswerDelegationInput!) {
    answerDelegation(input: $input) { id }
  }
`);

export const EndDelegationMutation = graphql(`
  mutation EndDelegation($input: EndDelegationInput!) {
    endDelegation(input: $input) { id }
  }
`);

export const CalendarsQuery = graphql(`
  query Calendars {
    calendars { id address madeAt usedAt body { id name } network { id } }
  }
`);

export const MakeCalendarMutation = graphql(`
  mutation MakeCalendar($input: MakeCalendarInput!) {
    makeCalendar(input: $input) { id address }
  }
`);

export const RevokeCalendarMutation = graphql(`
  mutation RevokeCalendar($input: RevokeCalendarInput!) {
    revokeCalendar(input: $input)
  }
`);

export type DueOnScreen = ResultOf<typeof DueLine_occurrence>;
export type CommitmentOnScreen = NonNullable<ResultOf<typeof CommitmentDialogQuery>['commitment']>;
export type Present = NonNullable<CommitmentOnScreen['present']>;
