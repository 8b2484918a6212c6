import type { ClientBase } from 'pg';
import { newId } from '../../../kernel/ids.ts';
import { framework } from '../framework/common-framework.ts';
import { morning, sectionIdOf } from '../framework/framework-story.ts';
import { insertRows } from '../framework/insert-rows.ts';
import { councilOfHanoi as told } from './council-of-hanoi.ts';

interface Known {
  readonly councilId: string;
  readonly cityId: string;
  readonly askerId: string;
  readonly documentId: string;
  /** The edition that it has said something of, and the one that cities are asked about now. */
  readonly givenOn: string;
  readonly askedOn: string;
}

/** Brings in who sits on Hanoi's advisory council and what it was asked. What is there already stays as it is. */
export async function loadCouncil(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('trellis demonstration'))`);
    const known = await knownOf(client);
    if (known) await tell(client, known);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Null where it was told already, where somebody has given the council people or a mandate, or where what it is about is not there. */
async function knownOf(client: ClientBase): Promise<Known | null> {
  const { rows } = await client.query<Known>(
    `select c.id as "councilId", city.id as "cityId", p.id as "askerId", f.document_id as "documentId", e.id as "givenOn", now_asked.id as "askedOn"
      from body c join body city on city.slug = $2 join person p on p.slug = $3 and p.erased_at is null
        join framework f on f.slug = $4 join edition e on e.document_id = f.document_id and e.number = $5 and e.state <> 'WITHDRAWN'
        join lateral (select * from edition n where n.document_id = f.document_id and n.state = 'CONSULTATION' order by n.number desc limit 1) now_asked on true
      where c.slug = $1 and not exists (select from appointment a where a.body_id = c.id)
        and not exists (select from council_mandate m where m.body_id = c.id) and not exists (select from person o where o.slug = any($6))`,
    [
      told.slug,
      told.setBy,
      told.asks,
      framework.slug,
      told.given.edition,
      told.people.map(({ slug }) => slug),
    ],
  );
  return rows[0] ?? null;
}

async function tell(client: ClientBase, known: Known): Promise<void> {
  const { councilId, cityId, askerId, documentId } = known;
  const people = await addPeople(client, known);
  await insertRows(client, 'council_mandate', [
    {
      id: newId(),
      body_id: councilId,
      words: told.mandate.words,
      from_date: told.mandate.from,
      given_by_id: askerId,
      given_for_id: cityId,
      given_at: morning(told.mandate.from),
      is_demonstration: true,
    },
  ]);
  const grantId = newId();
  await client.query(
    `insert into "grant" (id, thing_kind, thing_id, body_id, role, given_by_id, created_at) values ($1, 'document', $2, $3, 'READER', $4, $5)`,
    [grantId, documentId, councilId, askerId, morning(told.given.askedOn)],
  );
  const { given, asked } = told;
  const common = {
    body_id: councilId,
    document_id: documentId,
    grant_id: grantId,
    asked_by_id: askerId,
    asked_for_id: cityId,
    is_demonstration: true,
  };
  const opinionId = newId();
  await insertRows(client, 'council_opinion', [
    {
      ...common,
      id: opinionId,
      edition_id: known.givenOn,
      question: given.question,
      commitment_id: await addPromise(client, known, { ...given, day: given.dueOn, doneOn: given.givenOn }),
      state: 'GIVEN',
      asked_at: morning(given.askedOn),
      verdict: given.verdict,
      words: given.words,
      remarks: given.remarks.map(({ section, words }) => ({ sectionId: sectionIdOf(section), words })),
      written_by_id: people.get(given.by),
      written_at: morning(given.givenOn),
      version: 2,
      given_by_id: people.get(given.by),
      given_role: 'COORDINATOR',
      given_at: morning(given.givenOn, 30),
    },
  ]);
  await insertRows(client, 'council_dissent', [
    {
      opinion_id: opinionId,
      person_id: people.get(given.dissent.by),
      words: given.dissent.words,
      at: morning(given.dissent.on),
    },
  ]);
  await insertRows(client, 'council_opinion', [
    {
      ...common,
      id: newId(),
      edition_id: known.askedOn,
      question: asked.question,
      commitment_id: await addPromise(client, known, { ...asked, day: await dayIn(client, asked.due) }),
      state: 'ASKED',
      asked_at: morning(asked.askedOn),
      remarks: [],
      version: 1,
    },
  ]);
}

async function addPeople(
  client: ClientBase,
  { councilId, askerId }: Known,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { slug, name, job, role, from, until } of told.people) {
    const userId = newId();
    const id = newId();
    ids.set(slug, id);
    await client.query('insert into auth_user (id, name, email, email_verified) values ($1, $2, $3, true)', [
      userId,
      name,
      `${slug}@demonstration.invalid`,
    ]);
    await client.query(
      `insert into person (id, user_id, slug, name, preferred_language, zone, is_demonstration, job)
       values ($1, $2, $3, $4, 'vi', 'Asia/Ho_Chi_Minh', true, $5)`,
      [id, userId, slug, name, JSON.stringify(job)],
    );
    await insertRows(client, 'appointment', [
      {
        id: newId(),
        person_id: id,
        body_id: councilId,
        role,
        from_date: from,
        to_date: await dayIn(client, until),
        ground: told.ground,
        made_by_id: askerId,
        is_cancelled: false,
        created_at: morning(from),
      },
    ]);
  }
  return ids;
}

async function addPromise(
  client: ClientBase,
  { councilId, documentId, askerId }: Known,
  given: { question: string; day: string; askedOn: string; doneOn?: string },
): Promise<string> {
  const id = newId();
  await client.query(
    `insert into commitment (id, body_id, words, language, due_kind, audience, holder_kind, holder_id, is_demonstration, made_by_id, made_at)
     values ($1, $2, $3, 'en', 'ONCE', 'PRIVATE', 'document', $4, true, $5, $6)`,
    [id, councilId, given.question, documentId, askerId, morning(given.askedOn)],
  );
  const doneAt = given.doneOn ? morning(given.doneOn) : null;
  await client.query(
    `insert into occurrence (id, commitment_id, number, due_on, first_due_on, state, progress, begun_at, finished_at)
     values ($1, $2, 1, $3, $3, $4, $5, $6, $6)`,
    [newId(), id, given.day, doneAt ? 'DONE' : 'PROMISED', doneAt ? 100 : 0, doneAt],
  );
  return id;
}

async function dayIn(client: ClientBase, days: number): Promise<string> {
  const { rows } = await client.query<{ day: string }>('select (house_day() + $1::int)::text as day', [days]);
  return rows[0]!.day;
}
