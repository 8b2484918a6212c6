import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { closePage, openPage } from '../support/page.tsx';

afterEach(closePage);

const host = {
  __typename: 'Body',
  id: 'b',
  name: 'Hanoi',
  city: { __typename: 'City', id: 'c', name: 'Hanoi' },
};
const place = {
  __typename: 'Forum',
  id: 'f',
  title: 'ASEAN conference',
  venue: 'Hanoi Museum',
  host,
  zone: 'Asia/Ho_Chi_Minh',
};

function session(id: string, state: string, startsAt: string) {
  return {
    __typename: 'Session',
    id,
    title: `Session ${id}`,
    room: 'A',
    state,
    startsAt,
    endsAt: startsAt.replace(':00:', ':30:'),
    messageCount: 0,
    forum: place,
  };
}

function forumOf(...sessions: object[]) {
  return {
    forums: [{ ...place, slug: 'asean-2023', startsOn: '2023-11-18', endsOn: '2023-11-18', sessions }],
    frameworks: [
      {
        id: 'framework',
        slug: 'festivals',
        title: 'A common framework',
        edition: { id: 'edition', number: 1, adoptedAt: '2026-05-04T02:00:00.000Z' },
      },
    ],
  };
}

describe('home', () => {
  it('tells a stranger what this is, and shows what is live with the venue’s time named', async () => {
    await openPage('/', {
      Home: () =>
        forumOf(
          session('1', 'LIVE', '2023-11-18T02:00:00Z'),
          session('2', 'SCHEDULED', '2123-11-18T04:00:00Z'),
          session('3', 'CLOSED', '2023-11-18T01:00:00Z'),
        ),
    });
    await screen.findByRole('heading', { level: 1, name: /working place/ });
    expect(screen.getByRole('link', { name: 'A common framework' }).getAttribute('href')).toBe(
      '/frameworks/festivals',
    );
    await screen.findByText('Live now, Hall A');
    expect(screen.getByRole('link', { name: 'Enter the session' }).getAttribute('href')).toBe('/sessions/1');
    expect(screen.getByText('09:00 to 09:30').parentElement?.textContent).toMatch(
      /^Saturday,? 18 November 2023, 09:00 to 09:30 in Hanoi \(GMT\+7\)/,
    );
    expect(screen.getByRole('heading', { name: 'Next sessions' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Session 2' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Session 3' })).toBeNull();
  });

  it('tells a person what waits for them, what is due and what is live, and does not explain Trellis to them', async () => {
    const told = (id: string, kind: string, title: string) => ({
      __typename: 'Notification',
      id,
      kind,
      place: '#section-3',
      thing: { __typename: 'NamedThing', kind: 'document', id: `d${id}`, title, path: '/documents/d' },
      by: { __typename: 'Person', id: 'r', name: 'Rizky' },
      actedFor: { __typename: 'Body', id: 'bandung', name: 'Bandung' },
    });
    const hanoi = { __typename: 'Body', id: 'b', name: 'Hanoi' };
    const commitment = { id: 'c', words: 'Send the list', language: 'en', person: null, body: hanoi };
    await openPage('/', {
      Viewer: () => ({
        viewer: {
          __typename: 'Viewer',
          email: '',
          isAdministrator: false,
          appointments: [],
          person: { __typename: 'Person', id: 'p', name: 'Lan', isDemonstration: true },
        },
      }),
      Home: () => forumOf(session('1', 'LIVE', '2023-11-18T02:00:00Z')),
      HomeWaiting: () => ({
        inbox: {
          asking: 2,
          notifications: {
            nodes: [told('1', 'PROPOSAL_MADE', 'A wording'), told('2', 'OVERDUE', 'Send the list')],
          },
        },
        agreementRegister: {
          agreements: {
            nodes: [
              {
                __typename: 'Agreement',
                id: 'a',
                slug: 'with-dundee',
                title: 'With Dundee',
                state: 'SIGNING',
                next: { kind: 'STEP', on: '2026-12-01', words: 'All signatures' },
              },
            ],
          },
          counts: { mine: 3 },
        },
        due: { total: 1, nodes: [{ id: 'o', dueOn: '2026-11-20', group: 'OVERDUE', commitment }] },
      }),
    });
    // The proposal and three agreements; what is overdue stands with its day below.
    await screen.findByRole('heading', { level: 1, name: '4 things wait for you' });
    expect(screen.queryByText(/working place/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Decide: A wording' }).getAttribute('href')).toBe(
      '/documents/d#section-3',
    );
    expect(screen.getByText('Rizky, for Bandung')).toBeTruthy();
    expect(screen.getByText('To sign')).toBeTruthy();
    expect(screen.getByRole('link', { name: '2 more agreements' })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Send the list' })).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Enter the session' })).toBeTruthy();
  });

  it('calls sessions past whose time went by, though nobody closed them, and says that none is coming', async () => {
    await openPage('/', {
      Home: () =>
        forumOf(
          session('1', 'SCHEDULED', '2023-11-18T04:00:00Z'),
          session('2', 'CLOSED', '2023-11-18T01:00:00Z'),
        ),
    });
    await screen.findByRole('heading', { name: 'Past sessions' });
    expect(screen.queryByRole('heading', { name: 'Next sessions' })).toBeNull();
    expect(screen.getByText('No session is announced for the days to come.')).toBeTruthy();
    expect(
      screen.getAllByRole('link', { name: /^Session \d$/ }).map(({ textContent }) => textContent),
    ).toEqual(['Session 2', 'Session 1']);
  });

  it('says when what waits for a person cannot be read, and does not say that nothing waits', async () => {
    await openPage('/', {
      Viewer: () => ({
        viewer: {
          __typename: 'Viewer',
          email: '',
          isAdministrator: false,
          appointments: [],
          person: { __typename: 'Person', id: 'p', name: 'Lan', isDemonstration: true },
        },
      }),
      Home: () => ({ forums: [], frameworks: [] }),
      HomeWaiting: () => new Error('no line'),
    });
    await screen.findByText('What waits for you could not be read.');
    expect(screen.queryByText('Nothing waits for you')).toBeNull();
  });

  it('is honest when no forum is kept', async () => {
    await openPage('/', { Home: () => ({ forums: [], frameworks: [] }) });
    await screen.findByText('No forum is kept here yet.');
  });

  it('says when the sessions cannot be read', async () => {
    await openPage('/', { Home: () => new Error('no line') });
    await screen.findByText('The sessions could not be read.');
    expect(screen.getByRole('link', { name: 'Look at the network' })).toBeTruthy();
  });
});
