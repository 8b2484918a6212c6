import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';

/** What a random document may use of the schema, and values for arguments that need to mean something. */
export interface Vocabulary {
  readonly schema: GraphQLSchema;
  readonly fields: Record<string, Record<string, unknown>>;
  argumentsOf(type: string, field: string, pick: Pick): string;
}

export type Pick = <Value>(values: readonly Value[]) => Value;

const header = 'query ($yes: Boolean! = true, $no: Boolean! = false)';
/** What the documents' variables are given. */
export const variables = { yes: true, no: false };

/** Writes documents by chance: aliases, fragments in and out of line, directives, the same field twice. The same seed writes the same. */
export function randomDocument(seed: number, { schema, fields, argumentsOf }: Vocabulary): string {
  const chance = numbers(seed);
  const pick: Pick = (values) => values[Math.floor(chance() * values.length)]!;
  const fragments: string[] = [];
  let aliases = 0;

  const fieldText = (
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
  ): string | null => {
    const inner = getNamedType(field.type);
    const isObject = isObjectType(inner);
    if (isObject && (depth === 0 || !fields[inner.name])) return null;
    const args = field.args.length > 0 ? argumentsOf(type.name, field.name, pick) : '';
    // Two fields under one name must ask for the same, so one with arguments has a name of its own.
    const alias = args || chance() < 0.15 ? `f${++aliases}: ` : '';
    return `${alias}${field.name}${args}${directive()}${isObject ? ` { ${selection(inner, depth - 1)} }` : ''}`;
  };

  // Documents with a condition and those without are executed in different ways.
  const hasConditions = chance() < 0.5;
  const directive = () =>
    hasConditions && chance() < 0.2
      ? pick([
          ' @include(if: $yes)',
          ' @include(if: $no)',
          ' @skip(if: $no)',
          ' @skip(if: $yes)',
          ' @include(if: true)',
        ])
      : '';

  const selection = (type: GraphQLObjectType, depth: number): string => {
    const known = Object.values(type.getFields()).filter(({ name }) => fields[type.name]?.[name]);
    const parts = ['__typename'];
    for (let left = 1 + Math.floor(chance() * 5); left > 0; left--) {
      const text = fieldText(type, pick(known), depth);
      if (!text) continue;
      const how = chance();
      if (how < 0.12) parts.push(`... on ${type.name}${directive()} { ${text} }`);
      else if (how < 0.2) parts.push(`...${directive()} { ${text} }`);
      else if (how < 0.3) parts.push(`...${named(type.name, text)}${directive()}`);
      else parts.push(text);
    }
    return parts.join(' ');
  };

  const named = (type: string, text: string) => {
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type} { ${text} }`);
    return name;
  };

  const root = selection(schema.getQueryType()!, 7);
  const query = hasConditions
    ? `${header} { ${root} used: __typename @include(if: $yes) unused: __typename @include(if: $no) }`
    : `{ ${root} }`;
  return [query, ...fragments].join('\n');
}

/** Numbers from 0 to 1 that only look like chance (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
