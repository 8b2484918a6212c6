import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { actingFor, becomeSomeone } from '../../../client/graphql/identity.ts';
import { hanoi, networkOf } from '../support/cities.ts';
import { closePage, openPage } from '../support/page.tsx';

afterEach(closePage);

const body = (id: string, name: string) => ({ __typename: 'Body', id, kind: 'DEPARTMENT', name, city: null });
const department = {
  __typename: 'Appointment',
  id: 'a1',
  role: 'STAFF',
  body: body('department', 'Department'),
};
const association = {
  __typename: 'Appointment',
  id: 'a2',
  role: 'MEMBER',
  body: body('arch', 'Association'),
};
const viewerWith = (...appointments: object[]) => ({
  viewer: {
    __typename: 'Viewer',
    email: 'lan@example.org',
    isAdministrator: false,
    person: { __typename: 'Person', id: 'lan', name: 'Nguyễn Thu Lan', isDemonstration: false },
    appointments,
  },
});
const sessionWith = (seconds: { idle: number; final: number }) => {
  const seen = Date.parse('2026-11-18T02:00:00Z');
  const after = (count: number) => new Date(seen + count * 1000).toISOString();
  return {
    viewer: {
      __typename: 'Viewer',
      session: {
        __typename: 'SignInSession',
        id: 's',
        seenAt: after(0),
        idleUntil: after(seconds.idle),
        expiresAt: after(seconds.final),
      },
    },
  };
};
const Network = () => networkOf(hanoi);

describe('the end of a sign-in', () => {
  it('is told before it comes, by the server’s times, and put off by staying', async () => {
    const page = await openPage('/network', {
      Network,
      Viewer: () => viewerWith(department),
      SessionEnd: () => sessionWith({ idle: 0.4, final: 3600 }),
    });
    const stay = await screen.findByRole('button', { name: 'Stay signed in' });
    page.answer({ SessionEnd: () => sessionWith({ idle: 3600, final: 7200 }) });
    fireEvent.click(stay);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stay signed in' })).toBeNull());
  });

  it('can’t be put off where the sign-in is too old, but one signs in anew in the same place', async () => {
    await openPage('/network', {
      Network,
      Viewer: () => viewerWith(department),
      SessionEnd: () => sessionWith({ idle: 3600, final: 0.4 }),
      SignInWays: () => ({ signInWays: { __typename: 'SignInWays', oidc: null, sendsMail: true } }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Sign in anew now' }));
    await screen.findByRole('dialog', { name: 'Please sign in again' });
    const email = await screen.findByLabelText<HTMLInputElement>('E-mail address');
    expect(email.value).toBe('lan@example.org');
  });
});

describe('an appointment that ends', () => {
  it('is told kindly, and the tab acts for another body of the reader’s', async () => {
    const page = await openPage('/network', {
      Network,
      Viewer: () => viewerWith(department, association),
      SessionEnd: () => sessionWith({ idle: 3600, final: 7200 }),
    });
    await screen.findByRole('button', { name: /Acting for Department/ });
    page.answer({ Viewer: () => viewerWith(association) });
    await act(async () => becomeSomeone(actingFor()));
    await screen.findByText(/You no longer act for Department\. You act for Association now/);
    await screen.findByRole('button', { name: /Acting for Association/ });
  });
});
