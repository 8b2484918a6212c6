import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';

/** Reads the next page into the cache, which joins it to what is here. */
export function More<Variables extends OperationVariables>(props: {
  query: TypedDocumentNode<unknown, Variables>;
  variables: Variables;
}) {
  const { t } = useTranslation('admin');
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  async function more() {
    setBusy(true);
    await client
      .query({
        query: props.query as TypedDocumentNode<unknown, OperationVariables>,
        variables: props.variables,
        fetchPolicy: 'network-only',
      })
      .catch(() => undefined);
    setBusy(false);
  }
  return (
    <Button look="plain" isBusy={isBusy} onClick={() => void more()}>
      {t('more')}
    </Button>
  );
}
