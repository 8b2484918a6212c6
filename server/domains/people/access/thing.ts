import type { EntityManager } from '@mikro-orm/postgresql';
import type { Audience } from '../../../../schema/words.ts';
import type { Rule, ThingColumns } from '../../../kernel/policy.ts';

/** What can be shown to some and not to others: its domain says once how a rule finds its owner, audience and grants. */
export interface ThingDefinition {
  /** The word for it in a grant, an address and a request for access. */
  readonly kind: string;
  readonly table: string;
  columns(alias: string): ThingColumns;
  readonly mayRead: Rule;
  /** Who sets its audience, gives and takes grants, and answers those who ask. */
  readonly mayShare: Rule;
  /** The streams of it and of what it holds: whoever follows one is asked again when a right is taken away. */
  streamsOf(em: EntityManager, id: string): Promise<string[]>;
}

const definitions = new Map<string, ThingDefinition>();

/** Makes a kind of thing known to everything that shares: called once by its domain's door. */
export function defineThing(definition: ThingDefinition): void {
  definitions.set(definition.kind, definition);
}

export function thingOf(kind: string): ThingDefinition | null {
  return definitions.get(kind) ?? null;
}

export function thingKinds(): string[] {
  return [...definitions.keys()].sort();
}

const width: Readonly<Record<Audience, number>> = { PRIVATE: 0, PARTIES: 1, NETWORK: 2, PUBLIC: 3 };

/** Whether fewer people can see a thing after a change of its audience. */
export function isNarrower(after: Audience, before: Audience): boolean {
  return width[after] < width[before];
}
