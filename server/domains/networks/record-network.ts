import type { HouseWork, Work } from '../../kernel/work.ts';
import type { SubNetwork } from './network.entity.ts';

/** Tells in a sub-network's stream what happened to it, or to something in it. */
export function recordNetwork(
  work: Pick<Work | HouseWork, 'record'>,
  network: Pick<SubNetwork, 'id' | 'streamId'>,
  kind: string,
  { subjectId = network.id as string, ...facts }: Readonly<Record<string, string | number | null>> = {},
): void {
  work.record(network.streamId, { kind: `network.${kind}`, subjectId: String(subjectId), facts });
}
