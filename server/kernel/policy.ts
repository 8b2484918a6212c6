import { type Audience, audiences, type GrantRole } from '../../schema/words.ts';
import { type Actor, asActing, bodiesOf } from './actor.ts';
import type { ReadContext } from './read-context.ts';

export type { GrantRole };

/** What a rule looks at, as a loaded thing. */
export interface Thing {
  /** To whom it is shown: its own audience, or that of what holds it where that is narrower. */
  readonly audience: Audience;
  readonly ownerId: string;
  /** The bodies it names as its parties: those of an agreement. */
  readonly parties: readonly string[];
  /** Its words are settled: nobody writes in it any more. */
  readonly isSettled?: boolean;
  readonly grants: readonly {
    readonly bodyId: string | null;
    readonly personId: string | null;
    readonly role: GrantRole;
  }[];
}

/** The same, as SQL expressions over a row in a statement; grants may stand on the thing or on what holds it. */
export interface ThingColumns {
  /** Its own audience first, then those of what holds it: the narrowest of them counts. */
  readonly audiences: readonly string[];
  readonly owner: string;
  /** A query for the ids of the bodies it names as its parties; left out where it can name none. */
  readonly parties?: string;
  /** Whether its words are settled; left out where nothing ever settles them. */
  readonly isSettled?: string;
  readonly grantedOn: readonly string[];
}

/** A rule is written once and read twice: for one loaded thing, and as a predicate over many rows. */
export interface Rule {
  holds(actor: Actor, thing: Thing): boolean;
  sql(columns: ThingColumns, context: ReadContext): string;
  /** The rules it is made of, so that it can be asked which of them decides; none where it looks for itself. */
  readonly parts?: { readonly join: 'all' | 'any' | 'acting'; readonly rules: readonly Rule[] };
}

/** Shown to this audience or to a wider one. */
export const isShownTo = (audience: Audience): Rule => {
  const wideEnough = audiences.slice(audiences.indexOf(audience));
  const list = wideEnough.map((one) => `'${one}'`).join(', ');
  return {
    holds: (_actor, thing) => wideEnough.includes(thing.audience),
    sql: (columns) => `(${columns.audiences.map((one) => `${one} in (${list})`).join(' and ')})`,
  };
};

/** Anybody who is signed in and appointed somewhere in the network. */
export const belongsToNetwork: Rule = {
  holds: (actor) => bodiesOf(actor).length > 0,
  sql: (_columns, { actor }) => (bodiesOf(actor).length > 0 ? 'true' : 'false'),
};

/** Appointed to the body that owns the thing, in one of these roles where any are named. */
export const appointedToOwner = (...roles: readonly string[]): Rule => ({
  holds: (actor, thing) => bodiesInRole(actor, roles).includes(thing.ownerId),
  sql: (columns, { actor, param }) => {
    const ids = bodiesInRole(actor, roles);
    return ids.length === 0 ? 'false' : `${columns.owner} = any(${param(ids)}::uuid[])`;
  },
});

/** Appointed to a body that the thing names as a party, in one of these roles where any are named. */
export const appointedToParty = (...roles: readonly string[]): Rule => ({
  holds: (actor, thing) => bodiesInRole(actor, roles).some((id) => thing.parties.includes(id)),
  sql: ({ parties }, { actor, param }) => {
    const ids = bodiesInRole(actor, roles);
    if (parties === undefined || ids.length === 0) return 'false';
    return `exists (select 1 from (${parties}) party (body_id) where party.body_id = any(${param(ids)}::uuid[]))`;
  },
});

function bodiesInRole(actor: Actor, roles: readonly string[]): string[] {
  if (actor.kind !== 'person') return [];
  return actor.appointments
    .filter((one) => roles.length === 0 || roles.includes(one.role))
    .map((one) => one.bodyId);
}

/** Holds a grant on the thing, personally or through a body, in one of these roles where any are named. */
export const holdsGrant = (...roles: readonly GrantRole[]): Rule => ({
  holds: (actor, thing) =>
    actor.kind === 'person' &&
    thing.grants.some(
      (grant) =>
        (roles.length === 0 || roles.includes(grant.role)) &&
        (grant.personId === actor.id || (grant.bodyId !== null && bodiesOf(actor).includes(grant.bodyId))),
    ),
  sql: (columns, { actor, param }) => {
    if (actor.kind !== 'person') return 'false';
    const inRole =
      roles.length === 0 ? '' : ` and g.role in (${roles.map((role) => `'${role}'`).join(', ')})`;
    return `exists (select 1 from "grant" g where g.thing_id in (${columns.grantedOn.join(', ')})${inRole}
      and (g.person_id = ${param(actor.id)}::uuid or g.body_id = any(${param(bodiesOf(actor))}::uuid[])))`;
  },
});

/** Its words may still be written: nothing has settled them. */
export const isStillWritten: Rule = {
  holds: (_actor, { isSettled = false }) => !isSettled,
  sql: ({ isSettled }) => (isSettled === undefined ? 'true' : `not ${isSettled}`),
};

/** A rule for what is done and not only read: of the actor's bodies, it looks at the one they act for. */
export const acting = (rule: Rule): Rule => ({
  holds: (actor, thing) => rule.holds(asActing(actor), thing),
  sql: (columns, context) => rule.sql(columns, { ...context, actor: asActing(context.actor) }),
  parts: { join: 'acting', rules: [rule] },
});

export const anyOf = (...rules: readonly Rule[]): Rule => ({
  holds: (actor, thing) => rules.some((rule) => rule.holds(actor, thing)),
  sql: (columns, context) => joined(rules, columns, context, 'or', 'true', 'false'),
  parts: { join: 'any', rules },
});

export const allOf = (...rules: readonly Rule[]): Rule => ({
  holds: (actor, thing) => rules.every((rule) => rule.holds(actor, thing)),
  sql: (columns, context) => joined(rules, columns, context, 'and', 'false', 'true'),
  parts: { join: 'all', rules },
});

/** Who sees a thing for what they are and not only because it is public: its audience, its owner's people, whoever has a part. */
export const isLetIn: Rule = anyOf(
  allOf(isShownTo('NETWORK'), belongsToNetwork),
  allOf(isShownTo('PARTIES'), appointedToParty()),
  appointedToOwner(),
  holdsGrant(),
);

/** Who may read a thing that has an audience: the one sentence for all kinds of them. */
export const isShownAsAudienceSays: Rule = anyOf(isShownTo('PUBLIC'), isLetIn);

/** Joins predicates and drops what decides nothing, so that a public page's statement stays a plain one. */
function joined(
  rules: readonly Rule[],
  columns: ThingColumns,
  context: ReadContext,
  word: 'and' | 'or',
  decides: string,
  drops: string,
): string {
  const given: unknown[] = [];
  // A parameter is given to the statement with the text that names it: PostgreSQL refuses one that nothing names.
  const later = { ...context, param: (value: unknown) => `⟦${given.push(value) - 1}⟧` };
  const parts = rules.map((rule) => rule.sql(columns, later)).filter((part) => part !== drops);
  if (parts.includes(decides)) return decides;
  if (parts.length === 0) return drops;
  return `(${parts.join(` ${word} `)})`.replace(laterParameter, (_, index) => context.param(given[index]));
}

const laterParameter = /⟦(\d+)⟧/g;
