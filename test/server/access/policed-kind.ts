import type { Audience } from '../../../schema/words.ts';
import type { Actor } from '../../../server/kernel/actor.ts';
import type { Rule, Thing, ThingColumns } from '../../../server/kernel/policy.ts';
import type { ReadContext } from '../../../server/kernel/read-context.ts';

/** What is drawn of a world for a kind: a thing as its rules look at it, and what else its sentences ask. */
export interface DrawnThing extends Thing {
  readonly facts: Readonly<Record<string, boolean>>;
  /** A person who has something to do with it, and a body that is not its owner. */
  readonly personId: string;
  readonly otherId: string;
}

/** Something that is decided, said once for a loaded thing and once as SQL over its row. */
export interface Sentence {
  holds(actor: Actor, thing: DrawnThing): boolean;
  sql(row: string, context: ReadContext): string;
  /** The rule that says both, where one does. */
  readonly rule?: Rule;
}

/** What a kind's row is made of. */
export interface Making {
  insert(sql: string, values: unknown[]): Promise<string>;
  readonly ownerId: string;
  /** A body that is not its owner. */
  readonly otherId: string;
  /** A person who may be the one who asks. */
  readonly personId: string;
  readonly audience: Audience;
  /** Of what holds it. */
  readonly holderAudience: Audience;
  /** Whether the words of a document are settled. */
  readonly isSettled: boolean;
  readonly facts: Readonly<Record<string, boolean>>;
}

/** A row of the kind, the rows whose grants count for it, and one beside it whose grants do not. */
export interface Made {
  readonly id: string;
  readonly grantedOn: readonly string[];
  /** Makes a body one of its parties, where it can have any. */
  addParty?(bodyId: string): Promise<unknown>;
}

/** A kind of row about which something is decided. */
export interface Policed {
  readonly name: string;
  readonly table: string;
  /** Whether something holds it, whose audience it is never wider than. */
  readonly isHeld?: boolean;
  readonly facts?: readonly string[];
  readonly says: Readonly<Record<string, Sentence>>;
  make(making: Making): Promise<Made>;
}

export const byRules = (rules: Readonly<Record<string, Rule>>, columns: (row: string) => ThingColumns) =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]): [string, Sentence] => [
      name,
      { holds: rule.holds, sql: (row, context) => rule.sql(columns(row), context), rule },
    ]),
  );

export const addStream = ({ insert }: Making, kind: string) =>
  insert(
    `insert into stream (id, kind, subject_id) values (gen_random_uuid(), $1, gen_random_uuid()) returning id`,
    [kind],
  );

/** What has the parties that are drawn for a document. */
export const partiesOf = ({ insert }: Making, documentId: string) => ({
  addParty: (bodyId: string) =>
    insert('insert into drawn_party values ($1, $2) returning document_id as id', [documentId, bodyId]),
});

export async function addDocument(making: Making): Promise<string> {
  return making.insert(
    `insert into document (id, kind, owner_id, stream_id, audience, title, language, publishes_editions, is_settled)
     values (gen_random_uuid(), 'framework', $1, $2, $3, 'A text', 'en', $4, $5) returning id`,
    [
      making.ownerId,
      await addStream(making, 'document'),
      making.audience,
      making.facts.publishes === true,
      making.isSettled,
    ],
  );
}
