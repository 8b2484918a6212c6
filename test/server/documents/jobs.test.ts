import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idsFrom } from '../../../schema/blocks/index.ts';
import { blocksOfMarkdown } from '../../../schema/blocks/markdown/index.ts';
import { gql } from '../../support/api.ts';
import { type House, twoServers } from '../../support/house.ts';
import {
  askForExport,
  type ExportWish,
  endOfJob,
  fetchOutput,
  jobFields,
  seeJob,
} from '../../support/jobs.ts';
import { until } from '../../support/until.ts';
import { writtenDocument } from '../../support/written-document.ts';

let house: House;

beforeAll(async () => {
  house = await twoServers();
});
beforeEach(async () => {
  await Promise.all([house.a, house.b].map((server) => server.isRunning || server.restart()));
});
afterAll(() => house.close());

describe('a job', () => {
  it('is taken up by another server when the one that did it is killed', async () => {
    const { documentId } = await given(300);
    await house.b.kill9();
    const id = await asked({ documentId, format: 'PDF' });
    await until(
      'the job to be under way',
      async () => (await seeJob(house.a.url, lan(), id))?.state === 'RUNNING',
    );
    await house.a.kill9();
    await house.b.restart();
    expect(await triesOf(id)).toBe(1);
    const job = await endOfJob(house.b.url, lan(), id);
    expect(job).toMatchObject({ state: 'DONE', progress: 100, fileName: 'A common text.pdf' });
    expect(await triesOf(id)).toBe(2);
    expect((await fetchOutput(house.b.url, lan(), id)).status).toBe(200);
  });

  it.runIf(process.env.TRELLIS_FULL === '1')(
    'is given back and finished elsewhere when its server is asked to stop',
    async () => {
      const { documentId } = await given(300);
      await house.b.kill9();
      const id = await asked({ documentId, format: 'PDF' });
      await until(
        'the job to be under way',
        async () => (await seeJob(house.a.url, lan(), id))?.state === 'RUNNING',
      );
      expect(await house.a.term()).toBe(0);
      await house.b.restart();
      expect((await endOfJob(house.b.url, lan(), id)).state).toBe('DONE');
      expect(await triesOf(id)).toBe(1);
    },
  );

  it('is given up when it was begun too often', async () => {
    const { documentId } = await given(1);
    const id = randomUUID();
    await house.pool.query(
      `insert into job (id, kind, person_id, body_id, thing_id, input, tries)
       select $1, 'document.export', $2, (select id from body where slug = 'hanoi'), $3, $4, 3`,
      [id, house.world.lan.id, documentId, { documentId, editionId: null, format: 'JSON', language: 'en' }],
    );
    expect(await endOfJob(house.a.url, lan(), id)).toMatchObject({ state: 'FAILED', errorCode: 'INTERNAL' });
  });

  it('is called off by who asked for it, while it waits and while it runs, and not once it is done', async () => {
    const { documentId } = await given(300);
    const [first, second] = [
      await asked({ documentId, format: 'PDF' }),
      await asked({ documentId, format: 'PDF' }),
    ];
    await until(
      'one to be under way',
      async () => (await seeJob(house.a.url, lan(), first))?.state === 'RUNNING',
    );
    // The house prints one at a time.
    expect((await seeJob(house.a.url, lan(), second))?.state).toBe('WAITING');
    expect((await cancel(second)).data?.cancelJob.state).toBe('CANCELLED');
    expect((await cancel(first)).data?.cancelJob.state).toBe('CANCELLED');
    expect((await fetchOutput(house.a.url, lan(), first)).status).toBe(404);

    const done = await asked({ documentId, format: 'JSON' });
    await endOfJob(house.a.url, lan(), done);
    expect((await cancel(done)).why).toBe('CONFLICT JOB_OVER');
    expect((await cancel(done, house.world.rizky.cookie)).code).toBe('NOT_FOUND');
    expect((await cancel(done, null)).code).toBe('UNAUTHENTICATED');
    expect((await cancel('nonsense')).code).toBe('NOT_FOUND');
  });

  it('is asked for once, however often, and is nobody else’s business', async () => {
    const { documentId } = await given(1);
    const requestId = randomUUID();
    const wish = { documentId, format: 'JSON', requestId } as const;
    const answers = await Promise.all(
      [house.a.url, house.b.url].map((url) => askForExport(url, lan(), wish)),
    );
    const ids = answers.map(({ data }) => data?.exportDocument.id);
    expect(ids[0]).toBe(ids[1]);
    const other = await askForExport(house.a.url, lan(), { ...wish, format: 'HTML' });
    expect(other.code).toBe('IDEMPOTENCY_CONFLICT');
    expect(await seeJob(house.a.url, house.world.rizky.cookie, ids[0]!)).toBe(null);
    const mine = async (cookie: string) => {
      const { data } = await gql<{ jobs: { id: string }[] }>(
        house.b.url,
        cookie,
        `query ($thingId: ID!) { jobs(thingId: $thingId) { ${jobFields} } }`,
        { thingId: documentId },
      );
      return data!.jobs.map(({ id }) => id);
    };
    expect(await mine(lan())).toEqual([ids[0]]);
    expect(await mine(house.world.rizky.cookie)).toEqual([]);
  });

  it('is forgotten with its file when its time is over', async () => {
    const { documentId } = await given(1);
    const id = await asked({ documentId, format: 'JSON' });
    await endOfJob(house.a.url, lan(), id);
    await house.pool.query(`update job set expires_at = now() - interval '1 second' where id = $1`, [id]);
    expect((await fetchOutput(house.a.url, lan(), id)).status).toBe(404);
  });

  it('is one of ten at most that a person has under way', async () => {
    const { documentId } = await given(300);
    const ids: string[] = [];
    for (let count = 0; count < 10; count++) ids.push(await asked({ documentId, format: 'PDF' }));
    const one = await askForExport(house.a.url, lan(), { documentId, format: 'PDF' });
    expect(one.why).toBe('CONFLICT TOO_MANY_JOBS');
    for (const id of ids) await cancel(id);
  });
});

const lan = () => house.world.lan.cookie;

function given(paragraphs: number) {
  const text = Array.from({ length: paragraphs }, (_, at) =>
    `Paragraph ${at} of a text that goes on for long. `.repeat(8),
  );
  const { blocks } = blocksOfMarkdown(text.join('\n\n'), idsFrom(randomUUID()));
  return writtenDocument(house.pool, [{ title: 'Long', blocks }]);
}

async function asked(wish: ExportWish): Promise<string> {
  const { data, errors } = await askForExport(house.a.url, lan(), wish);
  if (!data) throw new Error(errors[0]?.message);
  return data.exportDocument.id;
}

function cancel(jobId: string, cookie: string | null = lan()) {
  return gql<{ cancelJob: { state: string } }>(
    house.a.url,
    cookie,
    'mutation ($input: CancelJobInput!) { cancelJob(input: $input) { state } }',
    { input: { requestId: randomUUID(), jobId } },
  );
}

async function triesOf(id: string): Promise<number> {
  const { rows } = await house.pool.query<{ tries: number }>('select tries from job where id = $1', [id]);
  return rows[0]!.tries;
}
