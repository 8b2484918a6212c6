import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportKinds } from '../../../server/http/export-kinds.ts';
import { askForExport, endOfJob } from '../../support/jobs.ts';
import { type PeopleWorld, peopleWorld, refusal } from './people-world.ts';

let world: PeopleWorld;
let hanoi: string;
const lan = 'nguyen-thu-lan';
const ground = 'a test';

beforeAll(async () => {
  // Every kind of file is taken out here, by the same people.
  world = await peopleWorld({ filesPerPerson: 200 });
  hanoi = await world.body('hanoi');
});
afterAll(() => world.close());

const appoint = (personId: string, role = 'MEMBER', bodyId = hanoi, as = lan, actingFor = hanoi) =>
  world.tell('appoint', { personId, bodyId, role, ground }, as, { actingFor });
const history = (as: string | null, slug = 'hanoi', args = '') =>
  world.ask(
    `query ($slug: String!) { body(slug: $slug) { history${args} { endCursor hasNextPage nodes {
      id position at kind role actor { name } actedFor { slug } body { slug } person { id name } toPerson { name }
      appointment { ground fromDate } facts { name value } } } } }`,
    { as, variables: { slug } },
  );
const mine = (as: string, args = '') =>
  world.ask(
    `{ viewer { history${args} { endCursor hasNextPage nodes { id kind role actor { name } body { slug } person { name } toPerson { name } } } } }`,
    { as },
  );
const kinds = (nodes: { kind: string }[]) => nodes.map((one) => one.kind);

describe('the history of a body', () => {
  it('says who did what to whom, for which body, when and on what ground, the latest first', async () => {
    const ana = await world.newcomer('ana', 'Ana');
    await appoint(ana, 'DELEGATE');
    await world.tell(
      'invite',
      { email: 'x@example.org', bodyId: hanoi, role: 'STAFF', ground, language: 'en' },
      lan,
      { actingFor: hanoi },
    );
    const { data } = await history(lan);
    const [sent, made] = data.body.history.nodes;
    expect(sent).toMatchObject({ kind: 'invitation.sent', role: 'STAFF', person: null, appointment: null });
    expect(made).toMatchObject({
      kind: 'appointment.made',
      role: 'DELEGATE',
      actor: { name: 'Nguyễn Thu Lan' },
      actedFor: { slug: 'hanoi' },
      body: { slug: 'hanoi' },
      person: { id: ana, name: 'Ana' },
      appointment: { ground },
    });
    expect(made.facts).toContainEqual({ name: 'role', value: 'DELEGATE' });
    expect(JSON.stringify(data)).not.toContain('x@example.org');
  });

  it('is read page by page without a gap or a double', async () => {
    for (let count = 0; count < 5; count += 1) await appoint(await world.newcomer(`page-${count}`));
    const whole = (await history(lan)).data.body.history;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await history(lan, 'hanoi', `(first: 2${after ? `, after: "${after}"` : ''})`);
      seen.push(...data.body.history.nodes.map((one: { id: string }) => one.id));
      after = data.body.history.hasNextPage ? data.body.history.endCursor : null;
    } while (after);
    expect(seen).toEqual(whole.nodes.map((one: { id: string }) => one.id));
  });

  it('is for who oversees the body: its own who lead, those above it, administrators; empty for all others', async () => {
    const department = 'hanoi-department-of-culture-and-sports';
    await appoint(await world.newcomer('clerk'), 'STAFF', await world.body(department));
    for (const as of [lan, 'tran-duc-minh']) {
      expect((await history(as, department)).data.body.history.nodes, as).not.toEqual([]);
    }
    for (const as of [null, 'le-minh-chau', 'clerk', 'isla-mcallister', 'rizky-pratama', 'ngo-gia-han']) {
      expect((await history(as, department)).data.body.history, String(as)).toEqual({
        nodes: [],
        endCursor: null,
        hasNextPage: false,
      });
    }
  });

  it.each([
    ['(first: 0)', 'first'],
    ['(first: 201)', 'first'],
    ['(after: "-1")', 'after'],
    ['(after: "x")', 'after'],
  ])('refuses a page %s', async (args, field) => {
    expect(refusal(await history(lan, 'hanoi', args))).toBe(`INVALID ${field}`);
  });

  it('can’t be changed, removed or emptied, not even in the database', async () => {
    const audit = `(select id from stream where kind = 'audit' and subject_id = '${hanoi}')`;
    const stays = 'What stands in an audit stays as it is.';
    await expect(world.rows(`update entry set kind = 'x' where stream_id = ${audit}`)).rejects.toThrow(stays);
    await expect(world.rows(`update entry set facts = null where stream_id = ${audit}`)).rejects.toThrow(
      stays,
    );
    await expect(world.rows(`delete from entry where stream_id = ${audit}`)).rejects.toThrow(stays);
    await expect(world.rows('truncate entry cascade')).rejects.toThrow(stays);
    await expect(world.rows(`update stream set kind = 'history' where id = ${audit}`)).rejects.toThrow(stays);
    await expect(world.rows(`delete from stream where id = ${audit}`)).rejects.toThrow(
      /entry_stream_id_fkey/,
    );
    const { rows } = await world.app.database.pool.query(
      `select stream_id from entry where kind = 'message.posted' limit 1`,
    );
    await world.rows(`delete from entry where stream_id = $1 and position = 1`, [rows[0].stream_id]);
  });
});

