import type { Work } from '../../kernel/work.ts';
import { type HandOver, onHandOver } from '../people/index.ts';
import { recordMove } from './record.ts';

onHandOver(handOnCommitments);

/** Some of it is still to be done, or will be: what was kept or given up stays with who saw to it. */
const isOpen = `(c.due_kind = 'ON_CONDITION'
  or (c.due_kind = 'BY_RULE' and coalesce((c.rule->>'until')::date, 'infinity') >= body_today(c.body_id))
  or exists (select 1 from occurrence o where o.commitment_id = c.id and o.state in ('PROMISED','IN_PROGRESS')))`;

/**
 * Gives the successor what somebody saw to for their body: what the body promised, and what others asked them to do for it.
 * Who takes over on a later day has it from today; until then who leads the body is reminded of it.
 */
async function handOnCommitments(work: Work, { bodyId, fromPersonId, toPersonId }: HandOver): Promise<void> {
  // In the order of their ids, as everybody takes them in hand.
  await work.em.execute(
    `select 1 from commitment c where (c.body_id = ? and c.person_id = ? and ${isOpen})
        or c.id in (select g.commitment_id from delegation g where g.to_body_id = ? and g.to_person_id = ? and g.state in ('ASKED','ACCEPTED'))
      order by c.id for no key update`,
    [bodyId, fromPersonId, bodyId, fromPersonId],
  );
  // What is due of it becomes another version, so that an earlier assignment is not undone over this one.
  const given = await work.em.execute<{ id: string }[]>(
    `with given as (
        update commitment c set person_id = ?, version = c.version + 1 where c.body_id = ? and c.person_id = ? and ${isOpen} returning c.id
      ), touched as (
        update occurrence o set version = o.version + 1 from given where o.commitment_id = given.id and o.state in ('PROMISED','IN_PROGRESS')
      ) select id from given order by id`,
    [toPersonId, bodyId, fromPersonId],
  );
  for (const { id } of given)
    await recordMove(work, id, {
      kind: 'commitment.assigned',
      subjectId: id,
      facts: { personId: toPersonId },
    });
  const asked = await work.em.execute<{ id: string }[]>(
    `update delegation set to_person_id = ? where to_body_id = ? and to_person_id = ? and state in ('ASKED','ACCEPTED')
      returning commitment_id as id`,
    [toPersonId, bodyId, fromPersonId],
  );
  for (const { id } of asked)
    await recordMove(work, id, {
      kind: 'commitment.delegation-handed-on',
      subjectId: id,
      facts: { toBodyId: bodyId, personId: toPersonId },
    });
}
