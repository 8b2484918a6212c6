import type { EntityManager } from '@mikro-orm/postgresql';
import { type Audience, audiences } from '../../../../schema/words.ts';
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

/** How a thing is found that is named by its page. */
export interface ThingAddress {
  /** The kind of the thing that is shared behind it: behind a framework's, its working text. */
  readonly kind: string;
  /** A query for (id, slug, shared_id): what has the page, its part of the address unless that is its id, and the thing behind it. */
  readonly rows: string;
  /** Its part of the address is its id. */
  readonly isById?: boolean;
  /** Its page, up to that part. */
  readonly page: string;
}

const addresses = new Map<string, ThingAddress>();

/** Makes it known that a thing can be asked for by its page, under this word: each kind that has an audience is. */
export function defineAddress(word: string, address: ThingAddress): void {
  addresses.set(word, address);
}

export function addressOf(word: string): ThingAddress | null {
  return addresses.get(word) ?? null;
}

/** The words by which something can be asked for. */
export function askableKinds(): string[] {
  return [...addresses.keys()].sort();
}

/** The SQL for the page of what was asked for, by the columns that hold its word and its part of the address. */
export function pageAskedFor(word: string, part: string): string {
  const cases = [...addresses].map(([kind, { page }]) => `when '${kind}' then '${page}'`);
  return `((case ${word} ${cases.join(' ')} else '/' end) || ${part})`;
}

/** Whether fewer people can see a thing after a change of its audience. */
export function isNarrower(after: Audience, before: Audience): boolean {
  return audiences.indexOf(after) < audiences.indexOf(before);
}

/** The SQL for the audience of what holds a thing, which its own is never wider than. */
export function ceilingOf({ audiences: [, ...holders] }: ThingColumns): string {
  return holders.length > 0 ? narrowest(holders) : "'PUBLIC'";
}

/** The SQL for whether a thing names any parties that it could be shown to. */
export function namesParties({ parties }: ThingColumns): string {
  return parties === undefined ? 'false' : `exists (${parties})`;
}

/** The SQL for the audiences that a thing may be shown to: no wider than its holder's, and parties only where it names any. */
export function choicesOf(columns: ThingColumns): string {
  const all = `array[${audiences.map((one) => `'${one}'`).join(', ')}]`;
  return `array(select choice.audience from unnest(${all}) with ordinality choice (audience, place)
    where choice.place <= array_position(${all}, ${ceilingOf(columns)}) and (choice.audience <> 'PARTIES' or ${namesParties(columns)}))`;
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
