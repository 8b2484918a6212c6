import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const badInput = (words: string) => new GraphQLError(words, { extensions: { code: 'BAD_USER_INPUT' } });

/** A position in a stream, printed as a decimal string: clients keep it and give it back, and never count with it. */
export const Cursor = new GraphQLScalarType<number, string>({
  name: 'Cursor',
  description: 'Position in a stream, as a decimal string: what was recorded later has a greater one.',
  serialize: (value) => String(value),
  parseValue: parseCursor,
  parseLiteral: (node) =>
    parseCursor(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null),
});

/** An instant in UTC, ISO 8601 with milliseconds. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, as ISO 8601 in UTC with milliseconds.',
  serialize: (value) => new Date(value as number | string | Date).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});

function parseCursor(value: unknown): number {
  if (typeof value === 'string' && /^\d{1,16}$/.test(value)) {
    const position = Number(value);
    if (Number.isSafeInteger(position)) return position;
  }
  throw badInput(`${JSON.stringify(value)} is no cursor: give back one that you were given.`);
}

function parseInstant(value: unknown): Date {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw badInput(`${JSON.stringify(value)} is no instant; write one as 2023-11-18T02:00:00.000Z.`);
}
