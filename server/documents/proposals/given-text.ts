import { type BlockJson, problemOfBlocks } from '../../../schema/blocks/index.ts';
import { limits } from '../../../schema/limits.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import type { Work } from '../../kernel/work.ts';
import { readSectionText } from '../write-blocks.ts';

/** The wording that somebody sent, if a section could read so; refuses what is no text, and one too large to handle. */
export function givenText(value: unknown): readonly BlockJson[] {
  if (!Array.isArray(value)) throw invalid('text', 'The text is a list of blocks.');
  const size = JSON.stringify(value).length;
  if (size > limits.proposedText.max)
    throw invalid(
      'text',
      `The text has ${size} characters as JSON; at most ${limits.proposedText.max} can be taken.`,
      'TOO_LONG',
      { max: limits.proposedText.max },
    );
  const problem = problemOfBlocks(value as BlockJson[]);
  if (problem) throw invalid('text', `The text does not fit what a section may be made of: ${problem}`);
  return value as BlockJson[];
}

/**
 * The section as it stands, which somebody wrote over as it stood at a position. Refuses where it has changed since:
 * their device merges what they wrote with what it reads now, and sends it again.
 */
export async function sectionWrittenOver(
  work: Work,
  sectionId: string,
  seenAt: number,
): Promise<readonly BlockJson[]> {
  const [later] = await work.em.execute<{ position: number }[]>(
    'select position from document_update where section_id = ? and position > ? limit 1',
    [sectionId, seenAt],
  );
  if (later) throw conflict('The section has changed since it was read.', 'TEXT_MOVED_ON');
  return (await readSectionText(work, sectionId)).blocks;
}

/** Refuses where what is changed was changed on another device meanwhile. */
export function mustBeAt(revision: number, given: number): void {
  if (revision !== given)
    throw conflict(
      `It was changed elsewhere: it is at revision ${revision}, not ${given}.`,
      'CHANGED_ELSEWHERE',
      {
        revision,
      },
    );
}
