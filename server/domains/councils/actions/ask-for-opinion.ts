import { councilLimits as limits } from '../../../../schema/council-limits.ts';
import type { EditionState } from '../../../../schema/words.ts';
import type { DocumentId, EditionId } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/day.ts';
import { conflict, forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { promise } from '../../commitments/index.ts';
import {
  type BodyId,
  type GrantId,
  giveWithin,
  holdThing,
  isCurrent,
  type PersonId,
  type SharedThing,
} from '../../people/index.ts';
import { chairingRoles, openToOpinions } from '../council.policy.ts';
import { type HeldCouncil, holdCouncil } from '../hold-council.ts';
import { CouncilOpinion } from '../opinion.entity.ts';
import { recordOpinion } from '../record-opinion.ts';

export interface AskForOpinion {
  readonly requestId: string;
  readonly editionId: string;
  readonly councilId: string;
  readonly question: string;
  readonly language: Language;
  readonly dueOn: string;
}

/**
 * Asks a council what it thinks of an edition, by a day; its people may read the text from then on, and no more. For who leads
 * the text. Refuses an edition that was replaced or taken back, a council without a mandate or without a chair today, and a
 * question that it has not answered yet.
 */
export async function askForOpinion(
  services: Services,
  actor: Person,
  input: AskForOpinion,
): Promise<string> {
  const question = plainText('question', input.question, limits.question);
  const dueOn = dayOf('dueOn', input.dueOn);
  const { requestId, ...payload } = input;
  const write = { requestId, action: 'askForOpinion', payload };
  const { opinionId } = await services.streams.perform(actor, write, async (work) => {
    const { edition, thing } = await holdEdition(work, input.editionId);
    const council = await holdCouncil(work, input.councilId);
    await mustAdvise(work, council);
    if (dueOn < council.today) throw invalid('dueOn', `${dueOn} has passed.`, 'DAY_PASSED');
    const bodyId = council.id as BodyId;
    const editionId = edition.id as EditionId;
    const isAsked = await work.em.count(CouncilOpinion, { bodyId, editionId, state: 'ASKED' });
    if (isAsked > 0)
      throw conflict(
        `It was asked about edition ${edition.number} already and has not answered yet.`,
        'OPINION_ASKED_ALREADY',
        { number: edition.number },
      );
    const opinion = work.em.create(CouncilOpinion, {
      id: newId<'CouncilOpinion'>(),
      bodyId,
      documentId: thing.id as DocumentId,
      editionId,
      question,
      commitmentId: await promise(work, {
        bodyId,
        words: question,
        language: input.language,
        due: { kind: 'ONCE', on: dueOn },
        holder: { kind: 'document', id: thing.id },
      }),
      grantId: await letRead(work, thing, bodyId),
      state: 'ASKED',
      askedById: actor.id as PersonId,
      askedForId: work.actor.actingFor as BodyId,
      askedAt: work.clock.now(),
    });
    work.em.persist(opinion);
    await work.em.flush();
    await recordOpinion(work, opinion, 'asked');
    return { opinionId: opinion.id as string };
  });
  return opinionId;
}

async function holdEdition(work: Work, id: string) {
  const missing = () => notFound('edition', id);
  const [found] = isId(id)
    ? await work.em.execute<{ document_id: string }[]>('select document_id from edition where id = ?', [id])
    : [];
  const thing = found && (await holdThing(work, 'document', found.document_id));
  if (!thing?.may.read) throw missing();
  if (!thing.may.share) throw forbidden('Who leads the text asks for an opinion on it.', 'TEXT_LEADERS_ASK');
  // Held until the question is kept, so that no edition takes its place meanwhile.
  const [edition] = await work.em.execute<{ id: string; number: number; state: EditionState }[]>(
    'select id, number, state from edition where id = ? for share',
    [id],
  );
  if (!openToOpinions.includes(edition!.state))
    throw conflict(
      `Edition ${edition!.number} is ${edition!.state}; a council is asked about one that still stands.`,
      'NO_OPINIONS_NOW',
      { number: edition!.number },
    );
  return { edition: edition!, thing };
}

async function mustAdvise({ em }: Work, { id, today }: HeldCouncil): Promise<void> {
  const [has] = await em.execute<{ mandate: boolean; chair: boolean }[]>(
    `select exists (select 1 from council_mandate m where m.body_id = ? and m.from_date <= ? and (m.to_date is null or m.to_date >= ?)) as mandate,
      exists (select 1 from appointment a where a.body_id = ? and a.role = any(?::text[]) and ${isCurrent('a')}) as chair`,
    [id, today, today, id, `{${chairingRoles.join(',')}}`],
  );
  if (!has!.mandate) throw conflict('It has no mandate today, so it can’t be asked.', 'NO_MANDATE');
  if (!has!.chair)
    throw conflict('Nobody chairs it today, so nobody could give its opinion.', 'COUNCIL_WITHOUT_CHAIR');
}

/** Lets the council's people read the text, where they have no part in it yet. */
async function letRead(work: Work, thing: SharedThing, bodyId: BodyId): Promise<GrantId | null> {
  const [has] = await work.em.execute<{ id: GrantId }[]>(
    'select id from "grant" where thing_id = ? and body_id = ? limit 1',
    [thing.id, bodyId],
  );
  if (has) return null;
  const id = await giveWithin(work, thing, { bodyId, personId: null, role: 'READER', reason: null });
  // The question names it: it has to be there first.
  await work.em.flush();
  return id;
}
