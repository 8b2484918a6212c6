import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { imageOf, openFileStore, sweepFiles } from '../../../server/files/index.ts';
import { type PeopleWorld, peopleWorld, refusal } from '../people/people-world.ts';
import { jpeg, png, webp } from './pictures.ts';

let world: PeopleWorld;
let folder: string;
let hanoi: string;
const lan = 'nguyen-thu-lan';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trellis-files-'));
  world = await peopleWorld({ dataDir: folder });
  hanoi = await world.body('hanoi');
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Sending {
  as?: string | null;
  actingFor?: string;
  kind?: string;
  id?: string;
  requestId?: string;
  headers?: Record<string, string>;
  method?: string;
}

async function send(bytes: Buffer, sending: Sending = {}) {
  const { as = lan, actingFor = hanoi, kind = 'body', id = hanoi, method = 'POST' } = sending;
  const asked = new URLSearchParams({ kind, id, requestId: sending.requestId ?? randomUUID() });
  const response = await fetch(`${world.url}/files?${asked}`, {
    method,
    headers: {
      'content-type': 'image/png',
      origin: world.origin,
      'x-acting-for': actingFor,
      ...(as ? { cookie: await world.cookieOf(as) } : {}),
      ...sending.headers,
    },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: await response.json() };
}

const get = async (path: string, as: string | null = null, headers: Record<string, string> = {}) =>
  fetch(`${world.url}${path}`, {
    headers: { ...(as ? { cookie: await world.cookieOf(as) } : {}), ...headers },
  });
const setLogo = (input: Record<string, unknown>, as: string | null = lan, actingFor = hanoi) =>
  world.tell('setBodyLogo', { bodyId: hanoi, ...input }, as, {
    select: '{ slug logo { id url width height } }',
    actingFor,
  });
const onDisk = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

describe('a picture that is sent', () => {
  it('becomes the logo of a body, for anybody to see', async () => {
    const sent = await send(png(20, 10));
    expect(sent).toMatchObject({ status: 201, body: { mediaType: 'image/png', width: 20, height: 10 } });
    const { id, url } = sent.body;
    expect(url).toBe(`/files/${id}`);
    // Until it is shown it is for the body's own people.
    expect((await get(url)).status).toBe(404);
    expect((await get(url, 'rizky-pratama')).status).toBe(404);
    expect((await get(url, lan, { 'x-acting-for': hanoi })).status).toBe(200);

    const { data } = await setLogo({ fileId: id });
    expect(data.setBodyLogo).toEqual({ slug: 'hanoi', logo: { id, url, width: 20, height: 10 } });
    const shown = await get(url);
    expect(shown.status).toBe(200);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(png(20, 10));
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="${id}.png"`,
      'content-security-policy': `default-src 'none'; sandbox`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=3600',
    });
    const again = await get(url, null, { 'if-none-match': shown.headers.get('etag')! });
    expect(again.status).toBe(304);
    expect((await world.audit('hanoi')).at(-1)).toMatchObject({
      kind: 'body.changed',
      facts: { logo: true },
    });

    const gone = await setLogo({ fileId: null });
    expect(gone.data.setBodyLogo.logo).toBeNull();
    expect((await get(url, null, { 'if-none-match': shown.headers.get('etag')! })).status).toBe(404);
  });

  it('is what its own first bytes say, whatever it is called', async () => {
    const kept = async (bytes: Buffer, type = 'image/png') =>
      (await send(bytes, { headers: { 'content-type': type } })).body;
    expect(await kept(jpeg(640, 480))).toMatchObject({ mediaType: 'image/jpeg', width: 640, height: 480 });
    for (const kind of ['VP8 ', 'VP8L', 'VP8X'] as const) {
      const answer = await kept(webp(kind, 321, 123), 'application/octet-stream');
      expect(answer, kind).toMatchObject({ mediaType: 'image/webp', width: 321, height: 123 });
    }
  });

  it.each<[string, Buffer, string?]>([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF that is a script', Buffer.from('GIF89a=alert(1);/*aaaaaaaaaaaaaaaaaaaaaaaaaaaa*/')],
    ['nothing', Buffer.alloc(0)],
    ['the name of a PNG and no more', png().subarray(0, 12)],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0, 0xff, 0xd9, 0, 0])],
    [
      'a JPEG whose segments lead out of it',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0, 0]),
    ],
    ['a picture of 50,000 by 50,000 points', png(50_000, 50_000), 'PICTURE_TOO_LARGE'],
    ['a picture that is one point too wide', webp('VP8X', 6_001, 1), 'PICTURE_TOO_LARGE'],
    ['a picture that is one point too high', jpeg(1, 6_001), 'PICTURE_TOO_LARGE'],
    ['a picture without a width', png(0, 10)],
  ])('is refused where it is %s, and nothing is kept', async (_what, bytes, reason = 'NO_PICTURE') => {
    const before = onDisk().length;
    expect(await send(bytes)).toMatchObject({
      status: 400,
      body: { code: 'INVALID', field: 'file', reason },
    });
    expect(onDisk()).toHaveLength(before);
  });

  it('is never read past its end, however it is cut', () => {
    for (const whole of [png(9, 9), jpeg(9, 9), webp('VP8L', 9, 9), webp('VP8X', 9, 9), webp('VP8 ', 9, 9)]) {
      for (let length = 0; length < whole.length; length += 1) {
        let refused: unknown = null;
        try {
          imageOf(whole.subarray(0, length));
        } catch (error) {
          refused = error;
        }
        expect(refused === null || (refused as { code?: string }).code === 'INVALID').toBe(true);
      }
    }
  });

  it('may have five megabytes, and not one byte more', async () => {
    const most = 5 * 1024 * 1024;
    const padded = (size: number) => Buffer.concat([png(), Buffer.alloc(size - png().length)]);
    expect((await send(padded(most))).status).toBe(201);
    expect(await send(padded(most + 1))).toMatchObject({
      status: 413,
      body: { code: 'BAD_USER_INPUT', reason: 'PICTURE_TOO_HEAVY', megabytes: 5 },
    });
    // Without saying its length beforehand.
    const status = await new Promise<number>((resolve, reject) => {
      void world.cookieOf(lan).then((cookie) => {
        const upload = httpRequest(
          `${world.url}/files?kind=body&id=${hanoi}&requestId=${randomUUID()}`,
          {
            method: 'POST',
            headers: { cookie, origin: world.origin, 'content-type': 'image/png', 'x-acting-for': hanoi },
          },
          (response) => resolve(response.statusCode ?? 0),
        );
        upload.on('error', reject);
        upload.write(padded(most));
        upload.end(Buffer.from([0]));
      });
    });
    expect(status).toBe(413);
  });

  it('has room as long as its body has, and who has none is told how much is used', async () => {
    const bandung = await world.body('bandung');
    const sending = { as: 'siti-rahayu', actingFor: bandung, id: bandung };
    const heavy = (bytes: number) =>
      world.rows(
        `insert into file (id, thing_kind, thing_id, owner_id, media_type, bytes, sha256, width, height, uploaded_by_id)
         select gen_random_uuid(), 'body', $1, $1, 'image/png', $2, sha256('x'), 1, 1, p.id from person p where p.slug = 'siti-rahayu'`,
        [bandung, bytes],
      );
    await heavy(2_047 * 1024 * 1024);
    expect((await send(png(20, 10), sending)).status).toBe(201);
    await heavy(1024 * 1024);
    const before = onDisk().length;
    expect(await send(png(20, 11), sending)).toMatchObject({
      status: 409,
      body: { code: 'CONFLICT', reason: 'FILES_FULL', used: 2_049, megabytes: 2_048, file: 1 },
    });
    expect(onDisk()).toHaveLength(before);
    // Who acts for it sees how full it is; to everybody else it is not said.
    const room = async (as: string | null) =>
      (await world.ask('{ body(slug: "bandung") { fileRoom { usedBytes mostBytes } } }', { as })).data.body
        .fileRoom;
    const { usedBytes, mostBytes } = await room('siti-rahayu');
    expect(mostBytes).toBe(2_048 * 1024 * 1024);
    const [kept] = await world.rows('select sum(bytes)::float8 as bytes from file where owner_id = $1', [
      bandung,
    ]);
    expect(usedBytes).toBe(kept.bytes);
    expect(await room('nguyen-thu-lan')).toBeNull();
    expect(await room(null)).toBeNull();
  });

  it('comes from a page of ours, by somebody who is signed in, as a picture and nothing else', async () => {
    expect((await send(png(), { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await send(png(), { as: null })).body.code).toBe('UNAUTHENTICATED');
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])
      expect((await send(png(), { headers: { 'content-type': type } })).status, type).toBe(415);
    expect((await send(png(), { headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
    const response = await fetch(`${world.url}/files`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, PUT']);
    const put = await send(png(), { method: 'PUT' });
    expect(put.status).toBe(201);
  });

  it('is for who has a say over the body, as they act, and for bodies and documents that there are', async () => {
    const before = onDisk().length;
    expect((await send(png(), { as: 'han-seo-yeon', actingFor: hanoi })).body.code).toBe('FORBIDDEN');
    expect((await send(png(), { id: randomUUID() })).body.code).toBe('NOT_FOUND');
    expect((await send(png(), { id: '../../x' })).body.code).toBe('NOT_FOUND');
    expect((await send(png(), { kind: 'anything' })).body.code).toBe('NOT_FOUND');
    expect((await send(png(), { kind: 'document', id: randomUUID() })).body.code).toBe('NOT_FOUND');
    expect((await send(png(), { requestId: 'x' })).body).toMatchObject({
      code: 'INVALID',
      field: 'requestId',
    });
    expect(onDisk()).toHaveLength(before);
  });

  it('sent twice by one click is kept once, and another under the same request is refused', async () => {
    const requestId = randomUUID();
    const before = onDisk().length;
    const answers = await Promise.all([1, 2, 3].map(() => send(png(3, 3), { requestId })));
    expect(new Set(answers.map((one) => one.body.id)).size).toBe(1);
    expect(onDisk()).toHaveLength(before + 1);
    expect((await send(png(4, 4), { requestId })).body.code).toBe('IDEMPOTENCY_CONFLICT');
    expect(onDisk()).toHaveLength(before + 1);
  });

  it('leaves nothing behind when the line breaks on its way', async () => {
    const before = onDisk().length;
    const cookie = await world.cookieOf(lan);
    const headers = { cookie, origin: world.origin, 'content-type': 'image/png', 'content-length': '9000' };
    await Promise.all(
      Array.from(
        { length: 5 },
        () =>
          new Promise<void>((resolve) => {
            const upload = httpRequest(`${world.url}/files?kind=body&id=${hanoi}`, {
              method: 'POST',
              headers,
            });
            upload.on('error', () => resolve());
            upload.write(png(), () => upload.destroy());
            upload.on('close', () => resolve());
          }),
      ),
    );
    expect((await get('/healthz')).status).toBe(200);
    expect(onDisk()).toHaveLength(before);
  });

  it('comes to an end for who sends very many, with the seconds to wait', async () => {
    await world.newcomer('sender');
    await world.given('sender', 'dundee', 'FOCAL_POINT');
    const dundee = await world.body('dundee');
    const sending = { as: 'sender', actingFor: dundee, id: dundee };
    const answers = [];
    for (let n = 0; n < 80; n += 1) {
      answers.push(await send(png(), sending));
      if (answers.at(-1)!.status === 429) break;
    }
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
    expect(answers.length).toBeGreaterThan(60);
  });
});

describe('a logo', () => {
  it('is set by who has a say, of the body’s own pictures', async () => {
    const dundee = await world.body('dundee');
    const { id } = (await send(png(5, 5))).body;
    expect(refusal(await setLogo({ fileId: id }, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await setLogo({ fileId: id }, 'han-seo-yeon'))).toBe('FORBIDDEN');
    expect(refusal(await setLogo({ fileId: randomUUID() }))).toBe('NOT_FOUND');
    expect(refusal(await setLogo({ fileId: 'x' }))).toBe('NOT_FOUND');
    expect(refusal(await setLogo({ bodyId: dundee, fileId: id }, 'tran-duc-minh', ''))).toBe('NOT_FOUND');
    expect(refusal(await setLogo({ bodyId: randomUUID(), fileId: id }))).toBe('NOT_FOUND');
    const { data } = await world.ask('{ body(slug: "dundee") { logo { id } } }');
    expect(data.body.logo).toBeNull();
  });

  it('stays where others of its kind are removed, a day after nobody had used them', async () => {
    const [used, unused] = [(await send(png(6, 6))).body.id, (await send(png(7, 7))).body.id];
    await setLogo({ fileId: used });
    expect(await sweepFiles(world.app.services)).toBe(0);
    await world.rows(`update file set created_at = now() - interval '2 days' where id in ($1, $2)`, [
      used,
      unused,
    ]);
    await sweepFiles(world.app.services);
    const names = onDisk().map((one) => one.name);
    expect(names).toContain(used);
    expect(names).not.toContain(unused);
    expect((await get(`/files/${used}`)).status).toBe(200);
    expect((await get(`/files/${unused}`, lan, { 'x-acting-for': hanoi })).status).toBe(404);
  });
});

describe('a picture in a document', () => {
  it('is seen by who may read the document, until they may not any more', async () => {
    const [{ id: streamId }] = await world.rows(
      `insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'document', gen_random_uuid()) returning id`,
    );
    const [{ id }] = await world.rows(
      `insert into document (id, kind, owner_id, stream_id, audience, title, language)
       values (gen_random_uuid(), 'framework', $1, $2, 'PRIVATE', 'A draft', 'en') returning id`,
      [hanoi, streamId],
    );
    await world.newcomer('reader');
    const office = await world.given('reader', 'kobe', 'DELEGATE');
    const kobe = await world.body('kobe');
    await world.rows(
      `insert into "grant" (id, thing_kind, thing_id, body_id, role) values (gen_random_uuid(), 'document', $1, $2, 'READER')`,
      [id, kobe],
    );
    const sent = await send(png(8, 8), { kind: 'document', id });
    expect(sent.status).toBe(201);
    const reading = { as: 'reader', actingFor: kobe, kind: 'document', id };
    expect((await send(png(), reading)).body.code).toBe('FORBIDDEN');
    expect((await send(png(), { ...reading, as: 'rizky-pratama' })).body.code).toBe('NOT_FOUND');
    const seen = await get(sent.body.url, 'reader');
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    for (const other of [null, 'rizky-pratama'])
      expect((await get(sent.body.url, other)).status, `${other}`).toBe(404);
    await world.rows(`delete from "grant" where thing_id = $1`, [id]);
    const kept = await get(sent.body.url, 'reader', { 'if-none-match': seen.headers.get('etag')! });
    expect(kept.status).toBe(404);
    expect(office).toBeTruthy();

    // What a published edition shows, everybody sees; what only the working text has, nobody else.
    const inEdition = await send(png(9, 9), { kind: 'document', id });
    const blocks = [{ type: 'image', attrs: { file: inEdition.body.id, alt: 'A stage', caption: '' } }];
    await world.rows(
      `with d as (update document set publishes_editions = true where id = $1 returning id, owner_id),
        s as (insert into section (id, document_id, place, title)
          select gen_random_uuid(), id, 'i', 'One' from d returning id),
        e as (insert into edition (id, document_id, number, state, title, language, position, hash, cut_by_id, cut_for_id, cut_at, frozen_at, adopted_at)
          select gen_random_uuid(), d.id, 1, 'ADOPTED', 'A draft', 'en', 0, repeat('0', 64), p.id, d.owner_id, now(), now(), now()
          from d, person p where p.slug = 'rizky-pratama' returning id)
       insert into edition_section (edition_id, section_id, ord, number, title, questions, blocks, hash)
         select e.id, s.id, 1, '1', 'One', '[]', $2::jsonb, repeat('0', 64) from e, s returning edition_id`,
      [id, JSON.stringify(blocks)],
    );
    expect((await get(inEdition.body.url, null)).status).toBe(200);
    expect((await get(sent.body.url, null)).status).toBe(404);
  });
});

describe('the store', () => {
  it('keeps, gives back and forgets, and misses nothing that was never there', async () => {
    const store = await openFileStore({ folder: join(folder, 'another') });
    const id = randomUUID();
    expect(await store.read(id)).toBeNull();
    await store.put(id, png());
    const chunks: Buffer[] = [];
    for await (const chunk of (await store.read(id))!) chunks.push(chunk);
    expect(Buffer.concat(chunks)).toEqual(png());
    await store.remove(id);
    await store.remove(id);
    expect(await store.read(id)).toBeNull();
  });

  it('is a bucket only where all that it needs is said', () => {
    const s3 = { TRELLIS_S3_BUCKET: 'pictures', TRELLIS_S3_REGION: 'eu-west-1', TRELLIS_S3_KEY: 'k' };
    expect(readConfig({}).s3).toBeUndefined();
    expect(() => readConfig(s3)).toThrow(/needs TRELLIS_S3_SECRET beside it/);
    expect(() => readConfig({ ...s3, TRELLIS_S3_SECRET: 's', TRELLIS_S3_BUCKET: 'Not One' })).toThrow(
      /TRELLIS_S3_BUCKET="Not One"/,
    );
    expect(readConfig({ ...s3, TRELLIS_S3_SECRET: 's' }).s3).toMatchObject({
      bucket: 'pictures',
      accessKeyId: 'k',
    });
  });
});
