import type { Work } from '../../../kernel/work.ts';
import type { HeldNetwork } from '../hold-network.ts';
import type { Membership } from './membership.entity.ts';

/** Tells of a membership in the audits of both bodies, or in the person's own history. */
export async function recordMembership(
  work: Work,
  { network }: Pick<HeldNetwork, 'network'>,
  { id, bodyId, personId }: Membership,
  kind: 'asked' | 'assessed' | 'admitted' | 'declined' | 'withdrawn' | 'ended',
): Promise<void> {
  const entry = {
    kind: `membership.${kind}`,
    subjectId: id,
    facts: { bodyId: bodyId ?? network.bodyId, personId, networkBodyId: network.bodyId },
  };
  work.record(await work.streamOf('audit', network.bodyId), entry);
  if (bodyId !== null) work.record(await work.streamOf('audit', bodyId), entry);
  if (personId !== null) work.record(await work.streamOf('person', personId), entry);
}
