import { queueJob } from '../../jobs/index.ts';
import type { Person } from '../../kernel/actor.ts';
import { forbidden, invalid } from '../../kernel/errors.ts';
import type { Services } from '../../streams/index.ts';
import { mayEdit } from '../document.policy.ts';
import { placeOfDocument } from '../document-place.ts';
import { type ImportFormat, type ImportInput, importLimits } from './import-input.ts';

/** Takes a file to be read as sections of a document; answers with the job that reads it. Refuses who may not write in it. */
export async function beginImport(
  services: Services,
  actor: Person,
  input: { requestId: string; documentId: string; fileName: string; deepest: number; bytes: Buffer },
): Promise<string> {
  const { requestId, documentId, bytes, deepest } = input;
  if (!actor.actingFor)
    throw forbidden(
      'You are not appointed to any body, so there is nobody you could write for here.',
      'ACTS_FOR_NOBODY',
    );
  if (!Number.isInteger(deepest) || deepest < 1 || deepest > importLimits.deepest)
    throw invalid('deepest', `${deepest} is no depth from 1 to ${importLimits.deepest}.`);
  const fileName = [...input.fileName.normalize('NFC').replace(/[\p{Cc}\p{Cf}/\\]+/gu, ' ')]
    .slice(0, 200)
    .join('')
    .trim();
  const format = formatOf(fileName, bytes);
  await placeOfDocument(services, actor, documentId, mayEdit);
  const wanted: ImportInput = { documentId, fileName, format, deepest };
  const payload = { ...wanted, bytes: bytes.length };
  const { jobId } = await services.streams.perform(
    actor,
    { requestId, action: 'beginImport', payload },
    async (work) => ({
      jobId: await queueJob(work, {
        kind: 'document.import',
        thingId: documentId,
        input: wanted,
        upload: bytes,
      }),
    }),
  );
  return jobId;
}

function formatOf(name: string, bytes: Buffer): ImportFormat {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (ending === 'docx' && isZip) return 'DOCX';
  if ((ending === 'md' || ending === 'markdown' || ending === 'txt') && !isZip) return 'MARKDOWN';
  throw invalid(
    'file',
    `${JSON.stringify(name)} is neither a Word file (.docx) nor Markdown (.md).`,
    'NO_TEXT_FILE',
  );
}
