import type { Person } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { prepared } from '../../kernel/prepared.ts';
import type { Work } from '../../kernel/work.ts';
import type { Services } from '../../streams/index.ts';
import { mayReadComments } from '../comments/comment.policy.ts';
import { documentColumns, mayCoordinate, mayEdit } from '../document.policy.ts';
import { type DocumentPlace, holdRights } from '../document-place.ts';
import { mayPropose } from './proposal.policy.ts';

export interface Rights {
  readonly propose: boolean;
  readonly edit: boolean;
  readonly coordinate: boolean;
}

/** The document of a proposal, where the person may know of it; else there is no such proposal. */
export async function placeOfProposal(
  { database }: Services,
  person: Person,
  proposalId: string,
): Promise<DocumentPlace> {
  if (!isId(proposalId)) throw notFound('proposal', proposalId);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const predicate = mayReadComments.sql(documentColumns('d'), { actor: person, language: 'en', param });
  const text = `select d.id, d.stream_id from proposal p join document d on d.id = p.document_id
    where p.id = ${param(proposalId)} and ${predicate}`;
  const { rows } = await database.pool.query<{ id: string; stream_id: string }>(prepared(text, values));
  if (!rows[0]) throw notFound('proposal', proposalId);
  return { documentId: rows[0].id, streamId: rows[0].stream_id };
}

/** What the actor may do with the document’s wordings, as their rights stand once it is their turn. */
export function holdWording(work: Work, documentId: string): Promise<Rights> {
  return holdRights(work, documentId, {
    know: mayReadComments,
    propose: mayPropose,
    edit: mayEdit,
    coordinate: mayCoordinate,
  });
}
