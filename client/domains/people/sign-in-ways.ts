import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/graphql.ts';

export const SignInWaysQuery = graphql(`
  query SignInWays {
    signInWays { oidc sendsMail }
  }
`);

/** How one signs in here; what is usual until the server has said, or where it does not. */
export function useSignInWays(): { oidc: string | null; sendsMail: boolean } {
  const { data } = useQuery(SignInWaysQuery);
  return data?.signInWays ?? { oidc: null, sendsMail: true };
}
