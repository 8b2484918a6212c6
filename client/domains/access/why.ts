import type { AppointmentRole } from '../../../schema/words.ts';
import type { Access, Grant } from './access.documents.ts';

type Seeing = Access['people'][number];

/** Why somebody can see a thing: for their own part, for a body they act for, or because it is shown to many. */
export type Why =
  | { kind: 'owner'; body: string }
  | { kind: 'party'; body: string }
  | { kind: 'granted'; role: Grant['role'] }
  | { kind: 'throughBody'; role: Grant['role']; body: string }
  | { kind: 'audience' };

/** The nearest reason: the owner's own people first, then a party's, then what was given to them, then to their bodies, then everybody's. */
export function whyOf(
  person: Seeing,
  access: Pick<Access, 'audience' | 'grants' | 'owner' | 'parties'>,
): Why {
  const bodies = person.appointments.map(({ body }) => body);
  if (bodies.some(({ id }) => id === access.owner.id)) return { kind: 'owner', body: access.owner.name };
  const party = access.parties.find(({ id }) => bodies.some((body) => body.id === id));
  if (party && access.audience !== 'PRIVATE') return { kind: 'party', body: party.name };
  const own = access.grants.find((grant) => grant.person?.id === person.id);
  if (own) return { kind: 'granted', role: own.role };
  const through = access.grants.find((grant) => bodies.some(({ id }) => id === grant.body?.id));
  if (through?.body) return { kind: 'throughBody', role: through.role, body: through.body.name };
  return { kind: 'audience' };
}

const leading: readonly AppointmentRole[] = ['MODERATOR', 'COORDINATOR', 'FOCAL_POINT', 'ADMINISTRATOR'];

/** Whether somebody may say who sees a thing: who leads it for its owner, or was given its lead. */
export function leads(person: Seeing, { grants, owner }: Pick<Access, 'grants' | 'owner'>): boolean {
  const bodies = person.appointments.map(({ body }) => body.id);
  return (
    person.appointments.some(({ body, role }) => body.id === owner.id && leading.includes(role)) ||
    grants.some(
      (grant) =>
        (grant.role === 'MODERATOR' || grant.role === 'COORDINATOR') &&
        (grant.person?.id === person.id || bodies.some((id) => id === grant.body?.id)),
    )
  );
}