describe('my own history', () => {
  it('has what I did and what was done that concerns me, each once', async () => {
    const personId = await world.newcomer('bao', 'Bảo');
    const made = await appoint(personId, 'DEPUTY');
    const toPersonId = await world.newcomer('chi', 'Chi');
    await world.tell('handOver', { appointmentId: made.data.appoint.id, toPersonId, ground }, lan, {
      actingFor: hanoi,
    });
    const acts = async (slug: string) =>
      (await mine(slug)).data.viewer.history.nodes.filter(
        (one: { kind: string }) => !one.kind.startsWith('sign-in'),
      );
    const bao = await acts('bao');
    expect(kinds(bao)).toEqual(['appointment.handed-over', 'appointment.made']);
    expect(bao[0]).toMatchObject({
      actor: { name: 'Nguyễn Thu Lan' },
      body: { slug: 'hanoi' },
      person: { name: 'Bảo' },
      toPerson: { name: 'Chi' },
    });
    expect(kinds(await acts('chi')).sort()).toEqual(['appointment.handed-over', 'appointment.made']);
    const ofLan = await acts(lan);
    expect(kinds(ofLan).slice(0, 3).sort()).toEqual([
      'appointment.handed-over',
      'appointment.made',
      'appointment.made',
    ]);
    expect(new Set(ofLan.map((one: { id: string }) => one.id)).size).toBe(ofLan.length);
  });

  it('has nothing of what concerns others alone', async () => {
    await world.newcomer('quiet');
    expect(
      (await mine('quiet')).data.viewer.history.nodes.filter(
        (one: { kind: string }) => !one.kind.startsWith('sign-in'),
      ),
    ).toEqual([]);
  });

  it('is read page by page without a gap or a double', async () => {
    const whole = (await mine(lan)).data.viewer.history.nodes.map((one: { id: string }) => one.id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await mine(lan, `(first: 3${after ? `, after: "${after}"` : ''})`);
      seen.push(...data.viewer.history.nodes.map((one: { id: string }) => one.id));
      after = data.viewer.history.hasNextPage ? data.viewer.history.endCursor : null;
    } while (after);
    expect(seen).toEqual(whole);
    expect(refusal(await mine(lan, '(after: "1.2.3")'))).toBe('INVALID after');
  });
});

