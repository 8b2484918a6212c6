import { describe, expect, it } from 'vitest';
import { gql } from '../../support/api.ts';
import { openHouse } from '../../support/open-house.ts';
import { until } from '../../support/until.ts';

const house = openHouse();

const make = 'mutation ($input: MakeCommitmentInput!) { makeCommitment(input: $input) { id } }';

describe('a reminder where two servers could give it', () => {
  it('comes once, though one of them is killed and comes back', async () => {
    const { a, b, world, pool } = house();
    // Ten in the morning in Dundee, whenever the test runs, so that it is time to remind.
    await pool.query(
      `create or replace function house_now() returns timestamptz language sql stable as
        'select date_trunc(''day'', now() at time zone ''UTC'') at time zone ''UTC'' + interval ''12 hours'''`,
    );
    const { rows } = await pool.query<{ day: string }>(`select (house_day() + 1)::text as day`);
    const promise = async (url: string, words: string) => {
      const input = {
        requestId: crypto.randomUUID(),
        words,
        language: 'en',
        due: { kind: 'ONCE', on: rows[0]!.day },
      };
      const { data } = await gql<{ makeCommitment: { id: string } }>(url, world.isla.cookie, make, { input });
      return data!.makeCommitment.id;
    };
    const reminders = async (id: string) =>
      (
        await pool.query<{ person_id: string }>(
          `select person_id from notification where thing_id = $1 and kind = 'DUE_SOON'`,
          [id],
        )
      ).rows.map((one) => one.person_id);
    const first = await promise(a.url, 'While both are there.');
    await until('the first reminder', async () => (await reminders(first)).length > 0, 120_000);
    await a.kill9();
    const second = await promise(b.url, 'While one is dead.');
    await until(
      'the reminder by the one that is left',
      async () => (await reminders(second)).length > 0,
      120_000,
    );
    await a.restart();
    const third = await promise(a.url, 'When it is back.');
    await until('the reminder afterwards', async () => (await reminders(third)).length > 0, 120_000);
    for (const id of [first, second, third]) expect(await reminders(id)).toEqual([world.isla.id]);
  }, 400_000);
});
