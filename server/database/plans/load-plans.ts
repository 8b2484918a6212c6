import type { ClientBase } from 'pg';
import { newId } from '../../kernel/ids.ts';
import { insertRows } from '../demonstration/framework/insert-rows.ts';
import { claimsOf, hanoi, planOfClaim, sourcesOf } from './hanoi.ts';

/**
 * Brings in what public sources tell of Hanoi’s plans, each statement with its source. What is there already is the house's own from
 * then on, and stays as its people keep it.
 */
export async function loadPlans(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('trellis plans'))`);
    const { rows } = await client.query('select 1 from plan where slug = any($1)', [
      hanoi.plans.map((plan) => plan.id),
    ]);
    if (rows.length === 0) await load(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function load(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ slug: string; id: string }>('select slug, id from body');
  const known = new Map(rows.map(({ slug, id }) => [slug, id]));
  const body = (slug: string | null | undefined) => (slug ? (known.get(slug) ?? null) : null);
  const ownerId = body('hanoi');
  // A house whose network is another one has no use for the plans of a city that it does not know.
  if (!ownerId) return;
  const initiatives = new Map(hanoi.initiatives.map(({ id }) => [id, newId() as string]));
  await insertRows(
    client,
    'initiative',
    hanoi.initiatives.map((one) => ({
      id: initiatives.get(one.id),
      owner_id: ownerId,
      level: one.level,
      title: one.title,
      source: sourcesOf(one.sources),
      body_id: body(one.body),
    })),
  );
  const plans = new Map<string, string>();
  for (const plan of hanoi.plans) {
    const id = newId() as string;
    plans.set(plan.id, id);
    await loadPlan(client, plan, { id, ownerId, initiatives, body });
  }
  await insertRows(
    client,
    'reported_result',
    hanoi.results.map((result, place) => ({
      id: newId(),
      owner_id: ownerId,
      year: result.year,
      place,
      words: result.words,
      source: sourcesOf(result.sources),
      body_id: body(result.body),
      initiative_id: result.initiative ? initiatives.get(result.initiative) : null,
    })),
  );
  await insertRows(
    client,
    'sourced_claim',
    claimsOf().map(({ subject, question, words, source }) => ({
      id: newId(),
      thing_kind: 'plan',
      thing_id: plans.get(planOfClaim[subject]!),
      subject: question.en,
      subject_words: question,
      words,
      source,
      stated_at: `${hanoi.about.gatheredOn}-01T00:00:00Z`,
    })),
  );
}

interface Place {
  readonly id: string;
  readonly ownerId: string;
  readonly initiatives: ReadonlyMap<string, string>;
  body(slug: string | null | undefined): string | null;
}

async function loadPlan(
  client: ClientBase,
  plan: (typeof hanoi.plans)[number],
  { id, ownerId, initiatives, body }: Place,
): Promise<void> {
  const streamId = newId();
  await client.query(`insert into stream (id, kind, subject_id) values ($1, 'history', $2)`, [streamId, id]);
  await insertRows(client, 'plan', [
    {
      id,
      slug: plan.id,
      owner_id: ownerId,
      issuer_id: body(plan.issuer),
      audience: 'PUBLIC',
      stream_id: streamId,
      state: 'ISSUED',
      number: plan.number,
      title: plan.title,
      starts_on: `${plan.year}-01-01`,
      ends_on: `${plan.year}-12-31`,
      issued_on: plan.issuedOn,
      legal_basis: plan.legalBasis,
      currency: 'VND',
      source: sourcesOf(plan.sources),
      note: plan.note ?? null,
      stated_activities: plan.statedActivities ?? null,
      version: 1,
      created_at: new Date().toISOString(),
    },
  ]);
  await insertRows(
    client,
    'plan_initiative',
    plan.initiatives.map((slug, place) => ({ plan_id: id, initiative_id: initiatives.get(slug), place })),
  );
  await insertRows(
    client,
    'plan_point',
    plan.points.map((point, place) => ({
      id: newId(),
      plan_id: id,
      place,
      kind: point.kind,
      words: point.words,
      source: sourcesOf(point.sources),
      body_id: body(point.body),
    })),
  );
  for (const group of plan.groups) {
    const groupId = newId() as string;
    await insertRows(client, 'action_group', [
      { id: groupId, plan_id: id, place: group.number - 1, title: group.title, version: 1 },
    ]);
    for (const [place, activity] of group.activities.entries()) {
      const activityId = newId();
      await insertRows(client, 'activity', [
        {
          id: activityId,
          plan_id: id,
          group_id: groupId,
          place,
          title: activity.title,
          source: sourcesOf(activity.sources),
          version: 1,
        },
      ]);
      await insertRows(
        client,
        'activity_initiative',
        activity.initiatives.map((slug) => ({
          activity_id: activityId,
          initiative_id: initiatives.get(slug),
        })),
      );
    }
  }
  await loadInitiativesOfGroups(client, id);
}

/** What an activity serves stands in its plan as well, also where the source lists no initiatives. */
async function loadInitiativesOfGroups(client: ClientBase, planId: string): Promise<void> {
  await client.query(
    `insert into plan_initiative (plan_id, initiative_id, place)
      select distinct a.plan_id, s.initiative_id, 0 from activity a join activity_initiative s on s.activity_id = a.id where a.plan_id = $1
      on conflict do nothing`,
    [planId],
  );
}
