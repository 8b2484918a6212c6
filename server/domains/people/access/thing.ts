import type { EntityManager } from '@mikro-orm/postgresql';
import { type Audience, audiences } from '../../../../schema/words.ts';
import type { Rule, ThingColumns } from '../../../kernel/policy.ts';

/** What can be shown to some and not to others: its domain says once how a rule finds its owner, audience and grants. */
export interface ThingDefinition {
  /** The word for it in a grant, an address and a request for access. */
  readonly kind: string;
  readonly table: string;
  /** Whether it has an address of its own, by which it can be asked for. */
  readonly hasSlug?: boolean;
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

/** Whether fewer people can see a thing after a change of its audience. */
export function isNarrower(after: Audience, before: Audience): boolean {
  return audiences.indexOf(after) < audiences.indexOf(before);
}

/** The SQL for the narrowest of several audiences. */
export function narrowest(columns: readonly string[]): string {
  const [only, ...more] = columns;
  if (only !== undefined && more.length === 0) return only;
  const cases = audiences.map(
    (audience) => `when '${audience}' in (${columns.join(', ')}) then '${audience}'`,
  );
  return `case ${cases.join(' ')} end`;
}
