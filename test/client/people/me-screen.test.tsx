import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { closePage, openPage } from '../support/page.tsx';

afterEach(closePage);

const person = { __typename: 'Person', id: 'vy', name: 'Đỗ Khánh Vy', isDemonstration: false };
const session = (id: string, browser: string, isCurrent: boolean) => ({
  __typename: 'SignInSession',
  id,
  device: { __typename: 'Device', kind: 'COMPUTER', browser, system: 'Linux' },
  address: null,
  since: '2026-11-29T02:00:00.000Z',
  seenAt: '2026-11-30T02:00:00.000Z',
  isCurrent,
});
const me = {
  __typename: 'Viewer',
  email: 'vy@example.org',
  isAdministrator: false,
  hasPassword: true,
  preferredLanguage: 'en',
  zone: 'Asia/Ho_Chi_Minh',
  notifications: {
    __typename: 'NotificationWishes',
    mail: 'DAILY',
    mentions: true,
    answers: true,
    texts: true,
    commitments: true,
    agreements: true,
  },
  person,
  appointments: [],
  sessions: [session('here', 'Firefox', true), session('there', 'Safari', false)],
  history: { __typename: 'AuditConnection', nodes: [], endCursor: null, hasNextPage: false },
};
const answers = {
  Viewer: () => ({ viewer: me }),
  SessionEnd: () => new Error('not asked in this test'),
  Me: () => ({ viewer: me }),
};
const conflict = { errors: [{ message: 'last', extensions: { code: 'CONFLICT' } }] };

describe('one’s own page', () => {
  it('lists where one is signed in, and a sign-in that is ended leaves the list', async () => {
    const ended: object[] = [];
    await openPage('/me', {
      ...answers,
      EndSession: ({ input }) => {
        ended.push(input as object);
        return { endSession: [{ __typename: 'SignInSession', id: 'here' }] };
      },
    });
    const list = within(await screen.findByRole('region', { name: 'Where I am signed in' }));
    expect(
      list.getAllByRole('listitem').map((item) => /Firefox|Safari/.exec(item.textContent ?? '')?.[0]),
    ).toEqual(['Firefox', 'Safari']);
    fireEvent.click(list.getByRole('button', { name: 'Sign out Safari on Linux' }));
    await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(1));
    expect(ended).toMatchObject([{ id: 'there' }]);
  });

  it('has the way to everything that the house keeps of one, as a file', async () => {
    await openPage('/me', answers);
    const link = await screen.findByRole('link', { name: 'Download the file' });
    expect(link.getAttribute('href')).toBe('/api/export/me');
    expect(link.hasAttribute('download')).toBe(true);
  });

  it('lets one leave for good in two steps, says what goes and what stays, and why it can’t be yet', async () => {
    let isLast = true;
    const page = await openPage('/me', {
      ...answers,
      EraseMe: () => (isLast ? conflict : { eraseMe: true }),
    });
    const leaving = within(await screen.findByRole('region', { name: 'Leave Trellis' }));
    expect(leaving.queryByRole('button', { name: 'Erase me from this Trellis' })).toBeNull();
    fireEvent.click(leaving.getByRole('button', { name: 'What would go and what would stay' }));
    expect(leaving.getByText('What stays')).toBeTruthy();
    const erase = leaving.getByRole('button', { name: 'Erase me from this Trellis' });
    expect((erase as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(leaving.getByLabelText('I have read this. It can’t be undone.'));
    fireEvent.click(erase);
    await leaving.findByText(/You are the last focal point/);
    expect(page.router.state.location.pathname).toBe('/me');
    isLast = false;
    fireEvent.click(erase);
    await waitFor(() => expect(page.router.state.location.pathname).toBe('/'));
  });
});
