import 'reflect-metadata';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderKinds } from '../../../server/files/holder.ts';
import { createSchema } from '../../../server/graphql/schema.ts';
import { exportKinds, jobFiles } from '../../../server/http/export-kinds.ts';
import { addresses } from '../../../server/http/front.ts';
import { type Message, Wire } from '../../support/wire.ts';
import { documentsOf, fragmentsOf, waysOf } from './documents-of.ts';
import { filesOf, givesNoFile, uploadsFor } from './file-addresses.ts';
import {
  comparable,
  Findings,
  houseTypes,
  publicSubscriptions,
  publicTypes,
  whollyPublic,
} from './findings.ts';
import {
  type Canary,
  canaries,
  canariesOf,
  type ForeignWorld,
  foreignWorld,
  type Role,
  roles,
  type Stage,
  stages,
} from './foreign-world.ts';
import { kept } from './kept.ts';
import { foreignWrites, writesOfOnesOwn } from './mutations.ts';
import { waysIn } from './ways.ts';

const schema: GraphQLSchema = createSchema();
const queries = Object.values(schema.getQueryType()!.getFields());
const mutations = Object.values(schema.getMutationType()!.getFields());
const subscriptions = Object.values(schema.getSubscriptionType()!.getFields()).filter(
  ({ name }) => !(name in publicSubscriptions),
);

let world: ForeignWorld;
let findings: Findings;
/** What each role was answered last, by document. */
const before = new Map<Role, Map<string, string>>();

beforeAll(async () => {
  world = await foreignWorld();
  findings = new Findings(world);
  for (const role of roles) before.set(role, new Map());
});
afterAll(async () => {
  await world?.close();
  const fields = guardedFields();
  console.log(
    `${findings.table(fields)}\n${fields.length} fields × ${roles.length} roles; ${findings.leaks.length} leaks (● came and may, ✗ came and may not)`,
  );
});

/** A walk tries links that nobody has more often than a person may. */
const forgetAttempts = () => world.rows('delete from attempt');

/** However much else the machine has to do: nothing here is judged by the clock. */
function minutes(count: number): number {
  return count * 60_000;
}

/** Some at a time, in their order. */
async function inLines<One>(all: readonly One[], run: (one: One) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await run(one);
  };
  await Promise.all([next(), next(), next()]);
}

/**
 * Asks everything there is to ask as each of some roles; says by which documents an answer is another than it was. All roles
 * ask one document before the next: what costs most is to make a document ready, and no server keeps as many ready as these.
 */
async function crawl(some: readonly Role[]): Promise<[Role, string][]> {
  const changed: [Role, string][] = [];
  if (some.length === 0) return changed;
  await forgetAttempts();
  const documents = queries.flatMap(({ name }) => documentsOf(schema, name, waysIn(world)));
  await inLines(documents, async (document) => {
    for (const role of some) {
      const known = before.get(role)!;
      const answer = await world.ask(document, { as: world.slugOf[role] });
      const wrong = answer.errors?.find(({ extensions }) =>
        ['BAD_USER_INPUT', 'INTERNAL'].includes(extensions.code),
      );
      if (wrong) throw new Error(`The walk asks what can’t be asked: ${wrong.message}\n${document}`);
      findings.look(role, answer.data);
      const text = comparable(answer);
      if (known.has(document) && known.get(document) !== text)
        changed.push([role, `${document}\n  was ${known.get(document)}\n  is  ${text}`]);
      known.set(document, text);
    }
  });
  return changed;
}

const mayAnyOf = (role: Role, some: readonly Canary[]) =>
  some.some((canary) => (canaries[canary].may as readonly Role[]).includes(role));

/** Roles whose answers must be the same after a stage as they were before. */
const mustNotNotice = (stage: Stage) => roles.filter((role) => !mayAnyOf(role, canariesOf[stage]));

/**
 * Between which stages a role walks: before the first of those in a row that it may not notice, and after the last of them,
 * so that whatever came between has changed nothing. A walk is dear.
 */
const unawareOf = (role: Role, at: number) =>
  at >= 0 && at < stages.length && mustNotNotice(stages[at]!).includes(role);
const walksBefore = (at: number) => roles.filter((role) => unawareOf(role, at) && !unawareOf(role, at - 1));
const walksAfter = (at: number) => roles.filter((role) => unawareOf(role, at) && !unawareOf(role, at + 1));

