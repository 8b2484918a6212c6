import type { Work } from '../../kernel/work.ts';

/** Who took over from whom, for which body. */
interface Successor {
  readonly bodyId: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
}

/**
 * Lets a successor answer for what somebody proposed for their body and is not decided. Its author stays named, and may
 * still word it anew while they see the document: the successor may begin on a later day, or have no part in it.
 */
export async function handOnProposals(
  work: Work,
  { bodyId, fromPersonId, toPersonId }: Successor,
): Promise<void> {
  const handed = await work.em.execute<{ id: string; stream_id: string }[]>(
    `update proposal p set kept_by_id = ? from document d
      where d.id = p.document_id and p.body_id = ? and coalesce(p.kept_by_id, p.author_id) = ?
        and p.state in ('OPEN','NEEDS_AUTHOR')
      returning p.id, d.stream_id`,
    [toPersonId, bodyId, fromPersonId],
  );
  for (const { id, stream_id } of handed)
    work.record(stream_id, { kind: 'proposal.handed-on', subjectId: id });
}
