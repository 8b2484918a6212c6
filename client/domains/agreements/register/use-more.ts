import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { type Refusal, refusalOf } from '../../../graphql/refusal.ts';
import { AgreementRegisterQuery, type AgreementRow } from '../agreement.documents.ts';

export const pageSize = 50;

type Page = { nodes: AgreementRow[]; endCursor: string | null; hasNextPage: boolean };

/** Rows beyond the first page, which are forgotten as soon as the first page is another; and why there came no more. */
export function useMore(first: Page | undefined, variables: object) {
  const client = useApolloClient();
  const [pages, setPages] = useState<Page[]>([]);
  const [isLoading, setLoading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what follows belongs to the first page that is shown
  useEffect(() => setPages([]), [first]);
  const last = pages.at(-1) ?? first;
  async function more() {
    setLoading(true);
    setRefusal(null);
    try {
      const { data } = await client.query({
        query: AgreementRegisterQuery,
        variables: { ...variables, first: pageSize, after: last?.endCursor ?? null },
        fetchPolicy: 'network-only',
      });
      if (data) setPages((before) => [...before, data.agreementRegister.agreements]);
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setLoading(false);
    }
  }
  const rows = [...(first?.nodes ?? []), ...pages.flatMap((one) => one.nodes)];
  return { rows, isLoading, refusal, more: last?.hasNextPage ? () => void more() : undefined };
}
