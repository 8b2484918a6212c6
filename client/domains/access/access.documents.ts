import { graphql, type ResultOf } from '../../graphql/graphql.ts';

const AccessDialog_access = graphql(`
  fragment AccessDialog_access on Access @_unmask {
    id
    kind
    audience
    audiences
    mayShare
    peopleCount
    owner { id name }
    parties { id name }
    people {
      id
      name
      appointments { id role body { id name } }
    }
    grants {
      id
      role
      reason
      givenAt
      person { id name }
      body { id name }
      givenBy { id name }
    }
    requests {
      id
      role
      words
      askedAt
      person { id name }
      body { id name }
    }
  }
`);

export const AccessQuery = graphql(
  `
    query Access($kind: String!, $id: ID!) {
      access(kind: $kind, id: $id) { ...AccessDialog_access }
    }
  `,
  [AccessDialog_access],
);

export const SetAudienceMutation = graphql(
  `
    mutation SetAudience($input: SetAudienceInput!) {
      setAudience(input: $input) { ...AccessDialog_access }
    }
  `,
  [AccessDialog_access],
);

export const GiveGrantMutation = graphql(
  `
    mutation GiveGrant($input: GiveGrantInput!) {
      giveGrant(input: $input) { ...AccessDialog_access }
    }
  `,
  [AccessDialog_access],
);

export const WithdrawGrantMutation = graphql(
  `
    mutation WithdrawGrant($input: WithdrawGrantInput!) {
      withdrawGrant(input: $input) { ...AccessDialog_access }
    }
  `,
  [AccessDialog_access],
);

export const DecideAccessMutation = graphql(`
  mutation DecideAccess($input: DecideAccessInput!) {
    decideAccess(input: $input)
  }
`);

export const AskForAccessMutation = graphql(`
  mutation AskForAccess($input: AskForAccessInput!) {
    askForAccess(input: $input)
  }
`);

export type Access = ResultOf<typeof AccessDialog_access>;
export type Grant = Access['grants'][number];
/** What can be asked for by its page; behind some of them it is their text that is shared. */
export type AskedKind =
  | Exclude<ThingKind, 'commitment'>
  | 'adaptation'
  | 'agreement'
  | 'case'
  | 'framework'
  | 'project';
export type ThingKind = 'commitment' | 'document' | 'forum' | 'network' | 'plan' | 'session';
