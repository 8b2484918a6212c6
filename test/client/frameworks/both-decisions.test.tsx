import { ApolloProvider } from '@apollo/client/react';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  AdaptationOnScreen,
  AdaptedSection,
} from '../../../client/domains/frameworks/adaptation/adaptation.documents.ts';
import { BothDecisions } from '../../../client/domains/frameworks/adaptation/both-decisions.tsx';
import { isOutrun } from '../../../client/domains/frameworks/adaptation/outrun.ts';
import { type NewDecision, useDeciding } from '../../../client/domains/frameworks/adaptation/use-deciding.ts';
import { createClient } from '../../../client/graphql/client.ts';
import { i18n, startI18n } from '../../../client/i18n/i18n.ts';
import { browserParts } from '../support/browser.ts';

interface Sent {
  readonly operationName: string;
  readonly variables: { readonly input: Record<string, unknown> };
}
let sent: Sent[] = [];
let answers: object[] = [];

beforeEach(async () => {
  browserParts();
  sent = [];
  vi.stubGlobal('fetch', async (_address: string, request: RequestInit) => {
    sent.push(JSON.parse(String(request.body)) as Sent);
    return new Response(JSON.stringify(answers.shift()), { headers: { 'content-type': 'application/json' } });
  });
  if (!i18n.isInitialized) await startI18n();
  await i18n.changeLanguage('en');
  await i18n.loadNamespaces(['adaptations', 'common', 'refusal']);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const outrunBy = (byName: string) => ({
  errors: [
    {
      message: `${byName} has decided on this section meanwhile.`,
      extensions: {
        code: 'CONFLICT',
        reason: 'DECIDED_MEANWHILE',
        byName,
        at: Date.parse('2026-11-30T09:30:00Z'),
      },
    },
  ],
});

describe('two colleagues who decide on the same section', () => {
  it('are shown both, where one changed what the other takes out, and the other decides anew on what they have seen', async () => {
    answers = [
      outrunBy('Ewan'),
      { data: { dropSection: { __typename: 'Adaptation', id: 'a', hasUnpublished: true } } },
    ];
    const tide = section({ decision: 'ADD', decisionId: 'first', title: 'The tide' });
    const theirs = { ...tide, decisionId: 'second', title: 'Our tide', decidedByName: 'Ewan' };
    show(tide, { decision: 'INHERIT' }, [theirs]);
    const both = await screen.findByRole('region', { name: 'Two decisions 4 The tide' });
    within(screen.getByRole('region', { name: 'What Ewan decided' })).getByText('Our tide');
    within(screen.getByRole('region', { name: 'What you were about to decide' })).getByText('taken out');
    fireEvent.click(within(both).getByRole('button', { name: 'Put mine in its place' }));
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent.map(({ operationName, variables }) => [operationName, variables.input.seenId])).toEqual([
      ['DropSection', 'first'],
      ['DropSection', 'second'],
    ]);
  });

  it('are not asked anything where both took it out', async () => {
    answers = [outrunBy('Ewan')];
    const tide = section({ decision: 'ADD', decisionId: 'first', title: 'The tide' });
    show(tide, { decision: 'INHERIT' }, []);
    await screen.findByText('nothing stands');
    expect(screen.queryByRole('region', { name: /^Two decisions/ })).toBeNull();
  });

  it('know who went back to the common words, and keep what was typed on meanwhile', async () => {
    answers = [outrunBy('Ewan')];
    const ours = section({ decision: 'ADAPT', decisionId: 'first' });
    show(ours, { decision: 'ADAPT', blocks: [line('Our purse')] }, [
      section({ decision: 'INHERIT', decisionId: null }),
    ]);
    await screen.findByText(/^Ewan decided on section 4 at .*, while you were about to\./);
    within(screen.getByRole('region', { name: 'What Ewan decided' })).getByText('inherited');
    fireEvent.click(screen.getByRole('button', { name: 'type on' }));
    await screen.findByText('Our purse is small.');
  });
});

const line = (text: string) => ({
  type: 'paragraph',
  attrs: { id: 'one' },
  content: [{ type: 'text', text }],
});

function section(some: Partial<AdaptedSection>): AdaptedSection {
  return {
    sectionId: 's',
    parentId: null,
    number: '4',
    title: 'Money',
    ownTitle: null,
    commonTitle: some.decision === 'ADD' ? null : 'Money',
    blocks: [],
    commonBlocks: 0,
    reasonType: null,
    words: null,
    decidedByName: null,
    decidedAt: null,
    ...some,
  } as AdaptedSection;
}

/** Decides at once, on what was seen; what stands by then is known with the answer. */
function show(seen: AdaptedSection, given: NewDecision, stands: readonly AdaptedSection[]): void {
  const of = (sections: readonly AdaptedSection[]) =>
    ({
      id: 'a',
      language: 'en',
      may: { publish: false },
      text: { sections, omitted: [] },
    }) as unknown as AdaptationOnScreen;
  function Page() {
    const [adaptation, setAdaptation] = useState(of([seen]));
    const deciding = useDeciding(adaptation, 'Dundee', async () => setAdaptation(of(stands)));
    const { untaken } = deciding;
    return (
      <>
        <button type="button" onClick={() => void deciding.decide(seen, given)}>
          decide
        </button>
        <button type="button" onClick={() => deciding.typedOn([line('Our purse is small.')] as never)}>
          type on
        </button>
        {adaptation.text?.sections.length === 0 && <p>nothing stands</p>}
        {untaken && isOutrun(adaptation, untaken) && <BothDecisions {...{ adaptation, untaken, deciding }} />}
      </>
    );
  }
  render(
    <ApolloProvider client={createClient()}>
      <Page />
    </ApolloProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'decide' }));
}
