import type { BlockJson } from '../../../schema/blocks/index.ts';
import { mergeBlocks } from '../../../schema/blocks/merge/index.ts';
import type { Work } from '../../kernel/work.ts';
import type { DocumentPlace } from '../document-place.ts';
import type { SectionId } from '../section.entity.ts';
import { Proposal } from './proposal.entity.ts';

/**
 * Brings the other open proposals to a section up to date with what it reads now. Those that change other words move
 * by themselves; those that collide keep their own words and wait for their authors.
 */
export async function bringUpToDate(
  work: Work,
  place: DocumentPlace,
  sectionId: SectionId,
  now: readonly BlockJson[],
  accepted: readonly Proposal[],
): Promise<void> {
  const open = await work.em.find(Proposal, { sectionId, state: 'OPEN' }, { orderBy: { id: 'asc' } });
  for (const rival of open.filter((one) => !accepted.includes(one))) {
    const { blocks, collisions } = mergeBlocks(rival.base, now, rival.text);
    if (collisions.length > 0) {
      rival.state = 'NEEDS_AUTHOR';
    } else {
      rival.base = now;
      rival.text = blocks;
    }
    rival.revision += 1;
    rival.changedAt = work.clock.now();
    const isMoved = collisions.length === 0;
    work.record(place.streamId, {
      kind: isMoved ? 'proposal.rebased' : 'proposal.collided',
      subjectId: rival.id,
      // What it stands on now is the text with this work's own edits, which come before this entry.
      placed: async (position) => {
        if (isMoved)
          await work.em.execute('update proposal set base_position = ? where id = ?', [position, rival.id]);
      },
    });
  }
}
