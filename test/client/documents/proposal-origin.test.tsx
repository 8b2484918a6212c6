import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ProposalOrigin } from '../../../client/documents/proposals/proposal-origin.tsx';
import { i18n, startI18n } from '../../../client/i18n/i18n.ts';

beforeAll(async () => {
  if (!i18n.isInitialized) await startI18n();
  await i18n.changeLanguage('en');
  await i18n.loadNamespaces('documents');
});
afterEach(cleanup);

const dundee = { __typename: 'Body' as const, id: 'dundee', name: 'Dundee' };
const evidence = (label: string, url: string | null) => ({
  __typename: 'ProposalEvidence' as const,
  label,
  url,
});

function show(adaptation: object | null, ...pieces: ReturnType<typeof evidence>[]) {
  const origin = { __typename: 'ProposalOrigin' as const, adaptation, evidence: pieces };
  render(
    <MemoryRouter>
      <ProposalOrigin origin={origin as never} body={dundee} />
    </MemoryRouter>,
  );
}

describe('where a proposal comes from', () => {
  it('leads to the city’s own version and to its evidence, and to no address that is unsafe', () => {
    show(
      { id: 'a', owner: { ...dundee, city: { name: 'Dundee' } } },
      evidence('What the streets said', 'https://example.org/streets'),
      evidence('Told at the harbour', null),
      evidence('A trap', 'javascript:alert(1)'),
    );
    const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(address('Comes from Dundee’s own version')).toBe('/adaptations/a');
    expect(address('What the streets said')).toBe('https://example.org/streets');
    expect(screen.getByText('Told at the harbour').closest('a')).toBeNull();
    expect(screen.getByText('A trap').closest('a')).toBeNull();
  });

  it('is said without a way to a version that the reader may not know of', () => {
    show(null);
    expect(screen.getByText('Comes from Dundee’s own version').closest('a')).toBeNull();
    expect(screen.queryByRole('list')).toBeNull();
  });
});
