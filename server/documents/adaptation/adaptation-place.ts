import type { Person } from '../../kernel/actor.ts';
import { conflict, forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Rule } from '../../kernel/policy.ts';
import type { Work } from '../../kernel/work.ts';
import type { Services } from '../../streams/index.ts';
import { documentColumns, mayCoordinate, mayEdit, mayRead } from '../document.policy.ts';
import { type DocumentPlace, holdRights } from '../document-place.ts';
import { holdStill } from '../hold-still.ts';
import { Adaptation } from './adaptation.entity.ts';
import { asReader } from './ask.ts';

/** An adaptation's own document, where the person is of those who work on it; else there is none to work on. */
export async function placeOfAdaptation(
  { database }: Services,
  actor: Person,
  adaptationId: string,
): Promise<DocumentPlace> {
  if (!isId(adaptationId)) throw notFound('adaptation', adaptationId);
  const [found] = await asReader(database.pool)<DocumentPlace>(
    (param) => `select d.id as "documentId", d.stream_id as "streamId"
      from adaptation a join document d on d.id = a.document_id
      where a.id = ${param(adaptationId)} and ${mayRead.sql(documentColumns('d'), { actor, language: 'en', param })}`,
  );
  if (!found) throw notFound('adaptation', adaptationId);
  return found;
}

/**
 * The adaptation, held still while a unit of work runs: nobody writes, decides or publishes meanwhile. Refuses who may
 * not decide, and whoever lost the right a moment ago.
 */
export async function holdToDecide(work: Work, place: DocumentPlace): Promise<Adaptation> {
  return hold(work, place, mayEdit, () =>
    forbidden('Only who writes in this adaptation decides on its sections.', 'NO_PART_HERE'),
  );
}

/** The same for what binds the whole body: publishing, withdrawing, and bringing over. */
export async function holdToPublish(work: Work, place: DocumentPlace): Promise<Adaptation> {
  return hold(work, place, mayCoordinate, () =>
    forbidden('Its focal point, coordinator or administrator publishes it.', 'TEXT_COORDINATORS_ONLY'),
  );
}

async function hold(work: Work, place: DocumentPlace, rule: Rule, missing: () => Error): Promise<Adaptation> {
  await holdStill(work, place);
  const may = await holdRights(work, place.documentId, { know: mayRead, do: rule });
  if (!may.do) throw missing();
  return work.em.findOneOrFail(Adaptation, { documentId: place.documentId as Adaptation['documentId'] });
}

/** The adaptation that a document is, or null. */
export function adaptationOf(work: Work, documentId: string): Promise<Adaptation | null> {
  return work.em.findOne(Adaptation, { documentId: documentId as Adaptation['documentId'] });
}

/** An adaptation's own sections are what its decisions say: they are not added, split or taken out by hand. */
export async function mustHaveOwnTree(work: Work, documentId: string): Promise<void> {
  if (await adaptationOf(work, documentId))
    throw conflict(
      'The sections of an adaptation are decided on: adapt, extend, leave out or add one.',
      'PARTS_ARE_DECIDED_ON',
    );
}
