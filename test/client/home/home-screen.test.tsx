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
          session('2', 'SCHEDULED', '2023-11-18T04:00:00Z'),
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

  it('greets a person with what is live now, and does not explain Trellis to them', async () => {
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
    });
    await screen.findByRole('heading', { level: 1, name: 'One session is live now' });
    expect(screen.queryByText(/working place/)).toBeNull();
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
