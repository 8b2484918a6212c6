import type { Actor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import type { Noted } from '../kernel/taken-out.ts';
import type { Services } from '../streams/index.ts';

/**
 * Writes down that somebody took a file out, and of whom. A stranger is given what everybody may have, and there is no name
 * to write.
 */
export async function noteTakenOut(
  { streams }: Pick<Services, 'streams'>,
  actor: Actor,
  noted: Noted,
): Promise<void> {
  if (noted === 'when it was asked for' || actor.kind !== 'person') return;
  const { facts, still } = noted;
  const bodyId = typeof noted.in === 'object' ? noted.in.bodyId : null;
  const ofBody = noted.in === 'body acted for' ? actor.actingFor : bodyId;
  const subjectId = noted.subjectId ?? ofBody ?? actor.id;
  const write = { requestId: newId(), action: 'takeOut', payload: { subjectId, ...facts } };
  await streams.perform(actor, write, async (work) => {
    await still?.(work);
    const history = ofBody ? await work.streamOf('audit', ofBody) : await work.streamOf('person', actor.id);
    work.record(history, { kind: 'export.made', subjectId, facts });
    return {};
  });
}