describe('the file of a body’s history', () => {
  const fetchFile = async (path: string, as: string | null, headers: Record<string, string> = {}) => {
    const response = await fetch(`${world.url}${path}`, {
      headers: { ...(as ? { cookie: await world.cookieOf(as) } : {}), ...headers },
    });
    // fetch() would take the byte order mark off.
    return { response, text: Buffer.from(await response.arrayBuffer()).toString('utf8') };
  };

  it('has every entry, oldest first, and says in the history that it was taken out', async () => {
    const before = (await world.audit('hanoi')).length;
    const { response, text } = await fetchFile('/api/export/audit?body=hanoi', lan);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="trellis-history-hanoi.csv"',
    );
    expect(text.startsWith('\ufeffposition,at,what,by')).toBe(true);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(before + 2);
    expect(lines.at(-1)).toMatch(/,export\.made,Nguyễn Thu Lan,/);
    expect((await world.audit('hanoi')).at(-1)).toMatchObject({ kind: 'export.made', actor: lan });
    expect(kinds((await mine(lan)).data.viewer.history.nodes)[0]).toBe('export.made');
  });

  it('has no cell that a spreadsheet would reckon', async () => {
    const personId = await world.newcomer('formula', '=HYPERLINK("http://evil.example","x"), really');
    await appoint(personId);
    const { text } = await fetchFile('/api/export/audit?body=hanoi', lan);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""x""), really"`);
    expect(text).not.toMatch(/(^|,)"?[=+@-][A-Z]/m);
  });

  it('goes over many pages of entries', async () => {
    const kobe = await world.body('kobe');
    const [stream] = await world.rows(
      `insert into stream (id, kind, subject_id, position) values (gen_random_uuid(), 'audit', $1, 2500) returning id`,
      [kobe],
    );
    await world.rows(
      `insert into entry (stream_id, position, kind, subject_id) select $1, n, 'grant.given', $2 from generate_series(1, 2500) n`,
      [stream.id, kobe],
    );
    const { text } = await fetchFile('/api/export/audit?body=kobe', 'tran-duc-minh');
    const positions = text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',')[0]));
    expect(positions).toEqual(Array.from({ length: 2501 }, (_, index) => index + 1));
  });

  it.each([
    ['a stranger', null, 'hanoi', 401, 'UNAUTHENTICATED'],
    ['somebody without a say', 'rizky-pratama', 'hanoi', 403, 'FORBIDDEN'],
    ['anybody, of no body', lan, 'atlantis', 404, 'NOT_FOUND'],
    ['anybody, of nothing', lan, '', 404, 'NOT_FOUND'],
    ['anybody, of a strange name', lan, "'%00\r\nx", 404, 'NOT_FOUND'],
  ])('is refused to %s and leaves no entry', async (_who, as, body, status, code) => {
    const count = async () => (await world.rows('select count(*)::int as n from entry'))[0].n;
    const before = await count();
    const { response, text } = await fetchFile(`/api/export/audit?body=${encodeURIComponent(body)}`, as);
    expect([response.status, JSON.parse(text).code]).toEqual([status, code]);
    expect(await count()).toBe(before);
  });

  it('is not fetched by pages of other places, nor with POST', async () => {
    const foreign = await fetchFile('/api/export/audit?body=hanoi', lan, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.response.status).toBe(403);
    const posted = await fetch(`${world.url}/api/export/me`, {
      method: 'POST',
      headers: { cookie: await world.cookieOf(lan) },
    });
    expect(posted.status).toBe(405);
    expect((await fetchFile('/api/export/everything', lan)).response.status).toBe(404);
  });
});

