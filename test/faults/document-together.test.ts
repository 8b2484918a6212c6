import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentName } from '../../schema/blocks/index.ts';
import { takeSnapshots } from '../../server/documents/snapshots.ts';
import { givenDocument } from '../support/document.ts';
import { Editor } from '../support/editor.ts';
import { openHouse } from '../support/open-house.ts';
import { randomOf } from '../support/random.ts';
import { until } from '../support/until.ts';
import { leastAcknowledged } from './support/check.ts';
import { isFull, record } from './support/record.ts';

const house = openHouse();

const batches = isFull ? 10 : 2;
const atOnce = 10;
const steps = 100;

/** One document and the people who write in it, each step of it drawn from a seed. */
async function begin(seed: number) {
  const { a, b, pool, world } = house();
  const people = [world.lan, world.seoyeon, world.rizky, world.isla];
  const { documentId, sectionId, streamId } = await givenDocument(
    pool,
    people.map((one) => one.id),
  );
  const random = randomOf(seed);
  const editors = people.map(({ cookie }, index) => {
    const urls = index % 2 === 0 ? [a.url, b.url] : [b.url, a.url];
    return new Editor({ urls, cookie, documentId, sectionId, random });
  });
  for (const editor of editors) editor.follow();
  const anyone = () => editors[Math.floor(random() * editors.length)]!;
  return {
    sectionId,
    streamId,
    editors,
    async write(many: number) {
      for (let step = 0; step < many; step++) {
        anyone().type();
        const chance = random();
        if (chance < 0.03) anyone().cut();
        else if (chance < 0.6) await pause(random() * 12);
      }
    },
  };
}

async function headOf(streamId: string): Promise<number> {
  const { rows } = await house().pool.query<{ position: string }>(
    'select position from stream where id = $1',
    [streamId],
  );
  return Number(rows[0]?.position);
}

/** What all seeds so far came to. */
const sum = { times: 0, acknowledged: 0 };

describe('G12 several people write in one section at two servers, lines are cut, one server is killed and started again', () => {
  it.each(Array.from({ length: batches }, (_, batch) => [batch * atOnce + 1, (batch + 1) * atOnce] as const))(
    'all copies come to the same text, and every acknowledged edit is there once (seeds %i to %i)',
    async (first, last) => {
      const { a, b, pool } = house();
      const [killed, kept] = first % 20 === 1 ? [a, b] : [b, a];
      const all = await Promise.all(
        Array.from({ length: last - first + 1 }, (_, index) => begin(first + index)),
      );
      await Promise.all(all.map((one) => one.write(steps / 2)));
      const second = Promise.all(all.map((one) => one.write(steps / 2)));
      await killed.kill9();
      await takeSnapshots(pool, 10);
      await Promise.all([second, killed.restart()]);
      expect(kept.isRunning).toBe(true);
      for (const { sectionId, streamId, editors } of all) {
        // Yjs tidies marks up when edits meet, which is an edit of its own: the end is where nobody has more to say.
        const head = await until(
          'that all have said and heard everything',
          async () => {
            const at = await headOf(streamId);
            return editors.every((one) => one.isSettled && one.position === at) ? at : null;
          },
          60_000,
        );
        expect(head).toBeGreaterThanOrEqual(editors.length);
        expect(editors.flatMap((editor) => editor.refusals)).toEqual([]);
        const texts = new Set(editors.map((editor) => editor.text));
        expect(texts.size).toBe(1);
        expect(editors.map((editor) => editor.holes)).toEqual([0, 0, 0, 0]);

        const stored = await pool.query<{ position: string; data: Buffer }>(
          'select position, data from document_update where section_id = $1 order by position',
          [sectionId],
        );
        expect(stored.rows.map((row) => Number(row.position))).toEqual(
          Array.from({ length: head }, (_, at) => at + 1),
        );
        const told = stored.rows.map((row) => row.data.toString('base64')).sort();
        expect(told).toEqual(editors.flatMap((editor) => editor.acknowledged).sort());
        const fresh = new Y.Doc();
        for (const row of stored.rows) Y.applyUpdate(fresh, row.data);
        expect([fresh.getXmlFragment(fragmentName).toString()]).toEqual([...texts]);
        sum.acknowledged += told.length;
        for (const editor of editors) editor.stop();
      }
      sum.times += all.length;
      if (isFull && last === batches * atOnce)
        expect(sum.acknowledged).toBeGreaterThanOrEqual(leastAcknowledged);
      record({
        fault: 'G12',
        what: 'people in one section at two servers, lines cut, one killed, seed by seed',
        ...sum,
        lost: 0,
        measured: { 'texts of each section': 1, holes: 0 },
      });
    },
    180_000,
  );
});
