import type { ProjectState } from '../../../../schema/projects/index.ts';
import type { CreativeField } from '../../../../schema/words.ts';
import type { Actor } from '../../../kernel/actor.ts';
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
import { isListed, type ListedProjects, listedOrder } from '../listed.ts';
import { readableProject } from '../project.face.ts';
import { headsOf } from './heads.ts';

interface Row {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly state: ProjectState;
  readonly since: string;
  readonly leads: string | null;
  readonly partners: string | null;
  readonly fields: CreativeField[];
  readonly targets: string[];
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly milestones: number;
  readonly done: number;
  readonly currency: string;
  readonly planned: number | null;
  readonly actual: number | null;
  readonly is_demonstration: boolean;
}

/** The projects that a filter lets through and the reader may know of, one a row. */
export async function exportProjects(
  { database, url }: Pick<Services, 'database' | 'url'>,
  actor: Actor,
  { filter, format, language }: { filter: ListedProjects; format: SpreadsheetFormat; language: Language },
): Promise<TakenOut> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const text = textOf(filter, { actor, language, param });
  const { rows } = await database.pool.query<Row>(text, values);
  const heads = headsOf(language);
  const { type, extension } = spreadsheetTypes[format];
  const sheet: Table = {
    name: heads.projects,
    columns: [
      { title: heads.title, width: 48 },
      { title: heads.state },
      { title: heads.since, kind: 'day' },
      { title: heads.lead, width: 32 },
      { title: heads.partners, width: 48 },
      { title: heads.fields, width: 32 },
      { title: heads.targets },
      { title: heads.startsOn, kind: 'day' },
      { title: heads.endsOn, kind: 'day' },
      { title: heads.milestones, kind: 'number' },
      { title: heads.done, kind: 'number' },
      { title: heads.currency },
      { title: heads.planned, kind: 'number' },
      { title: heads.spent, kind: 'number' },
      { title: heads.summary, width: 64 },
      { title: heads.demonstration },
      { title: heads.address, width: 48 },
    ],
    rows: rows.map((row) => [
      row.title,
      heads.states[row.state],
      row.since,
      row.leads,
      row.partners,
      row.fields.map((one) => heads.creativeFields[one]).join('; '),
      row.targets.join('; '),
      row.starts_on,
      row.ends_on,
      row.milestones,
      row.done,
      row.currency,
      row.planned,
      row.actual,
      row.summary,
      row.is_demonstration ? heads.yes : null,
      `${url}/projects/${row.slug}`,
    ]),
  };
  return {
    name: `trellis-projects.${extension}`,
    type,
    noted: { in: 'body acted for', facts: { what: 'projects', format } },
    content: () => writeSpreadsheet(format, sheet),
  };
}

function textOf(filter: ListedProjects, context: ReadContext): string {
  const { language } = context;
  const nameOf = (body: string) =>
    `(select n.name from body_name n where n.body_id = ${body} order by (n.lang = '${language}') desc, n.is_primary desc limit 1)`;
  const named = (role: string) =>
    `(select string_agg(${nameOf('pp.body_id')}, '; ' order by coalesce(pp.decided_at, pp.asked_at), pp.id) from project_partner pp
      where pp.project_id = p.id and pp.state = 'IN' and pp.role = '${role}')`;
  return `select p.slug, p.title, p.summary, p.state, (p.state_since at time zone 'UTC')::date::text as since, p.fields, p.targets,
      p.starts_on::text, p.ends_on::text, p.currency, p.is_demonstration, ${named('LEAD')} as leads, ${named('PARTNER')} as partners,
      (select count(*)::int from milestone m where m.project_id = p.id) as milestones,
      (select count(*)::int from milestone m join occurrence o on o.commitment_id = m.commitment_id and o.state = 'DONE' where m.project_id = p.id) as done,
      (select sum(b.planned)::float8 from project_money b where b.project_id = p.id) as planned,
      (select sum(b.actual)::float8 from project_money b where b.project_id = p.id) as actual
    from project p where ${isListed('p', filter, context)} and ${readableProject('p', context)} order by ${listedOrder('p')}`;
}
