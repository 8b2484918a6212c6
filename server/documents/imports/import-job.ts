import { plainTextOf } from '../../../schema/blocks/index.ts';
import { findFile } from '../../files/index.ts';
import type { JobHandler } from '../../jobs/index.ts';
import { mayEdit } from '../document.policy.ts';
import { placeOfDocument } from '../document-place.ts';
import type { ImportInput } from './import-input.ts';
import type { ReadSection } from './read-import.ts';

/** Reads files that people bring in; nothing is changed until they have seen what would become of them. */
export const importJob: JobHandler = {
  kind: 'document.import',
  queueOf: () => 'work',
  async run(services, job) {
    const input = job.input as ImportInput;
    await placeOfDocument(services, job.actor, input.documentId, mayEdit);
    if (!job.upload) throw new Error('An import came to its turn without its file.');
    await job.report(20);
    // Word and Markdown are learnt when the first file comes: a server that starts need not know them.
    const { readImport } = await import('./read-import.ts');
    const read = await readImport(job.upload, input, async (file) => {
      const found = await findFile(services, { actor: job.actor, language: 'en' }, file);
      return found !== null;
    });
    const preview = read.sections.map(previewOf);
    return {
      result: { title: read.title, warnings: read.warnings, sections: preview },
      file: {
        name: 'sections.json',
        type: 'application/json',
        bytes: Buffer.from(JSON.stringify(read.sections)),
      },
    };
  },
};

/** What a person sees of a section before it comes in. */
function previewOf({ title, depth, sectionId, blocks }: ReadSection) {
  const words = blocks.map(plainTextOf).join(' ').replace(/\s+/g, ' ').trim();
  const beginning = [...words].slice(0, 160).join('');
  return { title, depth, isKnown: sectionId !== null, blocks: blocks.length, signs: words.length, beginning };
}