describe('what comes into the house', () => {
  it.each(stages)(
    'changes no answer for those who may not know of it: %s',
    async (stage) => {
      const at = stages.indexOf(stage);
      await crawl(walksBefore(at));
      await world.bring(stage);
      for (const [role, one] of await crawl(walksAfter(at)))
        findings.differs(
          role,
          one,
          `an answer that changed when what is ${stage}, or came right before, came`,
        );
      expect(findings.leaks).toEqual([]);
    },
    minutes(20),
  );

  it(
    'shows nothing foreign to anybody, all of it together',
    async () => {
      const last = walksAfter(stages.length - 1);
      await crawl(roles.filter((role) => !last.includes(role)));
      expect(findings.leaks).toEqual([]);
    },
    minutes(20),
  );

  it.each(Object.keys(canaries) as Canary[])('comes to everybody who may know of it: %s', (canary) => {
    expect([...findings.came(canary)].sort()).toEqual([...canaries[canary].may].sort());
  });
});

describe('a subscription on what is foreign', () => {
  it('replays to those who may, and is to others as if it were on nothing', {
    timeout: minutes(20),
  }, async () => {
    const announce = 'mutation ($input: AnnouncePresenceInput!) { announcePresence(input: $input) }';
    const point = 'mutation ($input: AnnounceInDocumentInput!) { announceInDocument(input: $input) }';
    const here = async () => {
      const input = { sessionId: world.ids.session, isWriting: true };
      await world.ask(announce, { as: world.slugOf.participant, variables: { input } });
      const cursor = { documentId: world.ids.document, device: world.ids.session, cursor: 'a cursor' };
      await world.ask(point, { as: world.slugOf.participant, variables: { input: cursor } });
    };
    for (const role of roles) {
      const isInside = (canaries.closed.may as readonly Role[]).includes(role);
      for (const field of subscriptions) {
        // Who writes is taken for writing a few seconds only, and all of this may take longer.
        if (/presence/i.test(field.name)) await here();
        const foreign = await listen(role, field, world);
        const missing = await listen(role, field, { ...world, ids: world.missing });
        findings.lookAtText(role, `Subscription.${field.name}`, isInside ? '' : withoutIds(foreign.join()));
        if (isInside) {
          expect(foreign.join(), `${role} ${field.name}`).toContain('"next"');
          for (const frame of foreign) findings.look(role, JSON.parse(frame).payload.data, 'closed');
        } else if (withoutIds(foreign.join()) !== withoutIds(missing.join())) {
          findings.differs(role, `Subscription.${field.name}`, `foreign: ${foreign}; missing: ${missing}`);
        }
      }
    }
    expect(findings.leaks).toEqual([]);
  });
});

/** The frames of subscriptions to a field with all that its events lead to, until it has caught up or was refused. */
async function listen(
  role: Role,
  field: GraphQLField<unknown, unknown>,
  { ids, token }: Pick<ForeignWorld, 'ids' | 'token'>,
): Promise<string[]> {
  const ways = waysIn({ ids, token });
  const slug = world.slugOf[role];
  const headers = { origin: world.origin, ...(slug ? { cookie: await world.cookieOf(slug) } : {}) };
  const wire = await Wire.open(world.url, { headers, init: true });
  const type = getNamedType(field.type);
  const events = isUnionType(type) ? type.getTypes() : [type as GraphQLObjectType];
  const frames: string[] = [];
  for (const event of events) {
    for (const part of fragmentsOf(event, ways)) {
      for (const args of waysOf('Subscription', field, ways)) {
        const id = `s${frames.length}`;
        wire.subscribe(
          id,
          `subscription { ${field.name}${args} { __typename ... on ${event.name} ${part} } }`,
        );
        await wire.next((one) => one.id === id && isLast(one, field.name));
        const mine = wire.messages.filter((one) => one.id === id && one.type !== 'complete');
        frames.push(...mine.map((one) => JSON.stringify({ ...one, id: 'it' })));
      }
    }
  }
  wire.close();
  return frames;
}

const isLast = ({ type, payload }: Message, field: string) =>
  type !== 'next' || !/Entry$/.test(payload.data[field].__typename);

