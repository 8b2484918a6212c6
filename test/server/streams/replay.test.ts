import { describe, expect, it } from 'vitest';
import { cutStreams } from '../../../server/streams/retention.ts';
import { gql, say } from '../../support/api.ts';
import { fillDiscussion, headOf } from '../../support/fill.ts';
import { openHouse } from '../../support/open-house.ts';

const house = openHouse(() => ({ env: { TRELLIS_STREAM_RETENTION: '50' } }));

const hide = `mutation ($input: HideMessageInput!) { hideMessage(input: $input) { id } }`;
const edit = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { id } }`;
const remove = `mutation ($input: DeleteMessageInput!) { deleteMessage(input: $input) { id } }`;

describe('a replay', () => {
  it('gives what was missed after a cursor, then goes on live, at whichever server it is asked for', async () => {
    const { a, b, world, follow, begin } = house();
    const said = await say(a.url, world.lan.cookie, world.session.id, 'Where I left');
    const first = await follow({ urls: [b.url, a.url], after: Number(said.position) });
    first.stop();
    await say(a.url, world.lan.cookie, world.session.id, 'Missed one');
    const missed = await say(a.url, world.seoyeon.cookie, world.session.id, 'Missed two');
    await b.kill9();
    const again = begin({ urls: [b.url, a.url], after: first.position });
    await again.reaches(missed.position);
    const live = await say(a.url, world.lan.cookie, world.session.id, 'Then live');
    await again.reaches(live.position);
    expect(again.texts).toEqual(['Missed one', 'Missed two', 'Then live']);
    expect(again.caughtUp).toBe(1);
    expect(again.entries.map((entry) => entry.position)).toEqual([1, 2, 3].map((n) => first.position + n));
  });

  it('shows messages as they are now: what was edited, deleted or hidden is not told as it was', async () => {
    const { a, b, world, pool, begin, follow } = house();
    const { lan, chau, session } = world;
    const secret = (n: number) => `Words to be forgotten ${n}`;
    const witness = await follow({ urls: [b.url] });
    const before = witness.position;
    const [one, two, three] = [
      await say(a.url, lan.cookie, session.id, secret(1)),
      await say(a.url, lan.cookie, session.id, secret(2)),
      await say(a.url, lan.cookie, session.id, secret(3)),
    ];
    await witness.reaches(three.position);
    expect(witness.texts.slice(-3)).toEqual([secret(1), secret(2), secret(3)]);
    const input = (id: string) => ({ requestId: crypto.randomUUID(), messageId: id });
    const answers = [
      await gql(a.url, lan.cookie, edit, { input: { ...input(one.id), text: 'Better words' } }),
      await gql(a.url, lan.cookie, remove, { input: input(two.id) }),
      await gql(a.url, chau.cookie, hide, { input: { ...input(three.id), reason: 'Not of this session' } }),
    ];
    expect(answers.map((answer) => answer.code)).toEqual([null, null, null]);
    await b.kill9();
    await b.restart();
    const replayed = begin({ urls: [b.url], after: before });
    await replayed.reaches(await headOf(pool, session));
    expect(replayed.entries.map(({ kind, message }) => [kind, message?.state, message?.text])).toEqual([
      ['message.posted', 'VISIBLE', 'Better words'],
      ['message.posted', 'DELETED', null],
      ['message.posted', 'HIDDEN', null],
      ['message.edited', 'VISIBLE', 'Better words'],
      ['message.deleted', 'DELETED', null],
      ['message.hidden', 'HIDDEN', null],
    ]);
    expect(replayed.frames.join()).not.toContain('forgotten');
  });

  it('rests on entries that hold no word of what people wrote', async () => {
    const { a, b, world, pool, follow } = house();
    const follower = await follow({ urls: [b.url] });
    const words = 'Mangrove lanterns';
    const message = await say(a.url, world.lan.cookie, world.session.id, words);
    await gql(a.url, world.lan.cookie, edit, {
      input: { requestId: crypto.randomUUID(), messageId: message.id, text: `${words} again` },
    });
    await gql(a.url, world.chau.cookie, hide, {
      input: { requestId: crypto.randomUUID(), messageId: message.id, reason: words },
    });
    await follower.sees('the hiding', () => follower.entries.at(-1)?.kind === 'message.hidden');
    await a.kill9();
    const { rows } = await pool.query(`select row_to_json(e)::text as entry from entry e`);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((row) => row.entry.includes('Mangrove'))).toEqual([]);
    const asked = await pool.query(
      `select row_to_json(r)::text as row from request r where row_to_json(r)::text like '%Mangrove%'`,
    );
    expect(asked.rows).toEqual([]);
  });

  it('is refused with Resync where it would have a gap or lies ahead, and goes on from there', async () => {
    const { a, b, world, pool, follow, begin } = house();
    const { session, lan } = world;
    await fillDiscussion(pool, session, lan, 120, 'Long ago');
    const live = await follow({ urls: [b.url, a.url], after: await headOf(pool, session) });
    expect(await cutStreams(pool, 50)).toBeGreaterThan(0);
    const head = await headOf(pool, session);
    const left = await pool.query(
      'select count(*)::int as n, min(position)::int as oldest from entry where stream_id = $1',
      [session.streamId],
    );
    expect(left.rows[0]).toEqual({ n: 50, oldest: head - 49 });

    const gone = begin({ urls: [a.url], after: head - 51 });
    const ahead = begin({ urls: [b.url, a.url], after: head + 7 });
    const justInTime = begin({ urls: [b.url, a.url], after: head - 50 });
    await Promise.all([gone, ahead, justInTime].map((one) => one.live()));
    await b.kill9();
    const said = await say(a.url, lan.cookie, session.id, 'After the cut');
    await Promise.all([gone, ahead, justInTime, live].map((one) => one.reaches(said.position)));
    expect([gone.resyncs, ahead.resyncs, justInTime.resyncs, live.resyncs]).toEqual([
      ['TOO_OLD'],
      ['AHEAD'],
      [],
      [],
    ]);
    expect(gone.texts).toEqual(['After the cut']);
    expect(ahead.texts).toEqual(['After the cut']);
    expect(live.texts).toEqual(['After the cut']);
    expect(justInTime.entries).toHaveLength(51);
  });
});
