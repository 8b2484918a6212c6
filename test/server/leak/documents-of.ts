import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/**
 * What each field that takes arguments is asked with, by `Type.field`; the way that leads to most stands first. Under a
 * root's way that begins with a star everything is asked for as well.
 */
export type Ways = Readonly<Record<string, readonly string[]>>;

/** How deep every way is walked; below that each field that leads on is walked once from each root. */
const everyWayTo = 2;
const mostFields = 180;

/**
 * A festival, a city's promise and a council are public, and lead on to plans, cases and texts by list below list: they are walked from
 * roots that are near to them, and what they lead to stands by itself, where the document would else cost more than anybody may ask for.
 */
const isWalkedNear = (type: string) => /^(Festival|Council|CandidacyPromise$)/.test(type);
const nearestOf = (type: string) => (type.startsWith('Council') ? 2 : 3);

/**
 * Documents that walk from one root field along every way, and say of each object what type it is. Under its first
 * arguments all that a field leads to is asked for, under the others as much as one document holds.
 */
export function documentsOf(schema: GraphQLSchema, root: string, ways: Ways): string[] {
  const field = schema.getQueryType()!.getFields()[root]!;
  const type = getNamedType(field.type);
  const parts = isObjectType(type) ? partsOf(type, new Set(), [type.name], ways) : [''];
  return waysOf('Query', field, ways).flatMap((args, at) =>
    (at === 0 || args.startsWith('*') ? parts : parts.slice(0, 1)).map(
      (part) => `{ ${root}${args.replace('*', '')} ${part} }`,
    ),
  );
}

/** The same for one type of event, as the fragment of a subscription. */
export function fragmentsOf(type: GraphQLObjectType, ways: Ways): string[] {
  return partsOf(type, new Set(), [type.name], ways);
}

/** Selections of a type, each small enough for one document. */
function partsOf(type: GraphQLObjectType, walked: Set<string>, path: string[], ways: Ways): string[] {
  const leaves: string[] = ['__typename'];
  const branches: string[] = [];
  for (const field of Object.values(type.getFields())) {
    const below = getNamedType(field.type);
    const variants = waysOf(type.name, field, ways);
    if (!isObjectType(below)) {
      if (isUnionType(below))
        throw new Error(`${type.name}.${field.name} is a union: teach the walk to go on there.`);
      leaves.push(...variants.map((args, at) => named(field.name, args, at)));
      continue;
    }
    const edge = `${type.name}.${field.name}`;
    const isAgain = path.includes(below.name) && below !== type;
    if ((path.length > everyWayTo || isAgain) && walked.has(edge)) continue;
    const isBelow = path.some(isWalkedNear);
    const isFar = isBelow
      ? !isWalkedNear(below.name)
      : isWalkedNear(below.name) && path.length > nearestOf(below.name);
    if (!isFar) walked.add(edge);
    if (path.includes(below.name) || isFar) {
      branches.push(...variants.map((args, at) => `${named(field.name, args, at)} ${leavesOf(below)}`));
      continue;
    }
    for (const [at, args] of variants.entries()) {
      for (const part of partsOf(below, walked, [...path, below.name], ways))
        branches.push(`${named(field.name, args, at)} ${part}`);
    }
  }
  return packed(leaves, branches);
}

/** What a type says by itself: where a way comes back to it, it goes no further. */
function leavesOf(type: GraphQLObjectType): string {
  const leaves = Object.values(type.getFields()).filter(
    (field) => !isObjectType(getNamedType(field.type)) && field.args.length === 0,
  );
  return `{ __typename ${leaves.map(({ name }) => name).join(' ')} }`;
}

// Two parts of one field may not stand in one selection under other arguments; equal ones are merged by GraphQL.
function packed(leaves: string[], branches: string[]): string[] {
  const parts: string[][] = [[...leaves]];
  let size = leaves.length;
  for (const branch of branches) {
    const weight = branch.split(/\s+/).length;
    if (size + weight > mostFields && parts.at(-1)!.length > 1) {
      parts.push([...leaves]);
      size = leaves.length;
    }
    parts.at(-1)!.push(branch);
    size += weight;
  }
  return parts.map((part) => `{ ${[...new Set(part)].join(' ')} }`);
}

const named = (field: string, args: string, at: number) =>
  at === 0 ? `${field}${args}` : `way${at}_${field}: ${field}${args}`;

/** With what a field is asked; fails for one that needs arguments which nobody has said. */
export function waysOf(type: string, field: GraphQLField<unknown, unknown>, ways: Ways): readonly string[] {
  const known = ways[`${type}.${field.name}`];
  if (known) return known;
  const required = field.args.filter(isRequiredArgument).map(({ name }) => name);
  if (required.length === 0) return [''];
  throw new Error(
    `${type}.${field.name} asks for ${required.join(' and ')}: say in test/server/leak/ways.ts with which foreign object it is called.`,
  );
}