describe('a write that names what is foreign', () => {
  it('is answered as one that names nothing, and changes nothing', { timeout: minutes(20) }, async () => {
    const sum = () => kept(world.rows);
    const [{ id: publicSession }] = await world.rows(
      `select id from session where title->>'en' = 'A public session'`,
    );
    const was = await sum();
    await forgetAttempts();
    for (const { name, args } of mutations) {
      for (const { input, knownTo } of foreignWrites[name] ?? []) {
        for (const role of roles.filter((one) => !knownTo.includes(one))) {
          const tell = async (ids: Record<string, string>) => {
            const type = getNamedType(args[0]!.type).name;
            const selection = isObjectType(getNamedType(mutations.find((one) => one.name === name)!.type))
              ? '{ __typename }'
              : '';
            const hasRequestId = !name.startsWith('announce');
            const variables = {
              input: {
                ...(hasRequestId ? { requestId: crypto.randomUUID() } : {}),
                ...input({ ...ids, publicSession }),
              },
            };
            return world.ask(`mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`, {
              as: world.slugOf[role],
              variables,
            });
          };
          const [foreign, missing] = [await tell(world.ids), await tell(world.missing)];
          if (withoutIds(JSON.stringify(foreign)) !== withoutIds(JSON.stringify(missing)))
            findings.differs(
              role,
              `Mutation.${name}`,
              `foreign: ${JSON.stringify(foreign)}; missing: ${JSON.stringify(missing)}`,
            );
        }
      }
    }
    expect(findings.leaks).toEqual([]);
    expect(await sum()).toEqual(was);
  });

  it('leaves what an asker reads of themselves as if it had named nothing', async () => {
    const { data } = await world.ask(
      '{ viewer { history { nodes { kind body { id } facts { name value } } } } }',
      { as: 'nowhere' },
    );
    const asked = data.viewer.history.nodes.filter((one: { kind: string }) => one.kind === 'access.asked');
    expect(asked).toHaveLength(2);
    expect(asked[0]).toEqual(asked[1]);
    const me = JSON.parse(await download('appointed nowhere', '/api/export/me'));
    const [first, second] = me.accessRequests.map(
      ({ id: _, askedAt: __, ...rest }: Record<string, string>) => rest,
    );
    expect(first).toEqual(second);
  });
});

/** What a file is answered with: the status, every header but the hour, and what comes, with nothing of what was asked for. */
async function answered(role: Role, path: string, method: 'GET' | 'HEAD' = 'GET'): Promise<string> {
  const slug = world.slugOf[role];
  const response = await fetch(`${world.url}${path}`, {
    method,
    headers: slug ? { cookie: await world.cookieOf(slug) } : {},
  });
  const { date: _, ...said } = Object.fromEntries(response.headers);
  const asked = decodeURIComponent(new URL(path, world.url).pathname).split('/').at(-1)!;
  const whole = `${response.status} ${JSON.stringify(said)} ${await response.text()}`;
  return response.ok ? whole : whole.replaceAll(asked, 'IT');
}

async function download(role: Role, path: string): Promise<string> {
  const slug = world.slugOf[role];
  const response = await fetch(`${world.url}${path}`, {
    headers: slug ? { cookie: await world.cookieOf(slug) } : {},
  });
  return response.text();
}

