import type { Person } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { SignInHouse } from './house.ts';

/** Ends one sign-in of the actor's own, its sockets on every server included. */
export async function endSession(
  house: SignInHouse,
  actor: Person,
  input: { requestId: string; id: string },
): Promise<void> {
  if (!isId(input.id)) throw notFound('sign-in', input.id);
  const write = { requestId: input.requestId, action: 'endSession', payload: { id: input.id } };
  await house.services.streams.perform(actor, write, async (work) => {
    const ended = await work.em.execute<object[]>(
      'delete from auth_session s using person p where p.user_id = s.user_id and p.id = ? and s.id = ? returning s.id',
      [actor.id, input.id],
    );
    if (ended.length === 0) throw notFound('sign-in', input.id);
    work.record(await work.streamOf('person', actor.id), {
      kind: 'sign-in.ended',
      subjectId: actor.id,
      facts: { sessionId: input.id },
    });
    return {};
  });
  tellAll(house, actor);
}

/** Ends every sign-in of the actor's, but the one that `keep` names; their sockets on every server within a second. */
export async function endAllSessions(
  house: SignInHouse,
  actor: Person,
  input: { requestId: string; keep: string | null },
): Promise<void> {
  const write = { requestId: input.requestId, action: 'endAllSessions', payload: { keep: input.keep } };
  await house.services.streams.perform(actor, write, async (work) => {
    await work.em.execute(
      'delete from auth_session s using person p where p.user_id = s.user_id and p.id = ? and s.id is distinct from ?::uuid',
      [actor.id, input.keep],
    );
    await work.em.execute(
      `delete from single_use_link l using person p where p.user_id = l.user_id and p.id = ? and l.purpose = 'SIGN_IN'`,
      [actor.id],
    );
    work.record(await work.streamOf('person', actor.id), { kind: 'sign-in.all-ended', subjectId: actor.id });
    return {};
  });
  tellAll(house, actor);
}

// Heard by every server, this one included: sockets are asked again, and nothing remembered of sign-ins is believed.
function tellAll({ services, sessions }: SignInHouse, actor: Person): void {
  sessions.forget();
  services.streams.shout('trellis_person', actor.id);
}
