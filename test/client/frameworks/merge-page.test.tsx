import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { closePage, openPage } from '../support/page.tsx';

afterEach(closePage);

const words = (text: string) => [
  { type: 'paragraph', attrs: { id: 'm1' }, content: [{ type: 'text', text }] },
];
const common = {
  __typename: 'CommonSection',
  sectionId: 's',
  parentId: null,
  number: '1',
  title: 'Money',
  freedom: null,
};

const item = (settlement: object | null) => ({
  __typename: 'MergeItem',
  sectionId: 's',
  state: 'CONFLICT',
  asks: true,
  asksReason: false,
  choices: ['OURS', 'BASE', 'WRITTEN'],
  seen: 'x',
  before: common,
  after: common,
  ourDecision: 'ADAPT',
  ourTitle: null,
  ourReasonType: null,
  ourWords: null,
  beforeBlocks: words('At most 200 stalls.'),
  afterBlocks: words('At most 300 stalls.'),
  ourBlocks: words('At most 50 stalls.'),
  resultDecision: 'ADAPT',
  resultTitle: null,
  resultBlocks: words('At most 50 stalls.'),
  collisions: [],
  titleCollides: false,
  whyChanged: null,
  settlement,
});

const settled = {
  __typename: 'MergeSettlement',
  id: 'settlement',
  settledByName: 'Isla McAllister',
  choice: 'OURS',
  title: null,
  blocks: null,
  parentId: null,
  afterId: null,
  reasonType: null,
  words: null,
  settledAt: '2026-11-05T02:00:00.000Z',
};

const merging = (adopted: number | null, merge: object | null) => ({
  adaptation: {
    __typename: 'Adaptation',
    id: 'a',
    title: 'A common text',
    language: 'en',
    owner: { __typename: 'Body', id: 'dundee', name: 'Dundee', city: null },
    framework: null,
    may: { __typename: 'AdaptationMay', read: true, decide: true, publish: true },
    document: null,
    adoptedEdition: adopted && { __typename: 'Edition', id: `e${adopted}`, number: adopted, adoptedAt: null },
    merge: merge && {
      __typename: 'AdaptationMerge',
      id: 'm',
      fromNumber: 1,
      toNumber: 2,
      isWithdrawn: true,
      waiting: 1,
      untouched: 0,
      places: [],
      items: [item(null)],
      ...merge,
    },
  },
});

describe('bringing a version over to an edition that was withdrawn since', () => {
  it('says so, takes no decision any more, and is left', async () => {
    const page = await openPage('/adaptations/a/merge', { MergeScreen: () => merging(null, {}) });
    await screen.findByText(/^Edition 2 was withdrawn after you began\./);
    expect(screen.queryByText(/is not carried over/)).toBeNull();
    expect(screen.queryByRole('button', { name: /^Settle/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Begin with/ })).toBeNull();
    page.answer({
      LeaveMerge: () => ({ leaveMerge: { __typename: 'Adaptation', id: 'a', isMerging: false } }),
      MergeScreen: () => merging(null, null),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Give up bringing it over' }));
    await screen.findByText('No edition of the common text is in force just now.');
  });

  it('says what becomes of what was decided, and offers the newer edition', async () => {
    const page = await openPage('/adaptations/a/merge', {
      MergeScreen: () => merging(3, { waiting: 0, items: [item(settled)] }),
    });
    await screen.findByText(/^What you decided here for 1 section was for edition 2 and is not carried over/);
    expect(screen.queryByRole('button', { name: 'Follow edition 2 from now on' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Give up bringing it over' })).toBeTruthy();
    page.answer({
      BeginMerge: () => ({
        beginMerge: {
          __typename: 'Adaptation',
          id: 'a',
          isMerging: true,
          merge: { __typename: 'AdaptationMerge', id: 'm3' },
        },
      }),
      MergeScreen: () => merging(3, { id: 'm3', toNumber: 3, isWithdrawn: false }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Begin with edition 3' }));
    await screen.findByText('1 of 1 need you');
    expect(screen.queryByText(/was withdrawn after you began/)).toBeNull();
  });
});

describe('two colleagues who decide the same section at once', () => {
  const open = { isWithdrawn: false };
  const refused = {
    errors: [
      {
        message: 'Isla McAllister has settled this section already.',
        extensions: { code: 'CONFLICT', reason: 'SETTLED_MEANWHILE', choice: 'OURS' },
      },
    ],
  };

  it('shows the second both decisions side by side, keeps theirs over a reload, and puts it in the place of the first when they say so', async () => {
    let sent: Record<string, unknown> = {};
    const page = await openPage('/adaptations/a/merge', { MergeScreen: () => merging(null, open) });
    fireEvent.click(await screen.findByRole('radio', { name: /Take edition 2/ }));
    page.answer({
      SettleSection: () => refused,
      MergeScreen: () => merging(null, { ...open, waiting: 0, items: [item(settled)] }),
    });
    fireEvent.click(screen.getByRole('button', { name: /^Settle/ }));
    await screen.findByText(/^Isla McAllister decided on this section while you were about to\./);
    const side = (name: string) => within(screen.getByRole('region', { name }));
    side('What Isla McAllister decided').getByText('At most 50 stalls.');
    side('What you were about to decide').getByText('Take edition 2');

    cleanup();
    const again = await openPage('/adaptations/a/merge', {
      MergeScreen: () => merging(null, { ...open, waiting: 0, items: [item(settled)] }),
    });
    await screen.findByRole('region', { name: 'What you were about to decide' });
    again.answer({
      SettleSection: ({ input }) => {
        sent = input as Record<string, unknown>;
        return { settleSection: { __typename: 'Adaptation', id: 'a', isMerging: true } };
      },
      MergeScreen: () =>
        merging(null, {
          ...open,
          waiting: 0,
          items: [item({ ...settled, id: 'mine', choice: 'BASE', settledByName: 'Eilidh' })],
        }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Put mine in its place' }));
    await screen.findByText(/^Decided by Eilidh/);
    expect(sent).toMatchObject({ choice: 'BASE', insteadOfId: 'settlement', seen: 'x' });
    expect(screen.queryByRole('region', { name: 'What you were about to decide' })).toBeNull();
  });

  it('keeps what one wrote and called it when a colleague changes the section itself, and goes on with it', async () => {
    const page = await openPage('/adaptations/a/merge', {
      MergeScreen: () =>
        merging(null, { ...open, items: [{ ...item(null), titleCollides: true, ourTitle: 'The purse' }] }),
    });
    await screen.findByText('The title was changed by both. Choose, or write it anew.');
    fireEvent.click(screen.getByRole('radio', { name: /Write anew/ }));
    fireEvent.change(screen.getByRole('textbox', { name: /^Title/ }), {
      target: { value: 'The city’s purse' },
    });
    page.answer({
      SettleSection: () => refused,
      MergeScreen: () => merging(null, { ...open, items: [{ ...item(null), seen: 'y' }] }),
    });
    fireEvent.click(screen.getByRole('button', { name: /^Settle/ }));
    await screen.findByText(/^Somebody wrote or decided in this section after you chose\./);
    fireEvent.click(screen.getByRole('button', { name: 'Go on with mine' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Title/ }).value).toBe('The city’s purse');
  });
});
