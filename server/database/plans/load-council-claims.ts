import type { ClientBase } from 'pg';
import { newId } from '../../kernel/ids.ts';
import { insertRows } from '../demonstration/framework/insert-rows.ts';
import { claimsOfCouncil, councilOfHanoi } from './hanoi.ts';

/** Brings in what sources say of Hanoi's advisory council, once; an earlier release showed it beside a plan. */
export async function loadCouncilClaims(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ id: string; known: boolean }>(
    `select b.id, exists (select 1 from sourced_claim c where c.thing_kind = 'body' and c.thing_id = b.id) as known
      from body b where b.slug = $1`,
    [councilOfHanoi],
  );
  const [council] = rows;
  if (!council || council.known) return;
  const claims = claimsOfCouncil();
  const moved = await client.query(
    `update sourced_claim set thing_kind = 'body', thing_id = $1
      where thing_kind = 'plan' and stated_by_id is null and subject = any($2::text[])`,
    [council.id, claims.map(({ question }) => question.en)],
  );
  if (moved.rowCount) return;
  await insertRows(
    client,
    'sourced_claim',
    claims.map(({ question, words, source, statedAt }) => ({
      id: newId(),
      thing_kind: 'body',
      thing_id: council.id,
      subject: question.en,
      subject_words: question,
      words,
      source,
      stated_at: statedAt,
    })),
  );
}
