import { limits } from '../../../../../schema/limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict, invalid, tooMany } from '../../../../kernel/errors.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { GrantRole } from '../../../../kernel/policy.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { holdThing } from '../shared-thing.ts';
import { addressOf, askableKinds, type ThingAddress } from '../thing.ts';

export interface AskForAccess {
  readonly requestId: string;
  readonly kind: string;
  readonly id: string;
  readonly role: GrantRole;
  readonly words: string;
}

/**
 * Asks the people of a thing to be let in. What is answered, kept and written in the asker's own history is the same
 * whether there is such a thing or not, so asking tells nothing. Asking again while it waits changes nothing.
 */
export async function askForAccess(services: Services, actor: Person, input: AskForAccess): Promise<void> {
  const words = plainText('words', input.words, limits.reason);
  const address = addressOf(input.kind);
  if (!address) {
    throw invalid(
      'kind',
      `${JSON.stringify(input.kind)} can’t be asked for; ${askableKinds().join(' and ')} can.`,
    );
  }
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'askForAccess', payload }, async (work) => {
    const named = await thingNamed(work, address, input);
    if (!named) return {};
    const { kind } = address;
    const thing = await holdThing(work, kind, named.thingId);
    if (thing?.may.read) throw conflict('You can see this already.', 'OPEN_TO_YOU_ALREADY');
    await mustNotAskTooMuch(work);
    if (!(await keep(work, { ...input, words }, { ...named, kind }))) return {};
    const entry = { kind: 'access.asked', facts: { kind, role: input.role } };
    // Their own history has what they named, never what is behind it.
    work.record(await work.streamOf('person', actor.id), { ...entry, subjectId: named.asked });
    if (thing)
      work.record(await work.streamOf('audit', thing.ownerId), { ...entry, subjectId: named.thingId });
    return {};
  });
}

interface Named {
  /** The thing that is shared. */
  readonly thingId: string;
  /** What has the page, by its id. */
  readonly askedId: string;
  /** What the asker knows of it. */
  readonly asked: string;
}

/**
 * What was named, by its id or by its part of an address. Where there is nothing of that address, it stands under an id
 * made of the address, so that asking again is seen to be the same.
 */
async function thingNamed(
  { em }: Work,
  { rows, isById: isItsId }: ThingAddress,
  { kind, id: named }: Pick<AskForAccess, 'id' | 'kind'>,
): Promise<Named | null> {
  const isById = isId(named);
  if (!isById && (isItsId || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(named) || named.length > 100)) return null;
  const [found] = await em.execute<Named[]>(
    `select coalesce(x.shared_id, asked.id) as "thingId", coalesce(x.id, asked.id) as "askedId", asked.id as asked
      from (select ${isById ? '?' : 'md5(?)'}::uuid as id) asked left join (${rows}) x on x.${isById ? 'id' : 'slug'} = ?`,
    [isById ? named : `${kind} ${named}`, named],
  );
  return found!;
}

const mostWaiting = 50;

async function mustNotAskTooMuch({ em, actor }: Work): Promise<void> {
  const [row] = await em.execute<{ waiting: number }[]>(
    `select count(*)::int as waiting from access_request where person_id = ? and state = 'PENDING' and created_at > now() - interval '1 day'`,
    [actor.id],
  );
  if (row!.waiting >= mostWaiting) throw tooMany(24 * 60 * 60);
}

/** Keeps the request unless the same person waits already; says whether it was kept. */
async function keep(
  { em, actor }: Work,
  asked: Omit<AskForAccess, 'requestId'>,
  { kind, thingId, askedId }: Named & { readonly kind: string },
): Promise<boolean> {
  const kept = await em.execute<object[]>(
    `insert into access_request (id, thing_kind, thing_id, person_id, body_id, role, words, asked_as, asked_for, asked_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (thing_kind, thing_id, person_id) where state = 'PENDING' do nothing returning id`,
    [
      newId(),
      kind,
      thingId,
      actor.id,
      actor.actingFor,
      asked.role,
      asked.words,
      asked.kind,
      asked.id,
      askedId,
    ],
  );
  return kept.length > 0;
}
