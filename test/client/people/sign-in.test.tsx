import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { localPath } from '../../../client/domains/people/sign-in.ts';
import { actingFor } from '../../../client/graphql/identity.ts';
import { setSessionLost } from '../../../client/graphql/session-loss.ts';
import { hanoi, networkOf } from '../support/cities.ts';
import { closePage, openPage } from '../support/page.tsx';

afterEach(closePage);

const city = { __typename: 'City', id: 'city-hanoi', name: 'Hanoi', field: 'DESIGN' };
const hanoiBody = { __typename: 'Body', id: 'body-hanoi', kind: 'CITY', name: 'Hanoi', city };
const association = {
  __typename: 'Body',
  id: 'body-arch',
  kind: 'ASSOCIATION',
  name: 'Association of Architects',
  city: null,
};
const lan = { __typename: 'Person', id: 'lan', name: 'Nguyễn Thu Lan', isDemonstration: true };
const viewer = {
  __typename: 'Viewer',
  email: 'lan@example.org',
  isAdministrator: false,
  person: lan,
  appointments: [
    { __typename: 'Appointment', id: 'a1', role: 'STAFF', body: hanoiBody },
    { __typename: 'Appointment', id: 'a2', role: 'MEMBER', body: association },
  ],
};
const DemonstrationPeople = () => ({
  demonstrationPeople: [
    {
      __typename: 'DemonstrationPerson',
      slug: 'lan',
      role: 'STAFF',
      job: 'Follow the session for the city.',
      person: lan,
      body: hanoiBody,
    },
  ],
});
const Network = () => networkOf(hanoi);
const entering = { DemonstrationPeople, Network, '/api/auth/sign-in/demonstration': () => ({}) };

describe('signing in', () => {
  it('shows whom one may be, marked as a demonstration, with what each came to do', async () => {
    await openPage('/sign-in', entering);
    await screen.findByText('Follow the session for the city.');
    expect(screen.getByText('Demonstration')).toBeTruthy();
    expect(screen.getByText('Hanoi, staff')).toBeTruthy();
  });

  it('enters with one click, goes on to where one wanted to be, and acts for the person’s body', async () => {
    const page = await openPage('/sign-in?next=%2Fnetwork%3Fq%3D', entering);
    const button = await screen.findByRole('button', { name: 'Enter as Nguyễn Thu Lan' });
    page.answer({ Viewer: () => ({ viewer }) });
    fireEvent.click(button);
    await waitFor(() => expect(page.router.state.location.pathname).toBe('/network'));
    expect(actingFor()).toBe('body-hanoi');
    await screen.findByRole('button', { name: /Acting for Hanoi/ });
  });

  it('leads home where the address one wanted is none', async () => {
    const page = await openPage('/sign-in?next=//[', entering);
    page.answer({ Viewer: () => ({ viewer }), Home: () => ({ forums: [], frameworks: [] }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Enter as Nguyễn Thu Lan' }));
    await waitFor(() => expect(page.router.state.location.pathname).toBe('/'));
  });

  it('keeps the focus on the title of the page one came to, once the server says who one is', async () => {
    const page = await openPage('/sign-in', { ...entering, Home: () => ({ forums: [], frameworks: [] }) });
    const button = await screen.findByRole('button', { name: 'Enter as Nguyễn Thu Lan' });
    page.answer({ Viewer: () => ({ viewer }) });
    fireEvent.click(button);
    const title = await screen.findByRole('heading', { level: 1, name: 'Welcome, Nguyễn Thu Lan' });
    expect(document.activeElement).toBe(title);
  });

  it('stays and says so when the server refuses', async () => {
    const page = await openPage('/sign-in', {
      ...entering,
      '/api/auth/sign-in/demonstration': () => new Error('no line'),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Enter as Nguyễn Thu Lan' }));
    await screen.findByText('You could not be signed in. Try again in a moment.');
    expect(page.router.state.location.pathname).toBe('/sign-in');
  });

  it('goes on only to places of our own', () => {
    expect(localPath('/sessions/1?around=2#m')).toBe('/sessions/1?around=2#m');
    for (const elsewhere of [
      null,
      '',
      'network',
      'https://evil.example/',
      '//evil.example/x',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
    ]) {
      expect(localPath(elsewhere)).toBe('/');
    }
  });
});

describe('acting for a body', () => {
  it('is told to the server with each request, and can be changed', async () => {
    const bodies: (string | null)[] = [];
    await openPage('/network', {
      Viewer: () => ({ viewer }),
      Network: (_, headers) => {
        bodies.push(headers.get('x-acting-for'));
        return networkOf(hanoi);
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: /Acting for Hanoi/ }));
    fireEvent.click(screen.getByRole('menuitemradio', { name: /Association of Architects/ }));
    await screen.findByRole('button', { name: /Acting for Association of Architects/ });
    await waitFor(() => expect(bodies.at(-1)).toBe('body-arch'));
  });

  it('falls back to one’s first body where the tab’s choice is not one’s own', async () => {
    sessionStorage.setItem('trellis.actingFor', 'body-of-somebody-else');
    await openPage('/network', { Viewer: () => ({ viewer }), Network });
    await waitFor(() => expect(actingFor()).toBe('body-hanoi'));
  });

  it('ends with signing out', async () => {
    const page = await openPage('/network', {
      Viewer: () => ({ viewer }),
      Network,
      Home: () => ({ forums: [], frameworks: [] }),
      '/api/auth/sign-out': () => ({}),
    });
    fireEvent.click(await screen.findByRole('button', { name: /Acting for Hanoi/ }));
    page.answer({ Viewer: () => ({ viewer: null }) });
    fireEvent.click(screen.getByRole('menuitem', { name: 'Sign out' }));
    await screen.findByRole('link', { name: 'Sign in' });
    expect(actingFor()).toBeNull();
  });
});

describe('a lost session', () => {
  it('asks to sign in again over the page, which keeps what was typed', async () => {
    const page = await openPage('/network', {
      ...entering,
      NetworkSearch: () => ({ errors: [{ message: 'Sign in', extensions: { code: 'UNAUTHENTICATED' } }] }),
    });
    const field = await screen.findByRole<HTMLInputElement>('searchbox');
    fireEvent.change(field, { target: { value: 'what I typed' } });
    const dialog = await screen.findByRole('dialog', { name: 'Please sign in again' });
    const again = await within(dialog).findByRole('button', { name: 'Enter as Nguyễn Thu Lan' });
    page.answer({ Viewer: () => ({ viewer }), NetworkSearch: () => ({ cities: { nodes: [] } }) });
    fireEvent.click(again);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(field.isConnected).toBe(true);
    expect(field.value).toBe('what I typed');
  });

  it('can be left alone', async () => {
    await openPage('/network', entering);
    await act(async () => setSessionLost(true));
    fireEvent.click(await screen.findByRole('button', { name: 'Go on without signing in' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
