import { type AuditResult, auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from '../support/demo-house.ts';

let house: DemoHouse;
let results: AuditResult[];

beforeAll(async () => {
  house = await demoHouse();
  // Some audits ask for the schema, which only an administrator may.
  const cookie = await house.cookieOf('tran-duc-minh');
  results = await auditServer({
    url: `${house.url}/graphql`,
    fetchFn: (input: string, init: RequestInit = {}) =>
      fetch(input, {
        ...init,
        headers: {
          ...Object.fromEntries(new Headers(init.headers)),
          cookie,
          'apollo-require-preflight': '1',
        },
      }),
  });
});
afterAll(() => house.close());

const named = (status: AuditResult['status']) =>
  results.filter((one) => one.status === status).map((one) => `${one.id} ${one.name}`);

describe('GraphQL over HTTP, as its working group audits it', () => {
  it('breaks no rule that MUST be kept', () => {
    expect(results.length).toBeGreaterThan(55);
    expect(named('error')).toEqual([]);
  });

  it('leaves open only what we decided to: a request that is not understood is 400 in any media type', () => {
    expect(named('warn')).toEqual([
      '572B SHOULD use 200 status code on document parsing failure when accepting application/json',
      'FDE2 SHOULD use 200 status code on document validation failure when accepting application/json',
      '7B9B SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
    ]);
  });

  it('has nothing to note', () => {
    expect(named('notice')).toEqual([]);
  });
});
