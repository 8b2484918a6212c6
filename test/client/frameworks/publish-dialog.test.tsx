import { ApolloProvider } from '@apollo/client/react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { AdaptationOnScreen } from '../../../client/domains/frameworks/adaptation/adaptation.documents.ts';
import { PublishDialog } from '../../../client/domains/frameworks/adaptation/publish-dialogs.tsx';
import { createClient } from '../../../client/graphql/client.ts';
import { i18n, startI18n } from '../../../client/i18n/i18n.ts';
import { browserParts } from '../support/browser.ts';

afterEach(cleanup);

it('publishing names the core sections that do not say why they read otherwise, and leads to them', async () => {
  browserParts();
  if (!i18n.isInitialized) await startI18n();
  await i18n.changeLanguage('en');
  await i18n.loadNamespaces(['adaptations', 'common', 'refusal']);
  const onClose = vi.fn();
  const of = (number: string, title: string, isDeviation: boolean, words: string | null) => ({
    sectionId: number,
    number,
    title,
    isDeviation,
    reasonType: words && 'LAW',
    words,
  });
  const sections = [
    of('2.2', 'Money', false, null),
    of('2.3', 'Fair work', true, null),
    of('3.1', 'Everyone', true, 'Our law says so.'),
  ];
  const adaptation = { id: 'a', language: 'en', publications: [], text: { sections } };
  render(
    <ApolloProvider client={createClient()}>
      <PublishDialog
        adaptation={adaptation as unknown as AdaptationOnScreen}
        city="Dundee"
        onDone={() => undefined}
        onClose={onClose}
      />
    </ApolloProvider>,
  );
  const links = await screen.findAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['2.3 Fair work', '#section-2.3'],
  ]);
  fireEvent.click(links[0]!);
  expect(onClose).toHaveBeenCalledOnce();
});
