import { describe, expect, it } from 'vitest';
import { leads, whyOf } from '../../../client/domains/access/why.ts';

const owner = { id: 'department', name: 'Department of Culture' };
const bandung = { id: 'bandung', name: 'Bandung' };
const someone = (id: string, ...bodies: { id: string; name: string }[]) => ({
  id,
  name: id,
  appointments: bodies.map((body) => ({ id: `${id} ${body.id}`, role: 'DELEGATE' as const, body })),
});
const part = (more: object) => ({
  id: 'grant',
  role: 'PARTICIPANT' as const,
  reason: null,
  givenAt: '2026-11-18T02:00:00.000Z',
  person: null,
  body: null,
  givenBy: null,
  ...more,
});
const access = {
  audience: 'PRIVATE' as const,
  owner,
  parties: [],
  grants: [part({ person: { id: 'isla', name: 'Isla' }, role: 'READER' }), part({ body: bandung })],
};

describe('why somebody can see a thing', () => {
  it('is that they act for its owner, before anything that was given to them', () => {
    expect(whyOf(someone('isla', owner), access)).toEqual({ kind: 'owner', body: owner.name });
  });

  it('is their own part, then the part of a body they act for', () => {
    expect(whyOf(someone('isla', bandung), access)).toEqual({ kind: 'granted', role: 'READER' });
    expect(whyOf(someone('rizky', bandung), access)).toEqual({
      kind: 'throughBody',
      role: 'PARTICIPANT',
      body: 'Bandung',
    });
  });

  it('is that they act for a party, where it is shown to its parties', () => {
    const named = { ...access, parties: [bandung] };
    expect(whyOf(someone('rizky', bandung), { ...named, audience: 'PARTIES' })).toEqual({
      kind: 'party',
      body: 'Bandung',
    });
    expect(whyOf(someone('rizky', bandung), named)).toMatchObject({ kind: 'throughBody' });
  });

  it('is else that it is shown to many', () => {
    expect(whyOf(someone('wei-ling'), access)).toEqual({ kind: 'audience' });
  });
});

describe('who may say who sees a thing', () => {
  const moderator = (name: string, body: { id: string; name: string }) => ({
    ...someone(name),
    appointments: [{ id: name, role: 'MODERATOR' as const, body }],
  });

  it('leads it for its owner, or was given its lead; nobody else', () => {
    const grants = [
      part({ role: 'COORDINATOR', body: bandung }),
      part({ person: { id: 'reader', name: 'reader' } }),
    ];
    const access = { owner, grants };
    expect(leads(moderator('chau', owner), access)).toBe(true);
    expect(leads(someone('rizky', bandung), access)).toBe(true);
    expect(leads(someone('lan', owner), access)).toBe(false);
    expect(leads(someone('reader'), access)).toBe(false);
    expect(leads(moderator('isla', { id: 'dundee', name: 'Dundee' }), access)).toBe(false);
  });
});
