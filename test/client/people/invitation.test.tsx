import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { actingFor } from '../../../client/graphql/identity.ts';
import { closePage, openPage } from '../support/page.tsx';

afterEach(closePage);

const body = {
  __typename: 'Body',
  id: 'body-hanoi',
  slug: 'hanoi',
  name: 'Hanoi',
  about: null,
};
const invitation = (more: object = {}) => ({
  invitation: {
    __typename: 'ReceivedInvitation',
    role: 'DELEGATE',
    name: 'Đỗ Khánh Vy',
    expiresAt: '2026-11-25T02:00:00.000Z',
    isForViewer: null,
    hasAccount: false,
    invitedBy: { __typename: 'Person', id: 'lan', name: 'Nguyễn Thu Lan' },
    body,
    ...more,
  },
});
const minh = {
  __typename: 'Viewer',
  email: 'minh@example.org',
  isAdministrator: false,
  person: { __typename: 'Person', id: 'minh', name: 'Trần Đức Minh', isDemonstration: false },
  appointments: [],
};
const refuse = (code: string) => ({ errors: [{ message: code, extensions: { code } }] });
const SignInWays = () => ({ signInWays: { __typename: 'SignInWays', oidc: null, sendsMail: true } });

describe('the page of an invitation', () => {
  it('says who asks, for whom and as what, and uses nothing up by being looked at', async () => {
    const page = await openPage('/invitation#secret', { ReceivedInvitation: () => invitation() });
    await screen.findByRole('heading', {
      level: 1,
      name: 'Nguyễn Thu Lan invites you to act for Hanoi as delegate',
    });
    expect(page.asked.filter((name) => name.startsWith('/api'))).toEqual([]);
  });

  it('opens the account of a newcomer with the name and password they chose, and acts for the body', async () => {
    const sent: object[] = [];
    const page = await openPage('/invitation#secret', {
      ReceivedInvitation: () => invitation(),
      Body: () => ({ body: null }),
      '/api/auth/invitation/accept': (input) => {
        sent.push(input);
        return {};
      },
    });
    fireEvent.change(await screen.findByLabelText('New password'), {
      target: { value: 'sen hồ tây nở muộn' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Accept the invitation' }));
    await waitFor(() => expect(page.router.state.location.pathname).toBe('/bodies/hanoi'));
    expect(sent).toMatchObject([
      { token: 'secret', name: 'Đỗ Khánh Vy', password: 'sen hồ tây nở muộn', zone: expect.any(String) },
    ]);
    expect(actingFor()).toBe('body-hanoi');
  });

  it('asks to sign in first where the address has an account', async () => {
    await openPage('/invitation#secret', {
      ReceivedInvitation: () => invitation({ hasAccount: true }),
      SignInWays,
    });
    await screen.findByText(/Sign in with it, then accept/);
    expect(screen.getByLabelText('E-mail address').getAttribute('autocomplete')).toBe('username');
    expect(screen.getByLabelText('Password').getAttribute('autocomplete')).toBe('current-password');
  });

  it('asks somebody else to sign out, and stays', async () => {
    const page = await openPage('/invitation#secret', {
      Viewer: () => ({ viewer: minh }),
      SessionEnd: () => new Error('not asked in this test'),
      ReceivedInvitation: () => invitation({ isForViewer: false }),
      '/api/auth/sign-out': () => ({}),
    });
    await screen.findByText(/You are signed in as Trần Đức Minh/);
    page.answer({ Viewer: () => ({ viewer: null }), ReceivedInvitation: () => invitation() });
    fireEvent.click(screen.getByRole('button', { name: 'Sign out and stay here' }));
    await screen.findByLabelText('New password');
    expect(page.router.state.location.pathname).toBe('/invitation');
  });

  it.each(['INVITE_INVALID', 'RATE_LIMITED'])(
    'keeps the name and the password that were typed where accepting is refused: %s',
    async (code) => {
      const page = await openPage('/invitation#secret', {
        ReceivedInvitation: () => invitation({ name: null }),
        '/api/auth/invitation/accept': () => ({ code }),
      });
      const [name, password] = [
        await screen.findByLabelText('Your name'),
        screen.getByLabelText('New password'),
      ];
      fireEvent.change(name, { target: { value: 'Đỗ Khánh Vy' } });
      fireEvent.change(password, { target: { value: 'sen hồ tây nở muộn' } });
      fireEvent.click(screen.getByRole('button', { name: 'Accept the invitation' }));
      await screen.findByRole('alert');
      expect((name as HTMLInputElement).value).toBe('Đỗ Khánh Vy');
      expect((password as HTMLInputElement).value).toBe('sen hồ tây nở muộn');
      expect(page.router.state.location.pathname).toBe('/invitation');
    },
  );

  it('has one answer for every invitation that can’t be used', async () => {
    await openPage('/invitation#used', { ReceivedInvitation: () => refuse('INVITE_INVALID') });
    await screen.findByText('This invitation can’t be used.');
    expect(screen.queryByRole('button', { name: /Accept/ })).toBeNull();
  });
});
