import { LockMode } from '@mikro-orm/postgresql';
import type { Person } from '../../kernel/actor.ts';
import { askWithin } from '../../kernel/ask-within.ts';
import { invalid, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import { actorNow } from '../people/index.ts';
import { councilColumns, mayDraft, mayMandate, maySpeak, setterColumns } from './council.policy.ts';
import { CouncilOpinion, type CouncilOpinionId } from './opinion.entity.ts';

/** A council in the hands of one unit of work, as its people's offices are held: who lost theirs a moment ago does nothing more. */
export interface HeldCouncil {
  readonly id: string;
  readonly actor: Person;
  /** The day where the council is. */
  readonly today: string;
  readonly may: { readonly mandate: boolean; readonly draft: boolean; readonly speak: boolean };
}

/** Takes a council in hand: its mandate and its opinions change one by one. Refuses a body that is none. */
export async function holdCouncil(work: Work, id: string): Promise<HeldCouncil> {
  if (!isId(id)) throw notFound('council', id);
  await work.em.execute('select 1 from body where id = ? for no key update', [id]);
  const actor = await actorNow(work);
  const [row] = await askWithin<HeldCouncil['may'] & { kind: string; today: string }>(work.em, (param) => {
    const context = { actor, language: 'en', param } as const;
    return `select b.kind, body_today(b.id)::text as today, (${mayMandate.sql(setterColumns('b'), context)}) as mandate,
        (${mayDraft.sql(councilColumns('b.id'), context)}) as draft, (${maySpeak.sql(councilColumns('b.id'), context)}) as speak
      from body b where b.id = ${param(id)}`;
  });
  if (!row) throw notFound('council', id);
  const { kind, today, ...may } = row;
  if (kind !== 'COUNCIL') throw invalid('councilId', 'Only a council gives opinions.', 'NO_COUNCIL');
  return { id, actor, today, may };
}

/** An opinion with the council that it is of, both held; to who may not know of it, it is not there. */
export async function holdOpinion(
  work: Work,
  id: string,
): Promise<{ council: HeldCouncil; opinion: CouncilOpinion }> {
  const missing = () => notFound('opinion', id);
  if (!isId(id)) throw missing();
  const [row] = await work.em.execute<{ body_id: string }[]>(
    'select body_id from council_opinion where id = ?',
    [id],
  );
  if (!row) throw missing();
  const council = await holdCouncil(work, row.body_id);
  const opinion = await work.em.findOneOrFail(
    CouncilOpinion,
    { id: id as CouncilOpinionId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return { council, opinion };
}
