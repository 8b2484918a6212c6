import { readFileSync } from 'node:fs';
import { buildSchema, type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompiledExecution } from '../../../../server/graphql/compiled.ts';
import type { Context } from '../../../../server/graphql/context.ts';
import { Loaders } from '../../../../server/graphql/loaders.ts';
import { createSchema } from '../../../../server/graphql/schema.ts';
import { type Actor, stranger } from '../../../../server/kernel/actor.ts';
import { type DemoHouse, demoHouse } from '../../../support/demo-house.ts';
import { type Asker, actorNamed, naive } from './naive.ts';
import { randomDocument, type Vocabulary, variables } from './random-documents.ts';

const documents = process.env.TRELLIS_FULL ? 1_500 : 150;
const people = ['nguyen-thu-lan', 'le-minh-chau', 'han-seo-yeon', 'ngo-gia-han'];

let house: DemoHouse;
let schema: GraphQLSchema;
let plain: GraphQLSchema;
let compiled: CompiledExecution;
let actors: Actor[];
let vocabulary: Vocabulary;

beforeAll(async () => {
  house = await demoHouse();
  await liveALittle();
  schema = createSchema();
  compiled = new CompiledExecution(schema);
  plain = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  actors = [stranger, ...(await Promise.all(people.map((slug) => actorNamed(slug, house.rows))))];
  const ids = async (table: string) =>
    (await house.rows(`select id from ${table} order by id`)).map(({ id }) => id as string);
  const sessionIds = await ids('session');
  const messageIds = await ids('message');
  vocabulary = {
    schema: plain,
    fields: naive,
    argumentsOf(type, field, pick) {
      const id = (known: string[]) => pick([...known, 'no-id', '0190b4a2-0000-7000-8000-000000000000']);
      if (field === 'city') return `(slug: "${pick(['hanoi', 'daegu', 'dundee', 'lodz', 'nowhere'])}")`;
      if (field === 'cities')
        return pick([
          '(first: 3)',
          '(first: 2, after: "5")',
          '(first: 2, order: MEMBER_SINCE)',
          '(first: 9, after: "400")',
        ]);
      if (field === 'forum') return `(slug: "${pick(['asean-2023', 'closed-2024', 'nowhere'])}")`;
      if (field === 'session') return `(id: "${id(sessionIds)}")`;
      if (field === 'message') return `(id: "${id(messageIds)}")`;
      if (field === 'questions') return pick(['', '(first: 1)', '(first: 2)']);
      if (type === 'Discussion' && field === 'messages') {
        const size = pick([1, 2, 3, 5, 50]);
        const at = pick(['0', '3', '7', '11', '40']);
        const around = `(around: "${id(messageIds)}", last: ${size})`;
        return pick([
          '',
          `(last: ${size})`,
          `(first: ${size})`,
          `(first: ${size}, after: "${at}")`,
          `(last: ${size}, before: "${at}")`,
          `(after: "${at}")`,
          around,
        ]);
      }
      return '';
    },
  };
});
afterAll(() => house.close());

/** They are no part of a discussion or of a city's facts, and are compared with what was told in tests of their own. */
const elsewhere = ['Session.keyPoints', 'Session.projects', 'City.mayKeepFestivals'];

describe('any document', () => {
  it('is answered by the planner as field by field, and compiled as by graphql-js', async () => {
    let compared = 0;
    for (let seed = 1; seed <= documents; seed++) {
      const text = randomDocument(seed, vocabulary);
      const document = parse(text);
      expect(validate(schema, document), text).toEqual([]);
      const actor = actors[seed % actors.length]!;
      const language = seed % 2 ? 'en' : 'vi';
      const asker: Asker = { actor, language, rows: house.rows };
      const context = (): Context => ({
        actor,
        language,
        pool: house.app.database.pool,
        email: null,
        sessionId: null,
        believedId: null,
        from: null,
        signIn: unused,
        services: house.app.services,
        loaders: new Loaders(),
      });
      const [byPlan, byGraphqlJs, byField] = await Promise.all([
        compiled.run({ document, contextValue: context(), variableValues: variables }),
        execute({ schema, document, contextValue: context(), variableValues: variables }),
        execute({
          schema: plain,
          document,
          contextValue: asker,
          variableValues: variables,
          fieldResolver: resolveNaively,
        }),
      ]);
      const what = `seed ${seed}, ${actor.kind === 'person' ? actor.name : 'a stranger'}, ${language}:\n${text}`;
      expect(plainly(byField).errors, what).toBeUndefined();
      expect(plainly(byPlan), what).toEqual(plainly(byField));
      expect(plainly(byGraphqlJs), what).toEqual(plainly(byField));
      compared += JSON.stringify(byField.data).length;
    }
    // Documents that find nothing would be equal too.
    expect(compared / documents).toBeGreaterThan(300);
  }, 300_000);

  it('is written with everything that the schema offers for reading forums and cities', () => {
    const texts = Array.from({ length: documents }, (_, index) => randomDocument(index + 1, vocabulary)).join(
      '\n',
    );
    const unused = Object.entries(naive).flatMap(([type, fields]) =>
      Object.keys(fields)
        .filter((field) => !new RegExp(`\\b${field}\\b`).test(texts))
        .map((field) => `${type}.${field}`),
    );
    expect(unused).toEqual([]);
    for (const type of [
      'City',
      'CityConnection',
      'Forum',
      'Session',
      'Speaker',
      'Discussion',
      'MessageConnection',
      'Message',
      'ReactionCount',
      'MessageVersion',
      'LastSeen',
      'DiscussionMay',
    ]) {
      const offered = Object.keys((plain.getType(type) as unknown as { getFields(): object }).getFields());
      expect(
        offered.filter((field) => !naive[type]?.[field] && !elsewhere.includes(`${type}.${field}`)),
        type,
      ).toEqual([]);
    }
  });
});

