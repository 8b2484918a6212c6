import { type ActivityState, progressOf } from '../../../../schema/plans/index.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import type { TakenOut } from '../../../kernel/taken-out.ts';
import {
  type SpreadsheetFormat,
  spreadsheetTypes,
  type Table,
  writeSpreadsheet,
} from '../../../spreadsheets/index.ts';
import type { Services } from '../../../streams/index.ts';
import { isOfTheCity } from '../ledger/candidacy-promise.face.ts';
import { stateOf } from '../lines/activity.face.ts';
import { readablePlan } from '../plan.face.ts';
import { wordsIn } from '../words-in.ts';
import { headsOf } from './heads.ts';

interface Row {
  readonly id: string;
  readonly owner_id: string;
  readonly slug: string;
  readonly group: string;
  readonly title: string | null;
  readonly lead: string | null;
  readonly coordinating: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly budget_planned: number | null;
  readonly budget_actual: number | null;
  readonly budget_source: string | null;
  readonly state: ActivityState;
  readonly evidence: string | null;
  readonly reason: string | null;
  readonly source: string | null;
  readonly promises: string | null;
}

/**
 * A plan as a workbook, or its activities alone as CSV: what was planned beside what was done and shown, and the sums of each group.
 * The first columns are those that can be pasted into a plan again.
 */
export async function exportPlan(
  { database }: Pick<Services, 'database'>,
  actor: Actor,
  { slug, format, language }: { slug: string; format: SpreadsheetFormat; language: Language },
): Promise<TakenOut> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const rows = (await database.pool.query<Row>(textOf(slug, { actor, language, param }), values)).rows;
  if (!rows[0]) throw notFound('plan', slug);
  const activities = rows.filter((row) => row.title !== null);
  const heads = headsOf(language);
  const { type, extension } = spreadsheetTypes[format];
  const sheets: [Table, Table] = [
    {
      name: heads.activities,
      columns: [
        { title: heads.group, width: 32 },
        { title: heads.title, width: 48 },
        { title: heads.lead, width: 32 },
        { title: heads.coordinating, width: 32 },
        { title: heads.startsOn, kind: 'day' },
        { title: heads.endsOn, kind: 'day' },
        { title: heads.budget, kind: 'number' },
        { title: heads.budgetSource },
        { title: heads.state },
        { title: heads.spent, kind: 'number' },
        { title: heads.evidence, width: 48 },
        { title: heads.reason, width: 32 },
        { title: heads.source, width: 48 },
        { title: heads.promise, width: 48 },
      ],
      rows: activities.map((row) => [
        row.group,
        row.title,
        row.lead,
        row.coordinating,
        row.starts_on,
        row.ends_on,
        row.budget_planned,
        row.budget_source,
        heads.states[row.state],
        row.budget_actual,
        row.evidence,
        row.reason,
        row.source,
        row.promises,
      ]),
    },
    {
      name: heads.progress,
      columns: [
        { title: heads.group, width: 32 },
        ...[heads.planned, heads.states.DONE, heads.states.CARRIED_OVER, heads.states.DROPPED].map(
          (title) => ({
            title,
            kind: 'number' as const,
          }),
        ),
        { title: heads.budget, kind: 'number' },
        { title: heads.spent, kind: 'number' },
      ],
      rows: [...Map.groupBy(activities, ({ group }) => group)].map(([group, of]) => {
        const { total, by, budgetPlanned, budgetActual } = progressOf(
          of.map((row) => ({
            state: row.state,
            budgetPlanned: row.budget_planned,
            budgetActual: row.budget_actual,
          })),
        );
        return [group, total, by.DONE, by.CARRIED_OVER, by.DROPPED, budgetPlanned, budgetActual];
      }),
    },
  ];
  const [{ id, owner_id: bodyId, slug: name }] = rows;
  return {
    name: `${name}.${extension}`,
    type,
    noted: { in: { bodyId }, subjectId: id, facts: { what: 'plan', format } },
    content: () => writeSpreadsheet(format, ...sheets),
  };
}

/** SQL for what shows that an occurrence was done, as far as it is words and addresses. */
export const evidenceOf = (occurrence: string): string =>
  `(select string_agg(coalesce(e.words, '') || case when e.url is null then '' else ' ' || e.url end, E'\\n' order by e.at, e.id)
    from evidence e where e.occurrence_id = ${occurrence}.id and e.removed_at is null and e.kind in ('LINK','NOTE'))`;

function textOf(slug: string, context: ReadContext): string {
  const { language, param } = context;
  const nameOf = (body: string) =>
    `(select n.name from body_name n where n.body_id = ${body} order by (n.lang = '${language}') desc, n.is_primary desc limit 1)`;
  return `select p.id, p.owner_id, p.slug, ${wordsIn('g.title', language)} as group, ${wordsIn('a.title', language)} as title, ${nameOf('a.lead_id')} as lead,
      (select string_agg(${nameOf('ab.body_id')}, '; ' order by ab.place) from activity_body ab where ab.activity_id = a.id) as coordinating,
      a.starts_on, a.ends_on, a.budget_planned, a.budget_actual, a.budget_source, a.source, ${stateOf('a', context)} as state,
      o.dropped_reason as reason,
      ${evidenceOf('o')} as evidence,
      (select string_agg(${wordsIn('cp.words', language)}, E'\\n' order by cp.place, cp.id) from candidacy_promise cp
        where cp.id in (select og.from_id from origin og where og.to_id = a.id and og.from_kind = 'promise') and ${isOfTheCity('cp', 'a')}) as promises
    from plan p left join action_group g on g.plan_id = p.id left join activity a on a.group_id = g.id
      left join lateral (select * from occurrence x where x.commitment_id = a.commitment_id order by x.number desc limit 1) o on true
    where p.slug = ${param(slug)} and ${readablePlan('p', context)} order by g.place, g.id, a.place, a.id`;
}
