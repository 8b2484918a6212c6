import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PeopleWorld, peopleWorld, refusal } from '../people/people-world.ts';

let world: PeopleWorld;
const lan = 'nguyen-thu-lan';

beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world?.close());

const select = '{ line outcome field reason }';
const bring = (rows: object[], isTrial = false, as: string | null = lan) =>
  world.tell('importAgreements', { rows, isTrial }, as, { select });
const kept = async () =>
  (await world.rows(`select count(*)::int as count from agreement`))[0].count as number;

const sound = [
  {
    line: 2,
    number: '01/2019',
    title: 'Friendship with Kobe',
    kind: 'Hữu nghị',
    parties: 'Kobe',
    signedOn: '18/11/2019',
    endsOn: '17.11.2024',
  },
  {
    line: 3,
    number: '02/2025',
    title: 'Design with Dundee and Daegu',
    kind: 'MoU',
    parties: 'Dundee; DAEGU',
    signedOn: '2025-03-01',
    endsOn: '2028-02-29',
  },
  { line: 4, number: '03/2026', title: 'An idea', parties: 'Bandung' },
];

describe('a register that an office brings in', () => {
  it('is kept with the state that its days say, and once however often it is brought in', async () => {
    const before = await kept();
    expect((await bring(sound)).data.importAgreements.map((row: { outcome: string }) => row.outcome)).toEqual(
      ['NEW', 'NEW', 'NEW'],
    );
    const rows = await world.rows(
      `select register_number, kind, state, ends_on::text from agreement where register_number = any($1) order by register_number`,
      [['01/2019', '02/2025', '03/2026']],
    );
    expect(rows).toEqual([
      { register_number: '01/2019', kind: 'FRIENDSHIP_CITY', state: 'EXPIRED', ends_on: '2024-11-17' },
      { register_number: '02/2025', kind: 'MEMORANDUM', state: 'IN_FORCE', ends_on: '2028-02-29' },
      { register_number: '03/2026', kind: 'MEMORANDUM', state: 'IDEA', ends_on: null },
    ]);
    const again = await bring([...sound, { line: 5, number: '04', title: 'One more', parties: 'Kobe' }]);
    expect(again.data.importAgreements.map((row: { outcome: string }) => row.outcome)).toEqual([
      'KNOWN',
      'KNOWN',
      'KNOWN',
      'NEW',
    ]);
    expect(await kept()).toBe(before + 4);
  });

  it('is left out as a whole where a row is bad, and a trial says of each row what is wrong', async () => {
    const before = await kept();
    const bad = [
      { line: 2, number: '10', title: ' ', parties: 'Kobe' },
      { line: 3, number: '11', title: 'To nobody', parties: 'Atlantis' },
      { line: 4, number: '12', title: 'A day that is none', parties: 'Kobe', signedOn: '30/02/2024' },
      {
        line: 5,
        number: '13',
        title: 'Ends before it begins',
        parties: 'Kobe',
        signedOn: '01/03/2024',
        endsOn: '01/02/2024',
      },
      { line: 6, number: '14', title: 'Twice', parties: 'Kobe' },
      { line: 7, number: '14', title: 'Twice', parties: 'Kobe' },
      { line: 8, number: '15', title: 'Of no kind', parties: 'Kobe', kind: 'Poem' },
      { line: 9, number: '16', title: 'Sound', parties: 'Kobe' },
    ];
    const trial = (await bring(bad, true)).data.importAgreements;
    expect(
      trial.map(({ outcome, field, reason }: Record<string, string>) => [outcome, field, reason]),
    ).toEqual([
      ['BAD', 'title', 'EMPTY'],
      ['BAD', 'parties', 'NO_SUCH_BODY'],
      ['BAD', 'signedOn', 'NO_DAY'],
      ['BAD', 'endsOn', 'DAY_BEFORE_BEGIN'],
      ['NEW', null, null],
      ['BAD', 'number', 'THERE_TWICE'],
      ['BAD', 'kind', null],
      ['NEW', null, null],
    ]);
    expect(refusal(await bring(bad))).toBe('CONFLICT');
    expect(await kept()).toBe(before);
  });

  it('is refused to who begins nothing for a body, and where it is too long at once', async () => {
    expect(refusal(await bring(sound, true, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await bring(sound, true, 'ngo-gia-han'))).toBe('FORBIDDEN');
    const many = Array.from({ length: 1_001 }, (_, line) => ({ line }));
    expect(refusal(await bring(many, true))).toBe('INVALID rows');
  });

  it('is taken out again as a file, of what the reader may know of alone', async () => {
    const fetched = async (as: string) =>
      (
        await fetch(`${world.url}/api/export/agreements`, { headers: { cookie: await world.cookieOf(as) } })
      ).text();
    expect(await fetched(lan)).toContain('02/2025,Design with Dundee and Daegu');
    expect(await fetched('isla-mcallister')).not.toContain('02/2025');
    const [entry] = await world.rows(
      `select e.facts from entry e join stream s on s.id = e.stream_id join body b on b.id = s.subject_id
        where s.kind = 'audit' and b.slug = 'hanoi' and e.kind = 'export.made' order by e.position desc limit 1`,
    );
    expect(entry.facts).toEqual({ what: 'agreements' });
  });
});
