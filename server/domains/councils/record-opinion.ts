import type { Work } from '../../kernel/work.ts';
import type { CouncilOpinion } from './opinion.entity.ts';

/** What happened to an opinion, in the audit of its council. */
export async function recordForCouncil(
  work: Work,
  { bodyId, id, editionId }: Pick<CouncilOpinion, 'bodyId' | 'id' | 'editionId'>,
  act: 'asked' | 'declined' | 'dissented' | 'drafted' | 'given' | 'withdrawn',
): Promise<void> {
  const entry = { kind: `body.opinion-${act}`, subjectId: id, facts: { editionId } };
  work.record(await work.streamOf('audit', bodyId), entry);
}

/** The same in the history of the text, where it concerns those who read that, too. */
export async function recordOpinion(
  work: Work,
  opinion: Pick<CouncilOpinion, 'bodyId' | 'documentId' | 'id' | 'editionId'>,
  act: 'asked' | 'declined' | 'given' | 'withdrawn',
): Promise<void> {
  const [text] = await work.em.execute<{ stream_id: string }[]>(
    'select stream_id from document where id = ?',
    [opinion.documentId],
  );
  const facts = { opinionId: opinion.id, bodyId: opinion.bodyId };
  work.record(text!.stream_id, { kind: `opinion.${act}`, subjectId: opinion.editionId, facts });
  await recordForCouncil(work, opinion, act);
}
