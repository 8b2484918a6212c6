import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const fields = Object.values(schema.getMutationType()!.getFields());
const tests = ['test/server', 'test/faults', 'test/conformance'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
);

describe('every mutation', () => {
  it('is written by a test that goes through the public door', () => {
    const untested = fields.filter(
      ({ name }) => !tests.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text)),
    );
    expect(untested.map(({ name }) => name)).toEqual([]);
  });

  it('is refused somewhere: a test names it and a code of refusal', () => {
    const refusal = /UNAUTHENTICATED|FORBIDDEN|NOT_FOUND|INVALID|CONFLICT/;
    const unrefused = fields.filter(
      ({ name }) => !tests.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text) && refusal.test(text)),
    );
    expect(unrefused.map(({ name }) => name)).toEqual([]);
  });

  it('has an input with a requestId, unless nothing is stored by it', () => {
    const stored = fields.filter(({ name }) => !name.startsWith('announce'));
    const without = stored.filter(
      ({ args }) => !/requestId/.test(String(inputOf(args[0]?.type.toString() ?? ''))),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('says what it does to somebody outside the project', () => {
    expect(fields.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });
});

function inputOf(type: string): string {
  const input = schema.getType(type.replace('!', ''));
  return input && 'getFields' in input ? Object.keys(input.getFields()).join(' ') : '';
}