/** Reading needs no way in. */
const unused = undefined as unknown as Context['signIn'];

function resolveNaively(
  row: unknown,
  args: Record<string, unknown>,
  asker: Asker,
  info: { parentType: { name: string }; fieldName: string },
): unknown {
  return naive[info.parentType.name]![info.fieldName]!(row, args, asker);
}

/** Without prototypes, which graphql-js leaves out and compiled execution does not. */
function plainly({ data, errors }: ExecutionResult): { data: unknown; errors?: unknown } {
  return JSON.parse(JSON.stringify({ data, errors }));
}

/** Things that the demonstration does not have: edits, removals, mentions, visits, forums that are not for all. */
async function liveALittle(): Promise<void> {
  const sessionId = await house.session('What stays');
  const write = async (field: string, type: string, input: object, as: string): Promise<string> => {
    const { data, errors } = await house.ask(
      `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${field === 'markSeen' ? '' : 'id'} } }`,
      {
        as,
        variables: { input: { requestId: crypto.randomUUID(), ...input } },
      },
    );
    expect(errors).toBeUndefined();
    return data[field].id;
  };
  const post = (text: string, as: string, more: object = {}) =>
    write('postMessage', 'PostMessageInput', { sessionId, text, ...more }, as);
  const mentions = [await house.person('isla-mcallister'), await house.person('anong-srisuk')];
  const edited = await post('First words', 'rizky-pratama', { mentions });
  await write(
    'editMessage',
    'EditMessageInput',
    { messageId: edited, text: 'Second words' },
    'rizky-pratama',
  );
  await write('editMessage', 'EditMessageInput', { messageId: edited, text: 'Third words' }, 'rizky-pratama');
  const deleted = await post('Said too soon', 'han-seo-yeon', { isQuestion: true });
  await post('An answer stays', 'isla-mcallister', { replyToId: deleted });
  await write(
    'editMessage',
    'EditMessageInput',
    { messageId: deleted, text: 'Said too soon, still' },
    'han-seo-yeon',
  );
  await write('deleteMessage', 'DeleteMessageInput', { messageId: deleted }, 'han-seo-yeon');
  const hidden = await post('Not for here', 'mikaela-santos');
  await write(
    'hideMessage',
    'HideMessageInput',
    { messageId: hidden, reason: 'off the topic' },
    'le-minh-chau',
  );
  for (const [kind, as] of [
    ['IDEA', 'tan-wei-ling'],
    ['THANKS', 'han-seo-yeon'],
    ['AGREE', 'rizky-pratama'],
    ['IDEA', 'ngo-gia-han'],
  ] as const) {
    await write('react', 'ReactInput', { messageId: edited, kind, on: true }, as);
  }
  await write('markSeen', 'MarkSeenInput', { sessionId, position: '9' }, 'nguyen-thu-lan');
  await write(
    'postMessage',
    'PostMessageInput',
    { sessionId: await house.session('Coordinators'), text: 'Among us' },
    'han-seo-yeon',
  );
  await house.rows(`with made as (
      insert into forum (id, slug, title, theme, summary, venue, zone, starts_on, ends_on, host_id, audience)
      select '0190b4a2-1111-7000-8000-000000000001', 'closed-2024', '{"en":"Closed"}', '{"en":"t"}', '{"en":"s"}', '{"en":"v"}', 'Asia/Seoul', '2024-01-01', '2024-01-02', id, 'NETWORK' from body where slug = 'daegu' returning id
    ), streams as (
      insert into stream (id, kind, subject_id) values
        ('0190b4a2-1111-7000-8000-000000000011', 'discussion', '0190b4a2-1111-7000-8000-000000000021'),
        ('0190b4a2-1111-7000-8000-000000000012', 'discussion', '0190b4a2-1111-7000-8000-000000000022')
    ) select id from made`);
  await house.rows(`insert into session (id, forum_id, stream_id, title, abstract, room, starts_at, ends_at, state, audience) values
    ('0190b4a2-1111-7000-8000-000000000021', '0190b4a2-1111-7000-8000-000000000001', '0190b4a2-1111-7000-8000-000000000011', '{"en":"Own"}', '{"en":"a"}', 'A', '2024-01-01T09:00Z', '2024-01-01T10:00Z', 'CLOSED', 'PRIVATE'),
    ('0190b4a2-1111-7000-8000-000000000022', '0190b4a2-1111-7000-8000-000000000001', '0190b4a2-1111-7000-8000-000000000012', '{"en":"All","vi":"Tất cả"}', '{"en":"a"}', 'A', '2024-01-01T09:00Z', '2024-01-01T10:00Z', 'PROPOSED', 'PUBLIC')`);
}
