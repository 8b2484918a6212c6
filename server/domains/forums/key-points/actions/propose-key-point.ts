import { idsFrom } from '../../../../../schema/blocks/index.ts';
import { makeProposal } from '../../../../documents/index.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict, notFound } from '../../../../kernel/errors.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../streams/index.ts';
import { linkOrigin } from '../../../commitments/index.ts';
import { isWithdrawn, mayKnowKeyPoint } from '../key-point.policy.ts';

export interface ProposeKeyPoint {
  readonly requestId: string;
  readonly keyPointId: string;
  readonly sectionId: string;
}

/**
 * Makes a key point a proposal to a section of a text, below what stands there, and says of both that the one comes from the
 * other. Whoever may propose a wording there may; refuses a key point that was taken back.
 */
export async function proposeKeyPoint(
  services: Services,
  actor: Person,
  input: ProposeKeyPoint,
): Promise<string> {
  const { requestId, keyPointId, sectionId } = input;
  const { words, reason } = await readPoint(services, actor, keyPointId);
  const proposalId = await makeProposal(services, actor, {
    requestId,
    sectionId,
    reason,
    below: words.replace(/\s+/g, ' '),
  });
  // A repeat of one that was proposed and not linked goes on from here.
  await linkOrigin(services, actor, {
    requestId: idsFrom(`${requestId} comes from`)(),
    from: { kind: 'key-point', id: keyPointId },
    to: { kind: 'proposal', id: proposalId },
  });
  return keyPointId;
}

async function readPoint(
  { database }: Services,
  actor: Person,
  id: string,
): Promise<{ words: string; reason: string }> {
  if (!isId(id)) throw notFound('key point', id);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const { rows } = await database.pool.query<{ words: string; reason: string; gone: boolean }>(
    `select k.words, ${isWithdrawn('k')} as gone, left(concat_ws(', ',
        coalesce((select p.name from message m join person p on p.id = m.author_id where m.id = k.message_id and p.erased_at is null),
          (select s.name from speaker s where s.id = k.speaker_id)),
        (select s.title->>'en' from session s where s.id = k.session_id)), 900) as reason
      from key_point k where k.id = ${param(id)} and ${mayKnowKeyPoint('k', { actor, language: 'en', param })}`,
    values,
  );
  const [found] = rows;
  if (!found) throw notFound('key point', id);
  if (found.gone) throw conflict('The key point was taken back; put it back first.', 'KEY_POINT_TAKEN_BACK');
  return found;
}
