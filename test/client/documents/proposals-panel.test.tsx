import { ApolloProvider } from '@apollo/client/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { OpenDocument } from '../../../client/documents/data/open-document.ts';
import { ProposalsPanel } from '../../../client/documents/proposals/proposals-panel.tsx';
import { createClient } from '../../../client/graphql/client.ts';
import { i18n, startI18n } from '../../../client/i18n/i18n.ts';

beforeAll(async () => {
  if (!i18n.isInitialized) await startI18n();
  await i18n.changeLanguage('en');
  await i18n.loadNamespaces('documents');
});
afterEach(cleanup);

it('the panel of proposals says that a text has no section yet, and does not look as if it were being read for ever', async () => {
  const state = { sections: [], head: { language: 'en' } };
  const document = { id: 'd', state, subscribe: () => () => undefined, onBesides: () => () => undefined };
  render(
    <ApolloProvider client={createClient()}>
      <ProposalsPanel document={document as unknown as OpenDocument} sectionId={null} selection={null} />
    </ApolloProvider>,
  );
  expect(await screen.findByText('There is no section yet for which to propose anything.')).toBeTruthy();
  expect(screen.queryByText('Reading the proposals')).toBeNull();
});