describe('a file', () => {
  it('has nothing foreign in it, and is to whoever may not have it as if there were none', {
    timeout: minutes(10),
  }, async () => {
    for (const [kind, asked] of Object.entries(filesOf(world))) {
      for (const { path, ofNothing, canary, hasNoBytes = false, isSecret = false } of asked) {
        const method = hasNoBytes ? 'HEAD' : 'GET';
        for (const role of roles) {
          const foreign = await answered(role, path, method);
          // Whoever asked for a thing has its id, and finds it in what is theirs.
          if (!isSecret) findings.lookAtText(role, kind, withoutIds(foreign));
          if (isSecret || mayAnyOf(role, [canary])) {
            if (ofNothing) expect(foreign, `${role} has ${path}`).toMatch(/^200/);
          } else if (ofNothing) {
            const none = await answered(role, ofNothing, method);
            if (withoutIds(foreign) !== withoutIds(none))
              findings.differs(role, path, `foreign: ${foreign}; missing: ${none}`);
          }
          const comes = foreign.includes(`canary-${canary}-q7x`);
          if (!hasNoBytes && !isSecret && !publicFiles.includes(kind))
            expect(comes, `${canary} comes to ${role} at ${path}`).toBe(mayAnyOf(role, [canary]));
        }
      }
    }
    expect(findings.leaks).toEqual([]);
  });

  it('that comes in for a foreign thing is answered as one that comes in for nothing', async () => {
    for (const { path, ofNothing } of uploadsFor(world)) {
      for (const role of roles.filter((one) => !mayAnyOf(one, ['closed']))) {
        const [foreign, none] = [await sent(role, path), await sent(role, ofNothing)];
        if (withoutIds(foreign) !== withoutIds(none))
          findings.differs(role, path, `foreign: ${foreign}; missing: ${none}`);
      }
    }
    expect(findings.leaks).toEqual([]);
  });

  it('has a foreign object for every address that gives one, or a reason why there is none', () => {
    const named = filesOf(world);
    const exported = Object.keys(exportKinds).map((path) => `${path} of server/http/export-kinds.ts`);
    const others = Object.keys(addresses)
      .filter((path) => path !== '/api/export/')
      .map((path) => `${path} of server/http/front.ts`);
    const forgotten = [...exported, ...others].filter((one) => {
      const path = one.split(' ')[0]!;
      return !(path in named) && !(path in givesNoFile);
    });
    expect(
      forgotten.map((one) => `${one}: say in test/server/leak/file-addresses.ts how it is asked for.`),
    ).toEqual([]);
    const known = [...Object.keys(exportKinds), ...Object.keys(addresses)];
    expect(
      [...Object.keys(named), ...Object.keys(givesNoFile)].filter((path) => !known.includes(path)),
    ).toEqual([]);
  });

  it('has a foreign one of every kind of thing that has files, and of every job that makes one', async () => {
    const kinds = await world.rows(
      'select distinct thing_kind as kind from file where id = any($1::uuid[])',
      [filesOf(world)['/files/']!.map(({ path }) => path.split('/').at(-1))],
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(holderKinds().sort());
    const jobs = await world.rows('select distinct kind from job where id = any($1::uuid[])', [
      filesOf(world)['/api/export/job/']!.map(({ path }) => path.split('/').at(-1)),
    ]);
    expect(jobs.map(({ kind }) => kind).sort()).toEqual(Object.keys(jobFiles).sort());
  });
});

/** Files of what is public: that nothing foreign stands in them is all there is to see. */
const publicFiles = ['/api/export/festival/'];

/** What a file that comes in is answered with. */
async function sent(role: Role, path: string): Promise<string> {
  const slug = world.slugOf[role];
  const response = await fetch(
    `${world.url}${path}${path.includes('?') ? '&' : '?'}requestId=${crypto.randomUUID()}`,
    {
      method: 'POST',
      headers: {
        origin: world.origin,
        'content-type': 'application/octet-stream',
        ...(slug ? { cookie: await world.cookieOf(slug) } : {}),
      },
      body: onePixel,
    },
  );
  return `${response.status} ${await response.text()}`;
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const withoutIds = (text: string) => text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');

/** Fields that are not for everybody: all of every type that is not public, and what leads from a public one to those. */
function guardedFields(): string[] {
  const guarded = readableTypes().filter(({ name }) => !whollyPublic.includes(name));
  return guarded.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => {
        const below = getNamedType(field.type);
        return !(type.name in publicTypes) || (isObjectType(below) && !(below.name in publicTypes));
      })
      .map((field) => `${type.name}.${field.name}`),
  );
}

/** Types that a query or a subscription leads to; the others are answers to one's own writes. */
function readableTypes(): GraphQLObjectType[] {
  const found = new Set<GraphQLObjectType>();
  const reach = (type: unknown): void => {
    if (isUnionType(type)) for (const one of type.getTypes()) reach(one);
    if (!isObjectType(type) || found.has(type)) return;
    found.add(type);
    for (const field of Object.values(type.getFields())) reach(getNamedType(field.type));
  };
  for (const { type } of [...queries, ...subscriptions]) reach(getNamedType(type));
  return [...found].sort((a, b) => (a.name < b.name ? -1 : 1));
}

describe('the small world', () => {
  it('has a foreign object for every field that is not for everybody', () => {
    const unseen = guardedFields().filter((field) => findings.saw(field).size === 0);
    expect(
      unseen.map(
        (field) =>
          `${field}: add a foreign object with a canary to test/server/leak/foreign-world.ts, or give the type’s reason in publicTypes.`,
      ),
    ).toEqual([]);
  });

  it('tries every mutation on what is foreign, or says why there is nothing to try', () => {
    const untried = mutations.filter(({ name }) => !(name in foreignWrites) && !(name in writesOfOnesOwn));
    expect(
      untried.map(
        ({ name }) => `${name}: say in test/server/leak/mutations.ts how it is tried on a foreign object.`,
      ),
    ).toEqual([]);
    const gone = [...Object.keys(foreignWrites), ...Object.keys(writesOfOnesOwn)].filter(
      (name) => !(name in schema.getMutationType()!.getFields()),
    );
    expect(gone).toEqual([]);
  });

  it('names no type that there is not', () => {
    expect([...Object.keys(publicTypes), ...houseTypes].filter((name) => !schema.getType(name))).toEqual([]);
  });
});
