import { findOutput, type JobOutput } from '../../jobs/index.ts';
import type { Person } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Services } from '../../streams/index.ts';
import { mayReadComments } from '../comments/comment.policy.ts';
import { placeOfDocument } from '../document-place.ts';
import { type HasWords, noteWords } from '../readings/reading.face.ts';
import type { ExportInput } from './export-input.ts';
import { readHead } from './export-text.ts';

/** The file that an export of one's own made, for whoever may still read the text that is in it. */
export async function fetchExport(services: Services, actor: Person, jobId: string): Promise<JobOutput> {
  const found = await findOutput(services, actor, jobId);
  if (found?.kind !== 'document.export') throw notFound('file', jobId);
  const input = found.input as ExportInput;
  let head: HasWords;
  try {
    head = await readHead(services.database.pool, actor, input);
    // What was said goes out to those alone who may still know of it.
    if (input.withComments) await placeOfDocument(services, actor, input.documentId, mayReadComments);
  } catch {
    throw notFound('file', jobId);
  }
  await noteWords({ services, actor }, head);
  return found;
}
