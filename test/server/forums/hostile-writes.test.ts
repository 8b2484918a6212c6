import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';
import { expectNothingTold, expectUnharmed, stored } from '../../support/unharmed.ts';

let house: DemoHouse;
let sessionId: string;

beforeAll(async () => {
  house = await demoHouse();
  sessionId = await house.session('What stays');
});
afterAll(() => house.close());

const postMessage =
  'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id text mentions { name } } }';

function post(input: Record<string, unknown>, as = 'rizky-pratama') {
  return house.ask(postMessage, {
    as,
    variables: { input: { requestId: crypto.randomUUID(), sessionId, text: 'Good morning.', ...input } },
  });
}

describe('a hostile message', () => {
  it.each<[string, Record<string, unknown>, string, string?, string?]>([
    ['44 U+0000', { text: 'a\u0000b' }, 'BAD_USER_INPUT'],
    ['45 half a surrogate pair', { text: 'a\udc00b' }, 'BAD_USER_INPUT'],
    ['47 a megabyte', { text: 'a'.repeat(1_000_000) }, 'INVALID', 'text'],
    ['47 one character more than can be kept', { text: '🌾'.repeat(4_001) }, 'INVALID', 'text'],
    ['no words', { text: '' }, 'INVALID', 'text'],
    ['only what can’t be seen', { text: ' \u200b\u2060\ufeff\u202e\n ' }, 'INVALID', 'text'],
    ['48 null for the words', { text: null }, 'BAD_USER_INPUT'],
    ['49 a number for the words', { text: 7 }, 'BAD_USER_INPUT'],
    ['60 an operator for the words', { text: { $ne: null } }, 'BAD_USER_INPUT'],
    ['59 another author', { authorId: '0190b4a2-0000-7000-8000-000000000000' }, 'BAD_USER_INPUT'],
    ['59 another body', { bodyId: '0190b4a2-0000-7000-8000-000000000000' }, 'BAD_USER_INPUT'],
    ['a requestId that is none', { requestId: 'again' }, 'INVALID', 'requestId'],
    [
      'twenty-one mentions',
      { mentions: Array.from({ length: 21 }, () => crypto.randomUUID()) },
      'INVALID',
      'mentions',
      'TOO_MANY_MENTIONS',
    ],
    ['a mention that names nobody', { mentions: ['}{'] }, 'INVALID', 'mentions'],
  ])('is refused and leaves nothing: %s', async (_what, input, code, field, reason) => {
    const before = await stored(house);
    const { status, errors } = await post(input);
    expect({ status, ...errors?.[0]?.extensions }).toMatchObject({
      status: 400,
      code,
      ...(field ? { field } : {}),
      ...(reason ? { reason } : {}),
    });
    expectNothingTold(JSON.stringify(errors));
    await expectUnharmed(house, before);
  });

  it.each<[string, string, string]>([
    ['46 letters that turn the reading order', 'safe\u202egpj.exe\u2066x\u200f', 'safegpj.exex'],
    ['46 a letter in two parts becomes the one letter', 'Ca\u0302\u0300n Tho\u031b', 'Cần Thơ'],
    ['control characters become spaces', 'a\u0007b\u001bc\u0085d', 'a b c d'],
    ['lines end in one way', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['113 markup stays the words that it is', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['60 a statement stays the words that it is', `'); drop table message; --`, `'); drop table message; --`],
    ['47 as long as can be kept', '🌾'.repeat(4_000), '🌾'.repeat(4_000)],
  ])('is kept as people meant it: %s', async (_what, text, kept) => {
    const { data } = await post({ text }, 'isla-mcallister');
    expect(data.postMessage.text).toBe(kept);
  });

  it('46 keeps zalgo inside its own message, as letters of Unicode', async () => {
    const text = `n${'\u0335\u0321'.repeat(200)}o`;
    const { data } = await post({ text }, 'anong-srisuk');
    expect(data.postMessage.text).toBe(text.normalize('NFC'));
  });

  it('mentions only people that there are', async () => {
    const id = await house.person('han-seo-yeon');
    const { data } = await post({ mentions: [id, id, crypto.randomUUID()] }, 'anong-srisuk');
    expect(data.postMessage.mentions).toEqual([{ name: 'Han Seo-yeon' }]);
  });
});

describe('writing very fast', () => {
  const aliased = (
    count: number,
  ) => `mutation (${Array.from({ length: count }, (_, i) => `$v${i}: PostMessageInput!`).join(', ')}) {
    ${Array.from({ length: count }, (_, i) => `a${i}: postMessage(input: $v${i}) { id }`).join(' ')} }`;
  const inputs = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `v${i}`,
        { requestId: crypto.randomUUID(), sessionId, text: `Again ${i}` },
      ]),
    );

  it('42 counts each write of a request by itself, and asks to wait beyond thirty in ten seconds', async () => {
    const as = 'mikaela-santos';
    const send = () => house.ask(aliased(15), { as, variables: inputs(15) });
    expect([await send(), await send()].map(({ status }) => status)).toEqual([200, 200]);
    const { status, errors } = await send();
    expect({ status, ...errors?.[0]?.extensions }).toEqual({
      status: 429,
      code: 'RATE_LIMITED',
      retryAfter: expect.any(Number),
    });
    expect(errors?.[0]?.extensions.retryAfter).toBeGreaterThan(0);
    // The allowance grows by three a second, and the refused one ends its request.
    const [{ count }] = await house.rows(`select count(*)::int from message where text like 'Again %'`);
    expect(count).toBeGreaterThanOrEqual(30);
    expect(count).toBeLessThan(40);
  });

  it('42 holds nobody else up', async () => {
    expect((await post({}, 'ngo-gia-han')).status).toBe(200);
  });

  it('42 counts reactions and edits too', async () => {
    const [{ id }] = await house.rows('select id from message limit 1');
    const react = () =>
      house.ask('mutation ($input: ReactInput!) { react(input: $input) { id } }', {
        as: 'mikaela-santos',
        variables: { input: { requestId: crypto.randomUUID(), messageId: id, kind: 'IDEA', on: true } },
      });
    const answers = await Promise.all(Array.from({ length: 31 }, react));
    expect(answers.map(({ status }) => status)).toContain(429);
  });
});
