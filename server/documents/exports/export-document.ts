import { queueJob } from '../../jobs/index.ts';
import type { Person } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/errors.ts';
import type { Services } from '../../streams/index.ts';
import { type ExportInput, exportFormats, exportLanguage } from './export-input.ts';
import { readHead } from './export-text.ts';

/** Asks for a text as a file; who may read it may take it out, and its owner's history says so. Returns the job that makes it. */
export async function exportDocument(
  services: Services,
  actor: Person,
  input: Omit<ExportInput, 'language'> & { requestId: string; language: string },
): Promise<string> {
  const { requestId, documentId, editionId, format, withGuidance, withQuestions } = input;
  const withComments = input.withComments === true && format === 'DOCX';
  if (!exportFormats.includes(format)) throw invalid('format', `${JSON.stringify(format)} is no format.`);
  const language = exportLanguage(input.language);
  const inLanguage = input.inLanguage ?? null;
  if (inLanguage !== null && !/^[a-z]{2,3}$/.test(inLanguage))
    throw invalid('inLanguage', `${JSON.stringify(inLanguage)} is no language.`, 'NO_SUCH_LANGUAGE');
  const { owner_id: ownerId } = await readHead(services.database.pool, actor, { documentId, editionId });
  const payload: ExportInput = {
    documentId,
    editionId,
    inLanguage,
    format,
    language,
    withGuidance,
    withQuestions,
    withComments,
  };
  const { jobId } = await services.streams.perform(
    actor,
    { requestId, action: 'exportDocument', payload },
    async (work) => {
      const jobId = await queueJob(work, { kind: 'document.export', thingId: documentId, input: payload });
      const facts = { what: 'document', format, editionId };
      work.record(await work.streamOf('audit', ownerId), {
        kind: 'export.made',
        subjectId: documentId,
        facts,
      });
      return { jobId };
    },
  );
  return jobId;
}