describe('whatever is taken out of the house', () => {
  /** How one of each kind is asked for, as the demonstration has it: for whom the history says so, and what. */
  const taken: Readonly<Record<string, { rest?: string; where: 'hanoi' | 'own'; what: string }>> = {
    '/api/export/me': { where: 'own', what: 'everything about me' },
    '/api/export/audit': { rest: '?body=hanoi', where: 'hanoi', what: 'audit' },
    '/api/export/agreements': { where: 'hanoi', what: 'agreements' },
    '/api/export/job/': { where: 'hanoi', what: 'document' },
    '/api/export/edition/': { where: 'hanoi', what: 'document' },
    '/api/export/plan/': { rest: 'plan-2025', where: 'hanoi', what: 'plan' },
    '/api/export/promises/': { rest: 'hanoi', where: 'hanoi', what: 'promises' },
    '/api/export/festival/': { where: 'hanoi', what: 'festival' },
    '/api/export/projects': { rest: '?format=csv', where: 'hanoi', what: 'projects' },
    '/api/export/matrix/': { where: 'hanoi', what: 'matrix' },
  };
  /** An address of the kind; of what Hanoi owns. */
  const addressOf = async (kind: string): Promise<string> => {
    const one = async (sql: string) => (await world.rows(sql, [hanoi]))[0];
    switch (kind) {
      case '/api/export/job/': {
        const { documentId } = await anEdition();
        const wish = { documentId, format: 'JSON' } as const;
        const { data } = await askForExport(world.url, await world.cookieOf(lan), wish);
        return kind + (await endOfJob(world.url, await world.cookieOf(lan), data!.exportDocument.id)).id;
      }
      case '/api/export/edition/':
        return `${kind}${(await anEdition()).id}?format=markdown`;
      case '/api/export/festival/':
        return kind + (await one('select slug from festival where city_id = $1 limit 1')).slug;
      case '/api/export/matrix/': {
        const framework = await one(
          'select f.slug from framework f join document d on d.id = f.document_id where d.owner_id = $1 and d.publishes_editions limit 1',
        );
        return `${kind}${framework.slug}?format=csv`;
      }
      default:
        return kind + (taken[kind]!.rest ?? '');
    }
  };
  const anEdition = async () =>
    (
      await world.rows(
        `select e.id, d.id as "documentId" from edition e join document d on d.id = e.document_id where d.owner_id = $1 limit 1`,
        [hanoi],
      )
    )[0];
  const exportsIn = async (where: 'hanoi' | 'own', what: string) =>
    (
      await world.rows(
        `select e.subject_id as subject, p.slug as by, e.facts from entry e join stream s on s.id = e.stream_id left join person p on p.id = e.actor_id
          where e.kind = 'export.made' and e.facts->>'what' = $1 and s.subject_id = $2 and s.kind = $3 order by e.position`,
        [what, where === 'hanoi' ? hanoi : await world.person(lan), where === 'hanoi' ? 'audit' : 'person'],
      )
    ).filter(({ by }) => by === lan);
  const fetched = async (path: string, as: string | null, more: Record<string, string> = {}) => {
    const headers = { ...(as ? { cookie: await world.cookieOf(as) } : {}), ...more };
    const response = await fetch(`${world.url}${path}`, { headers });
    await response.arrayBuffer();
    return response.status;
  };

  it('is tried here, whichever kind of file it is', () => {
    expect(Object.keys(taken).sort(), 'say here how one of the kind is taken out').toEqual(
      Object.keys(exportKinds).sort(),
    );
  });

  it.each(Object.keys(taken))('is written down of who takes it, once, before it goes: %s', async (kind) => {
    const { where, what } = taken[kind]!;
    const before = (await exportsIn(where, what)).length;
    expect(await fetched(await addressOf(kind), lan, { 'x-acting-for': hanoi })).toBe(200);
    expect(await exportsIn(where, what)).toHaveLength(before + 1);
    // A job's file was written down when it was asked for; having it once more is no other taking out.
    const [latest] = (await mine(lan)).data.viewer.history.nodes;
    expect(latest).toMatchObject({ kind: 'export.made' });
  });

  it.each(['/api/export/agreements', '/api/export/projects'])(
    'stands in one’s own history where one acts for nobody: %s',
    async (kind) => {
      await world.newcomer(`nobody-${kind.split('/').at(-1)}`);
      const as = `nobody-${kind.split('/').at(-1)}`;
      expect(await fetched(kind, as)).toBe(200);
      const [latest] = (await mine(as)).data.viewer.history.nodes;
      expect(latest).toMatchObject({ kind: 'export.made', body: null });
    },
  );

  it('is written of nobody where a stranger is given what everybody may have, or somebody is refused', async () => {
    const count = async () =>
      (await world.rows(`select count(*)::int as n from entry where kind = 'export.made'`))[0].n;
    const before = await count();
    for (const kind of ['/api/export/plan/', '/api/export/projects', '/api/export/festival/'])
      expect(await fetched(await addressOf(kind), null), kind).toBe(200);
    expect(await fetched('/api/export/me', null)).toBe(401);
    expect(await fetched('/api/export/plan/no-such-plan', lan)).toBe(404);
    expect(await fetched('/api/export/edition/nothing?format=markdown', lan)).toBe(404);
    expect(await count()).toBe(before);
  });
});
