import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png } from '../files/pictures.ts';
import { signedPdf } from '../files/signed-pdf.ts';
import { refusal } from '../people/people-world.ts';
import { type AgreementWorld, agreementWorld, isla, lan } from './agreement-world.ts';

let world: AgreementWorld;
let folder: string;
const rizky = 'rizky-pratama';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trellis-papers-'));
  world = await agreementWorld({ dataDir: folder });
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function send(kind: string, id: string, bytes: Buffer, as: string, name = 'Bản ký.pdf') {
  const query = new URLSearchParams({ kind, id, name, requestId: randomUUID() });
  const response = await fetch(`${world.url}/files?${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/pdf',
      origin: world.origin,
      cookie: await world.cookieOf(as),
    },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as { id: string; reason?: string } };
}
const get = async (path: string, as: string | null) =>
  fetch(`${world.url}${path}`, { headers: as ? { cookie: await world.cookieOf(as) } : {} });

const papersOf = async (slug: string, as: string | null) =>
  (
    await world.ask(
      'query ($slug: String!) { agreement(slug: $slug) { signatories { signature { papers { id name mediaType fileUrl addedBy { name } shows { signer isIntact coversAll } } } } } }',
      { variables: { slug }, as },
    )
  ).data.agreement?.signatories.flatMap(
    ({ signature }: { signature: { papers: object[] } | null }) => signature?.papers ?? [],
  );

describe('a paper of a signature', () => {
  it('is a scan or a signed PDF, kept by the party’s own people, seen by who may know the history, and says who signed it', async () => {
    const { id, slug } = await world.decided();
    await world.act(slug, 'OPEN_SIGNING');
    const { signatories } = (await world.read(slug))!;
    const [mayor, leader] = [signatories[0]!, signatories[1]!];
    const pdf = await signedPdf({ signer: 'Vũ Đức Thành' });
    // Nobody has signed yet: there is nothing that a paper could show.
    expect((await send('signatory', mayor.id, pdf, lan)).status).toBe(409);
    await world.sign(slug, 'Vũ Đức Thành', lan);
    const kept = await send('signatory', mayor.id, pdf, lan);
    expect(kept.status).toBe(201);
    const add = (fileId: string, as: string, signatoryId = mayor.id) =>
      world.tell('addSignaturePaper', { agreementId: id, signatoryId, fileId }, as);
    expect(refusal(await add(kept.body.id, isla))).toBe('FORBIDDEN');
    expect(refusal(await add(kept.body.id, rizky))).toBe('NOT_FOUND');
    expect(refusal(await add(kept.body.id, isla, leader.id))).toBe('CONFLICT');
    expect(refusal(await add(mayor.id, lan))).toBe('NOT_FOUND');
    expect((await get(`/files/${kept.body.id}`, lan)).status).toBe(404);
    expect(refusal(await add(kept.body.id, lan))).toBeNull();
    expect(refusal(await add(kept.body.id, lan))).toBe('NOT_FOUND');
    const [paper] = await papersOf(slug, isla);
    expect(paper).toMatchObject({
      name: 'Bản ký.pdf',
      mediaType: 'application/pdf',
      addedBy: { name: 'Nguyễn Thu Lan' },
      shows: [{ signer: 'Vũ Đức Thành', isIntact: true, coversAll: true }],
    });
    const read = await get(paper.fileUrl, isla);
    expect(read.status).toBe(200);
    expect(read.headers.get('content-disposition')).toContain(encodeURIComponent('Bản ký.pdf'));
    expect(Buffer.from(await read.arrayBuffer()).equals(pdf)).toBe(true);
    expect((await get(paper.fileUrl, rizky)).status).toBe(404);
    expect((await get(paper.fileUrl, null)).status).toBe(404);
    const scan = await send('signatory', mayor.id, png(), lan, 'scan.png');
    await add(scan.body.id, lan);
    expect((await papersOf(slug, lan)).map(({ shows }: { shows: object[] }) => shows.length)).toEqual([1, 0]);
    const remove = (as: string) =>
      world.tell('removeSignaturePaper', { agreementId: id, paperId: paper.id }, as);
    expect(refusal(await remove(isla))).toBe('FORBIDDEN');
    expect(refusal(await remove(lan))).toBeNull();
    expect(refusal(await remove(lan))).toBe('NOT_FOUND');
    expect((await get(paper.fileUrl, lan)).status).toBe(404);
    const kinds = (await world.read(slug))!.history.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('paper.'))).toEqual([
      'paper.removed',
      'paper.added',
      'paper.added',
    ]);
    expect((await send('signatory', mayor.id, Buffer.from('%PDF-1.7 cut'), lan)).body.reason).toBe(
      'NO_PAPER',
    );
    expect((await send('signatory', mayor.id, pdf, isla)).status).toBe(403);
    expect((await send('signatory', mayor.id, pdf, rizky)).status).toBe(404);
  });
});

describe('evidence that is a file', () => {
  it('is kept for one time that something is due, by who carries it, and seen by who may know of the promise', async () => {
    const answer = await world.tell(
      'makeCommitment',
      { words: 'Open the hall.', language: 'en', due: { kind: 'NONE' } },
      lan,
      { select: '{ id occurrences { id } }' },
    );
    const [{ id }] = answer.data.makeCommitment.occurrences;
    const pdf = await signedPdf();
    const { body, status } = await send('occurrence', id, pdf, lan);
    expect(status).toBe(201);
    const evidence = (fileId: string, as: string) =>
      world.tell(
        'addEvidence',
        { occurrenceId: id, kind: 'FILE', fileId, words: 'The opening, in the newspaper.' },
        as,
        { select: '{ evidence { words fileUrl } }' },
      );
    expect(refusal(await evidence(randomUUID(), lan))).toBe('NOT_FOUND');
    const added = await evidence(body.id, lan);
    expect(added.data.addEvidence.evidence).toEqual([
      { words: 'The opening, in the newspaper.', fileUrl: `/files/${body.id}` },
    ]);
    expect((await get(`/files/${body.id}`, lan)).headers.get('content-type')).toBe('application/pdf');
    expect((await get(`/files/${body.id}`, isla)).status).toBe(404);
    expect((await send('occurrence', id, pdf, isla)).status).toBe(404);
    // A body's logo is a picture, and no paper.
    expect((await send('body', await world.body('hanoi'), pdf, lan)).body.reason).toBe('NO_PICTURE');
  });
});
