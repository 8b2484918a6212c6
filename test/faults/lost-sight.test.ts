import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { gql, signIn } from '../support/api.ts';
import { openHouse } from '../support/open-house.ts';
import { isFull, median, p99, record } from './support/record.ts';

const house = openHouse();
const ground = 'A decision of this test';

const appointDocument = `mutation ($input: AppointInput!) { appoint(input: $input) { id } }`;
const endDocument = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }`;

describe('G15 an appointment that ends while who held it watches a closed session', () => {
  const times = isFull ? 60 : 3;

  it(`takes the session away at the other server too, ${times} times, and nothing said later is delivered`, async () => {
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
      await lost;
      expect(watcher.errors).toEqual(['NOT_FOUND']);
      expect(watcher.entries).toEqual([]);
      took.push(Math.max(0, lostAt - answeredAt));
      watcher.stop();
    }
    record({
      fault: 'G15',
      what: 'appointment ended at one server, closed session watched at the other',
      times,
      acknowledged: times,
      lost: 0,
      measured: {
        'sight lost after the answer, ms': median(took),
        'p99, ms': p99(took),
        'slowest, ms': Math.round(Math.max(...took)),
      },
    });
  });
});
