import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentName } from '../../schema/blocks/index.ts';
import { withdraw } from '../support/access.ts';
import { gql, type Posted, say, signIn } from '../support/api.ts';
import { givenDocument } from '../support/document.ts';
import { openHouse } from '../support/open-house.ts';
import { until } from '../support/until.ts';
import type { Somebody } from '../support/world.ts';
import { lostOf } from './support/check.ts';
import { compareDocument } from './support/check-document.ts';
import type { AcknowledgedEdit } from './support/edit-driver.ts';
import { isFull, median, p99, record } from './support/record.ts';

const house = openHouse();
const ground = 'A decision of this test';

const appointDocument = `mutation ($input: AppointInput!) { appoint(input: $input) { id } }`;
const endDocument = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }`;

describe('G15 an appointment that ends while who held it watches a closed session', () => {
  const times = isFull ? 60 : 3;

  it(`takes the session away at the other server too, ${times} times, and nothing said a second later is delivered`, async () => {
    const { a, b, world, pool, follow } = house();
    const administrator = await signIn(a.url, 'tran-duc-minh');
    const watching = await signIn(b.url, 'ngo-gia-han');
    const { rows } = await pool.query<{ body: string; person: string }>(
      `select b.id as body, p.id as person from body b, person p
        where b.slug = 'hanoi-department-of-culture-and-sports' and p.slug = 'ngo-gia-han'`,
    );
    const { body, person } = rows[0]!;
    const write = async <Data>(document: string, input: object) => {
      const answer = await gql<Data>(a.url, administrator, document, {
        input: { requestId: randomUUID(), ground, ...input },
      });
      expect(answer.errors).toEqual([]);
      return answer.data!;
    };
    const took: number[] = [];
    const said: Posted[] = [];
    // By the clock that gives each entry its time, so that a busy machine makes nothing late.
    const now = async () => (await pool.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]!.now;
    const isSaidAfter = `select count(*)::int as n from entry
      where stream_id = (select id from stream where subject_id = $1 and kind = 'discussion') and position = any($2::bigint[]) and at > $3`;
    let [delivered, late] = [0, 0];
    for (let time = 0; time < times; time++) {
      const { appoint } = await write<{ appoint: { id: string } }>(appointDocument, {
        personId: person,
        bodyId: body,
        role: 'STAFF',
      });
      const watcher = await follow({ urls: [b.url], cookie: watching, sessionId: world.table.id });
      let lostAt = Number.POSITIVE_INFINITY;
      const lost = watcher
        .sees('its end', () => watcher.errors.length > 0)
        .then(() => {
          lostAt = performance.now();
        });
      await write(endDocument, { appointmentId: appoint.id });
      const answeredAt = performance.now();
      const endedAt = await now();
      // Nobody is left to say it again: what has not gone out by now is found by looking.
      const isKilled = time % 3 === 2;
      if (isKilled) await a.kill9();
      said.push(await say(b.url, world.chau.cookie, world.table.id, `Right after the end ${time}`));
      await lost;
      expect(watcher.errors).toEqual(['NOT_FOUND']);
      said.push(await say(b.url, world.chau.cookie, world.table.id, `After the loss ${time}`));
      expect(watcher.texts).not.toContain(`After the loss ${time}`);
      const positions = watcher.entries.map((entry) => entry.position);
      const secondLater = new Date(endedAt.getTime() + 1_000);
      const { rows } = await pool.query<{ n: number }>(isSaidAfter, [world.table.id, positions, secondLater]);
      late += rows[0]!.n;
      delivered += positions.length;
      took.push(Math.max(0, lostAt - answeredAt));
      watcher.stop();
      if (isKilled) await a.restart();
    }
    expect(late).toBe(0);
    const lost = await lostOf(
      pool,
      said.map((one) => one.requestId),
    );
    expect(lost).toBe(0);
    record({
      fault: 'G15',
      what: 'appointment ended at one server, closed session watched at the other',
      times,
      acknowledged: said.length,
      lost,
      measured: {
        'within the second': `${took.filter((one) => one <= 1_000).length} of ${times}`,
        'delivered within the second': delivered,
        'delivered later': late,
        'sight lost after the answer, ms': median(took),
        'p99, ms': p99(took),
        'slowest, ms': Math.round(Math.max(...took)),
      },
    });
  });
});

describe('G15 a part in a document that is withdrawn while who held it writes', () => {
  const times = isFull ? 40 : 2;

  it(`lets nothing of theirs in after it at either server, ${times} times, and says so`, async () => {
    const { a, b, world, pool } = house();
    const { isla, lan, rizky } = world;
    const took: number[] = [];
    let [acknowledged, lost, late] = [0, 0, 0];
    for (let time = 0; time < times; time++) {
      const document = await givenDocument(pool, [isla.id, rizky.id, lan.id]);
      await pool.query(`update "grant" set role = 'COORDINATOR' where id = $1`, [document.grants[2]]);
      const written: AcknowledgedEdit[] = [];
      const refused = Promise.all([
        writeUntilRefused([a.url, b.url], isla, document.sectionId, written),
        writeUntilRefused([b.url, a.url], isla, document.sectionId, written),
      ]);
      await until('some edits', () => written.length >= 20);
      expect((await withdraw(a.url, lan.cookie, document.grants[0]!)).code).toBe(null);
      const answeredAt = performance.now();
      const isKilled = time % 2 === 1;
      if (isKilled) await a.kill9();
      expect(await refused).toEqual(['NOT_FOUND', 'NOT_FOUND']);
      took.push(performance.now() - answeredAt);
      if (isKilled) await a.restart();
      const { rows } = await pool.query<{ late: number }>(
        `select count(*)::int as late from entry e where e.stream_id = $1 and e.kind = 'section.edited'
          and e.position > (select position from entry r where r.stream_id = $1 and r.kind = 'access.removed')`,
        [document.streamId],
      );
      late += rows[0]!.late;
      const readers = [a, b].map(({ url }) => ({ url, cookie: rizky.cookie }));
      const findings = await compareDocument(pool, document, readers, written);
      acknowledged += findings.acknowledged;
      lost += findings.lost;
    }
    expect({ lost, late }).toEqual({ lost: 0, late: 0 });
    record({
      fault: 'G15',
      what: 'a part in a document withdrawn while who held it writes at both servers',
      times,
      acknowledged,
      lost,
      measured: {
        'within the second': `${took.filter((one) => one <= 1_000).length} of ${times}`,
        'taken after it': late,
        'refused after the answer, ms': median(took),
      },
    });
  });
});

/** Writes one paragraph after another, at each server in turn, until a server says why it takes no more. */
async function writeUntilRefused(
  urls: readonly string[],
  author: Somebody,
  sectionId: string,
  written: AcknowledgedEdit[],
): Promise<string> {
  const doc = new Y.Doc();
  let update = '';
  doc.on('update', (bytes: Uint8Array) => {
    update = Buffer.from(bytes).toString('base64');
  });
  for (let turn = 0; ; turn++) {
    const word = randomUUID();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(word)]);
    doc.getXmlFragment(fragmentName).push([paragraph]);
    const input = { requestId: randomUUID(), sectionId, update };
    for (let tries = 0; ; tries++) {
      const answer = await gql<{ editSection: { position: string } }>(
        urls[(turn + tries) % urls.length]!,
        author.cookie,
        'mutation ($input: EditSectionInput!) { editSection(input: $input) { position } }',
        { input },
      ).catch(() => null);
      const taken = answer?.data?.editSection;
      if (taken) {
        written.push({ word, update, position: Number(taken.position) });
        break;
      }
      if (answer?.code && answer.code !== 'SERVICE_UNAVAILABLE') return answer.code;
    }
  }
}
