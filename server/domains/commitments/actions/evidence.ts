import { commitmentLimits as limits } from '../../../../schema/commitment-limits.ts';
import type { EvidenceKind } from '../../../../schema/words.ts';
import { documentColumns, mayRead } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { askWithin } from '../../../kernel/ask-within.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { holdCommitment, mustCarry } from '../hold-commitments.ts';
import { recordMove } from '../record.ts';
import { webAddress } from '../web-address.ts';

export interface AddEvidence {
  readonly requestId: string;
  readonly occurrenceId: string;
  readonly kind: EvidenceKind;
  readonly words?: string | null;
  readonly url?: string | null;
  readonly fileId?: string | null;
  readonly documentId?: string | null;
}

/** Adds what shows that a commitment is kept: an address, a file uploaded for it, a document, or words. */
export async function addEvidence(services: Services, actor: Person, input: AddEvidence): Promise<string> {
  const { requestId, ...payload } = input;
  const words = input.words?.trim() ? plainText('words', input.words, limits.note) : null;
  if (input.kind === 'NOTE' && words === null) throw invalid('words', 'Write something first.', 'EMPTY');
  const url = input.kind === 'LINK' ? webAddress('url', input.url ?? '') : null;
  await services.streams.perform(actor, { requestId, action: 'addEvidence', payload }, async (work) => {
    const { commitmentId, number } = await occurrenceToCarry(work, input.occurrenceId);
    await mustHaveRoom(work, input.occurrenceId);
    const fileId = input.kind === 'FILE' ? await fileOf(work, input.occurrenceId, input.fileId ?? '') : null;
    const documentId =
      input.kind === 'DOCUMENT' ? await readableDocument(work, input.documentId ?? '') : null;
    await work.em.execute(
      `insert into evidence (id, occurrence_id, kind, words, url, file_id, document_id, person_id, body_id)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [newId(), input.occurrenceId, input.kind, words, url, fileId, documentId, actor.id, actor.actingFor],
    );
    const facts = { number, kind: input.kind };
    await recordMove(work, commitmentId, {
      kind: 'commitment.evidence-added',
      subjectId: commitmentId,
      facts,
    });
    return {};
  });
  return input.occurrenceId;
}

/** Takes evidence away again; that it was there stays in the history. */
export async function removeEvidence(
  services: Services,
  actor: Person,
  input: { requestId: string; id: string },
): Promise<string> {
  const { requestId, id } = input;
  if (!isId(id)) throw notFound('evidence', id);
  const { occurrenceId } = await services.streams.perform(
    actor,
    { requestId, action: 'removeEvidence', payload: { id } },
    async (work) => {
      const [found] = await work.em.execute<{ occurrenceId: string; kind: EvidenceKind }[]>(
        'select occurrence_id as "occurrenceId", kind from evidence where id = ? and removed_at is null',
        [id],
      );
      if (!found) throw notFound('evidence', id);
      const { commitmentId, number } = await occurrenceToCarry(work, found.occurrenceId, 'evidence', id);
      await work.em.execute('update evidence set removed_at = now(), removed_by_id = ? where id = ?', [
        actor.id,
        id,
      ]);
      const facts = { number, kind: found.kind };
      const entry = { kind: 'commitment.evidence-removed', subjectId: commitmentId, facts };
      await recordMove(work, commitmentId, entry);
      return { occurrenceId: found.occurrenceId };
    },
  );
  return occurrenceId;
}

/** An occurrence whose commitment is in hand; refuses who does not carry it. */
export async function occurrenceToCarry(work: Work, id: string, what = 'occurrence', named = id) {
  const [found] = isId(id)
    ? await work.em.execute<{ commitmentId: string; number: number }[]>(
        'select commitment_id as "commitmentId", number from occurrence where id = ?',
        [id],
      )
    : [];
  if (!found) throw notFound(what, named);
  const held = await holdCommitment(work, found.commitmentId, () => notFound(what, named));
  mustCarry(held);
  return { ...found, bodyId: held.bodyId };
}

async function mustHaveRoom({ em }: Work, occurrenceId: string): Promise<void> {
  const [row] = await em.execute<{ count: number }[]>(
    'select count(*)::int as count from evidence where occurrence_id = ? and removed_at is null',
    [occurrenceId],
  );
  const { max } = limits.evidence;
  if (row!.count >= max) throw conflict(`There are ${max} already.`, 'TOO_MANY_HERE', { max });
}

/** A file that was uploaded for this very occurrence. */
async function fileOf({ em }: Work, occurrenceId: string, fileId: string): Promise<string> {
  const found = isId(fileId)
    ? await em.execute<object[]>(
        `select 1 from file where id = ? and thing_kind = 'occurrence' and thing_id = ? for key share`,
        [fileId, occurrenceId],
      )
    : [];
  if (found.length === 0) throw notFound('file', fileId);
  return fileId;
}

async function readableDocument(work: Work, documentId: string): Promise<string> {
  const actor = await actorNow(work);
  const found = isId(documentId)
    ? await askWithin<object>(work.em, (param) => {
        const context = { actor, language: 'en' as const, param };
        return `select 1 from document d where d.id = ${param(documentId)} and ${mayRead.sql(documentColumns('d'), context)}`;
      })
    : [];
  if (found.length === 0) throw notFound('document', documentId);
  return documentId;
}
