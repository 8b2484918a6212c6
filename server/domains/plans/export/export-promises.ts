import type { ActivityState } from '../../../../schema/plans/index.ts';
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
import { evidenceOf } from './export-plan.ts';
import { headsOf } from './heads.ts';

interface Row {
  readonly city_id: string;
  readonly promise: string | null;
  readonly promised_in: string | null;
  readonly source: string | null;
  readonly plans: string | null;
  readonly activity: string | null;
  readonly plan: string | null;
  readonly state: ActivityState | null;
  readonly evidence: string | null;
}

/**
 * What a city promised to join, with what carries it out: a row for each activity that names a promise, and one for each promise
 * that none names. What came of them is told as far as the reader may know of it.
 */
export async function exportPromises(
  { database }: Pick<Services, 'database'>,
  actor: Actor,
  { slug, format, language }: { slug: string; format: SpreadsheetFormat; language: Language },
): Promise<TakenOut> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const { rows } = await database.pool.query<Row>(textOf(slug, { actor, language, param }), values);
  if (!rows[0]) throw notFound('city', slug);
  const heads = headsOf(language);
  const { type, extension } = spreadsheetTypes[format];
  const sheet: Table = {
    name: heads.promises,
    columns: [
      { title: heads.promise, width: 48 },
      { title: heads.promisedIn },
      { title: heads.source, width: 48 },
      { title: heads.takenUpBy, width: 32 },
      { title: heads.title, width: 48 },
      { title: heads.plan, width: 32 },
      { title: heads.state },
      { title: heads.evidence, width: 48 },
    ],
    rows: rows
      .filter(({ promise }) => promise !== null)
      .map((row) => [
        row.promise,
        row.promised_in,
        row.source,
        row.plans,
        row.activity,
        row.plan,
        row.state && heads.states[row.state],
        row.evidence,
      ]),
  };
  return {
    name: `${slug}-promises.${extension}`,
    type,
    noted: { in: { bodyId: rows[0].city_id }, facts: { what: 'promises', format } },
    content: () => writeSpreadsheet(format, sheet),
  };
}

function textOf(slug: string, context: ReadContext): string {
  const { language, param } = context;
  const planName = (plan: string) => `coalesce(${plan}.number, ${wordsIn(`${plan}.title`, language)})`;
  return `select c.id as city_id, ${wordsIn('cp.words', language)} as promise, cp.promised_in, cp.source,
      (select string_agg(${planName('tp')}, '; ' order by tp.starts_on, tp.id) from plan tp
        where tp.id in (select pi.plan_id from plan_initiative pi where pi.initiative_id = cp.initiative_id)
          and ${readablePlan('tp', context)}) as plans,
      ${wordsIn('a.title', language)} as activity, ${planName('(a.p)')} as plan, a.state, a.evidence
    from city c join body cb on cb.id = c.id left join candidacy_promise cp on cp.city_id = c.id
      left join lateral (select an.id, an.title, an.place, p, ${stateOf('an', context)} as state, ${evidenceOf('o')} as evidence
        from activity an join plan p on p.id = an.plan_id
          left join lateral (select * from occurrence x where x.commitment_id = an.commitment_id order by x.number desc limit 1) o on true
        where an.id in (select og.to_id from origin og where og.from_id = cp.id and og.to_kind = 'activity')
          and ${isOfTheCity('cp', 'an')} and ${readablePlan('p', context)}) a on true
    where cb.slug = ${param(slug)} order by cp.place, cp.id, (a.p).starts_on, a.place, a.id`;
}
