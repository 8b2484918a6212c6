import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
} from '../../../graphql/planner/index.ts';
import { bodyFace } from '../bodies/body.face.ts';
import { overseesBody } from '../bodies/body.policy.ts';
import { mailboxIn } from '../mailbox.ts';
import { personFace } from '../person.face.ts';

const body = {
  kind: 'one',
  face: () => bodyFace,
  on: (invitation: string, one: string) => `${one}.id = ${invitation}.body_id`,
} as const;
const invitedBy = {
  kind: 'one',
  face: () => personFace,
  on: (invitation: string, person: string) => `${person}.id = ${invitation}.invited_by_id`,
} as const;

/** An invitation as those see it who oversee the body. */
export const invitationFace: Face = defineFace({
  type: 'Invitation',
  table: 'invitation',
  columns: {
    id: column('id'),
    email: column('email'),
    name: column('name'),
    role: column('role'),
    ground: column('ground'),
    language: column('language'),
    sentAt: instant('created_at'),
    expiresAt: instant('expires_at'),
    state: expression(
      (invitation) => `case when ${invitation}.expires_at > now() then 'OPEN' else 'EXPIRED' end`,
    ),
  },
  relations: { body, invitedBy },
  readable: (invitation, context) =>
    `exists (select 1 from body overseen where overseen.id = ${invitation}.body_id and ${overseesBody.sql('overseen', context)})`,
});

/** The same as the holder of its link sees it: nothing of it names an address. */
export const receivedInvitationFace: Face = defineFace({
  type: 'ReceivedInvitation',
  table: 'invitation',
  columns: {
    role: column('role'),
    name: column('name'),
    language: column('language'),
    expiresAt: instant('expires_at'),
    isForViewer: expression((invitation, { actor, param }) =>
      actor.kind === 'person'
        ? `exists (select 1 from person p join auth_user u on u.id = p.user_id
            where p.id = ${param(actor.id)} and u.email_verified and ${mailboxIn('u.email')} = ${mailboxIn(`${invitation}.email`)})`
        : 'null::boolean',
    ),
    hasAccount: expression(
      (invitation) =>
        `exists (select 1 from auth_user u where ${mailboxIn('u.email')} = ${mailboxIn(`${invitation}.email`)})`,
    ),
  },
  relations: { body, invitedBy },
});

extendFace(bodyFace, {
  relations: {
    invitations: {
      kind: 'many',
      face: () => invitationFace,
      on: (one, invitation) =>
        `${invitation}.body_id = ${one}.id and ${invitation}.accepted_at is null and ${invitation}.revoked_at is null`,
      window: (_args, invitation) => ({ order: `${invitation}.created_at desc, ${invitation}.id` }),
    },
  },
});
