import { limits } from '../../../../../schema/limits.ts';
import type { AppointmentRole } from '../../../../../schema/words.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { emailAddress } from '../../../../kernel/email-address.ts';
import { givenName } from '../../../../kernel/given-name.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Language } from '../../../../kernel/localised-text.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { mustHaveSay, openOffice } from '../../bodies/office.ts';
import { hashOfToken, newInvitationToken } from '../invitation-token.ts';
import { invitationHolds, mustNotFlood, sendInvitation } from '../send-invitation.ts';

export interface Invite {
  readonly requestId: string;
  readonly email: string;
  readonly name?: string | null;
  readonly bodyId: string;
  readonly role: AppointmentRole;
  readonly ground: string;
  readonly language: Language;
}

/**
 * Asks somebody by mail to act for a body; the link works once, for 72 hours, for that address alone. Answers the same
 * whether the address is known or not. One that is open for the same address and role is replaced.
 */
export async function invite(services: Services, actor: Person, input: Invite): Promise<string> {
  const email = emailAddress('email', input.email);
  const name = input.name ? givenName('name', input.name, limits.personName) : null;
  const ground = plainText('ground', input.ground, limits.reason);
  const { requestId, ...payload } = input;
  const write = { requestId, action: 'invite', payload };
  const { invitationId } = await services.streams.perform(actor, write, async (work) => {
    const office = await openOffice(work, input.bodyId);
    mustHaveSay(office, input.role);
    await mustNotFlood(work);
    await replaceOpen(work, email, office.body.id, input.role);
    const token = newInvitationToken();
    const id = newId<'Invitation'>();
    const [row] = await work.em.execute<{ expires_at: Date }[]>(
      `insert into invitation (id, email, name, body_id, role, ground, language, token_hash, invited_by_id, expires_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, now() + interval '${invitationHolds}') returning expires_at`,
      [id, email, name, office.body.id, input.role, ground, input.language, hashOfToken(token), actor.id],
    );
    const facts = { role: input.role, bodyId: office.body.id };
    work.record(await work.streamOf('audit', office.body.id), {
      kind: 'invitation.sent',
      subjectId: id,
      facts,
    });
    const sent = { email, language: input.language, bodyId: office.body.id, role: input.role, token };
    await sendInvitation(work, services.url, { ...sent, expiresAt: new Date(row!.expires_at) });
    return { invitationId: id as string };
  });
  return invitationId;
}

async function replaceOpen(work: Work, email: string, bodyId: string, role: AppointmentRole): Promise<void> {
  const replaced = await work.em.execute<{ id: string }[]>(
    `update invitation set revoked_at = now(), revoked_by_id = ?
      where email = ? and body_id = ? and role = ? and accepted_at is null and revoked_at is null returning id`,
    [work.actor.id, email, bodyId, role],
  );
  for (const { id } of replaced) {
    work.record(await work.streamOf('audit', bodyId), {
      kind: 'invitation.revoked',
      subjectId: id,
      facts: { role, bodyId },
    });
  }
}
