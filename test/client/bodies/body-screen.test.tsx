import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { closePage, openPage } from '../support/page.tsx';

afterEach(closePage);

const lan = {
  __typename: 'Viewer',
  email: 'lan@example.org',
  isAdministrator: true,
  person: { __typename: 'Person', id: 'lan', name: 'Nguyễn Thu Lan', isDemonstration: false },
  appointments: [],
};
const body = {
  __typename: 'Body',
  id: 'department',
  slug: 'department',
  kind: 'DEPARTMENT',
  name: 'Department of Culture',
  about: null,
  address: null,
  today: '2026-11-30',
  version: 3,
  contactEmail: null,
  contactPhone: null,
  website: null,
  source: null,
  parent: { __typename: 'Body', id: 'hanoi', slug: 'hanoi', kind: 'CITY', name: 'Hanoi' },
  city: null,
  logo: null,
  fileRoom: null,
  children: [],
  translations: [
    {
      __typename: 'BodyTranslation',
      language: 'en',
      name: 'Department of Culture',
      about: null,
      address: null,
    },
    { __typename: 'BodyTranslation', language: 'vi', name: 'Sở Văn hóa', about: null, address: null },
  ],
  may: {
    __typename: 'BodyRights',
    edit: true,
    appoint: true,
    seeHistory: false,
    roles: ['DELEGATE', 'STAFF'],
  },
  people: [],
  comingPeople: [],
  formerPeople: [],
  invitations: [],
  history: { __typename: 'AuditConnection', nodes: [], endCursor: null, hasNextPage: false },
};
const answers = {
  Viewer: () => ({ viewer: lan }),
  SessionEnd: () => new Error('not asked in this test'),
  Body: () => ({ body }),
};
const refuse = (code: string, more: object) => ({
  errors: [{ message: code, extensions: { code, ...more } }],
});
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const typedIn = (field: HTMLElement) => (field as HTMLInputElement).value;

describe('a body’s page', () => {
  it('keeps the address, the name and the ground of an invitation that is refused, beside why', async () => {
    await openPage('/bodies/department', {
      ...answers,
      Invite: () => refuse('INVALID', { field: 'email', reason: 'NO_EMAIL_ADDRESS' }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Invite by e-mail' }));
    const form = within(await screen.findByRole('dialog'));
    const address = await form.findByLabelText('Their e-mail address');
    type(address, 'vy@хample.org');
    type(form.getByLabelText('Their name, if you know it'), 'Đỗ Khánh Vy');
    type(form.getByLabelText('On what ground'), 'Decision 12/QĐ');
    fireEvent.click(form.getByRole('button', { name: 'Send the invitation' }));
    await waitFor(() => expect(address.getAttribute('aria-invalid')).toBe('true'));
    expect(typedIn(address)).toBe('vy@хample.org');
    expect(typedIn(form.getByLabelText('Their name, if you know it'))).toBe('Đỗ Khánh Vy');
    expect(typedIn(form.getByLabelText('On what ground'))).toBe('Decision 12/QĐ');
  });

  it('is called in as many languages as its people add, and a name that is refused stays as it was typed', async () => {
    const sent: { input: Record<string, unknown> }[] = [];
    await openPage('/bodies/department', {
      ...answers,
      EditBody: (variables) => {
        sent.push(variables as { input: Record<string, unknown> });
        return refuse('INVALID', { field: 'translations.ko.name', reason: 'STRANGE_SIGN' });
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const form = within(await screen.findByRole('dialog'));
    type(await form.findByLabelText('In another language'), 'ko');
    fireEvent.click(form.getByRole('button', { name: 'Add a name' }));
    const korean = await form.findByLabelText('Korean');
    await waitFor(() => expect(document.activeElement).toBe(korean));
    type(korean, '문화\u200b체육국');
    fireEvent.click(form.getByRole('button', { name: 'Take the name in Vietnamese out' }));
    expect(form.queryByLabelText('Vietnamese')).toBeNull();
    expect(form.queryByRole('button', { name: 'Take the name in English out' })).toBeNull();
    type(form.getAllByLabelText('Postal address')[0]!, '47 Hàng Dầu');
    fireEvent.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(korean.getAttribute('aria-invalid')).toBe('true'));
    expect(typedIn(korean)).toBe('문화\u200b체육국');
    expect(sent[0]!.input).toMatchObject({ bodyId: 'department', version: 3, parentId: 'hanoi' });
    expect(sent[0]!.input.translations).toEqual(
      expect.arrayContaining([
        { language: 'en', name: 'Department of Culture' },
        { language: 'vi', name: null },
        { language: 'ko', name: '문화\u200b체육국' },
        { language: 'en', about: null, address: '47 Hàng Dầu' },
      ]),
    );
  });
});
