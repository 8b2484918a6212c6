import type { ClientBase } from 'pg';
import { idsFrom } from '../../../schema/blocks/index.ts';
import { newId } from '../../kernel/ids.ts';
import { forum, messages } from './conference.ts';
import { insertRows } from './framework/insert-rows.ts';
import { type DemonstrationKeyPoint, keyPoints, rapporteur } from './key-points.ts';

type Became = NonNullable<DemonstrationKeyPoint['became']>;

/** Marks what was said in the demonstration's session and says what became of it. What is there already stays as it is. */
export async function loadKeyPoints(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ message_id: string; said: string }>(
    `select m.id as message_id, m.text as said from message m join session s on s.id = m.session_id
       join forum f on f.id = s.forum_id where f.slug = $1 and s.is_demonstration`,
    [forum.slug],
  );
  const saidIn = new Map(rows.map(({ message_id, said }) => [said, message_id]));
  await client.query('begin');
  try {
    for (const point of keyPoints) {
      const messageId = saidIn.get(messages[point.message]!.text);
      if (messageId) await loadKeyPoint(client, point, messageId);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function loadKeyPoint(client: ClientBase, point: DemonstrationKeyPoint, messageId: string) {
  const id = idsFrom(`demonstration key point of ${point.at}`)();
  const at = `${forum.startsOn}T${point.at}:00+07:00`;
  const marked = await client.query(
    `insert into key_point (id, session_id, kind, words, message_id, said_at, marked_by_id, marked_for_id, marked_at)
     select $1, m.session_id, $2, $3, m.id, m.posted_at, p.id, b.id, $4 from message m, person p, body b
      where m.id = $5 and p.slug = $6 and b.slug = $7 on conflict (id) do nothing`,
    [id, point.kind, point.words, at, messageId, rapporteur.person, rapporteur.body],
  );
  if (marked.rowCount === 0) return;
  await client.query(
    `with moved as (update stream st set position = st.position + 1 from message m join session s on s.id = m.session_id
        where m.id = $2 and st.id = s.stream_id returning st.id, st.position)
     insert into entry (stream_id, position, kind, subject_id, actor_id, body_id, at)
     select moved.id, moved.position, 'key-point.marked', $1, p.id, b.id, $3 from moved, person p, body b where p.slug = $4 and b.slug = $5`,
    [id, messageId, at, rapporteur.person, rapporteur.body],
  );
  if (point.became) await loadOrigin(client, id, point.became, at);
}

/** What it became, where that is still there. */
async function loadOrigin(client: ClientBase, pointId: string, became: Became, at: string): Promise<void> {
  const toId = await thingOf(client, became, at);
  if (toId)
    await client.query(
      `insert into origin (id, from_kind, from_id, to_kind, to_id, person_id, at)
       select $1, 'key-point', $2, $3, $4, p.id, $5 from person p where p.slug = $6 on conflict (from_id, to_id) do nothing`,
      [newId(), pointId, became.kind, toId, at, became.by],
    );
}

async function thingOf(client: ClientBase, became: Became, at: string): Promise<string | null> {
  if (became.kind === 'commitment') return promised(client, became, at);
  const [sql, values] =
    became.kind === 'proposal'
      ? [
          `select pr.id from proposal pr join section s on s.id = pr.section_id join person p on p.id = pr.author_id
            where p.slug = $1 and s.title = $2 order by pr.made_at limit 1`,
          [became.by, became.section],
        ]
      : [
          `select t.id from ${became.kind === 'case' ? 'case_study' : 'project'} t where t.slug = $1`,
          [became.slug],
        ];
  return (await client.query<{ id: string }>(sql, values)).rows[0]?.id ?? null;
}

async function promised(
  client: ClientBase,
  became: Extract<Became, { kind: 'commitment' }>,
  at: string,
): Promise<string | null> {
  const { rows } = await client.query<{ person: string; body: string }>(
    'select p.id as person, b.id as body from person p, body b where p.slug = $1 and b.slug = $2',
    [became.by, became.body],
  );
  const [who] = rows;
  if (!who) return null;
  const commitmentId = newId();
  const occurrenceId = newId();
  const finishedAt = `${became.finishedOn}T02:00:00Z`;
  await insertRows(client, 'commitment', [
    {
      id: commitmentId,
      body_id: who.body,
      person_id: who.person,
      words: became.words,
      language: 'en',
      due_kind: 'ONCE',
      audience: 'PUBLIC',
      counts: true,
      is_demonstration: true,
      made_by_id: who.person,
      made_at: at,
      version: 1,
    },
  ]);
  await insertRows(client, 'occurrence', [
    {
      id: occurrenceId,
      commitment_id: commitmentId,
      number: 1,
      due_on: became.dueOn,
      first_due_on: became.dueOn,
      state: 'DONE',
      progress: 100,
      begun_at: at,
      finished_at: finishedAt,
      version: 1,
    },
  ]);
  await insertRows(client, 'evidence', [
    {
      id: newId(),
      occurrence_id: occurrenceId,
      kind: 'NOTE',
      words: became.evidence,
      person_id: who.person,
      body_id: who.body,
      at: finishedAt,
    },
  ]);
  return commitmentId;
}
