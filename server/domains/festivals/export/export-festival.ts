import type { EditionPointKind, FestivalEditionState } from '../../../../schema/festivals/index.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import type { TakenOut } from '../../../kernel/taken-out.ts';
import {
  type SpreadsheetFormat,
  spreadsheetTypes,
  type Table,
  writeSpreadsheet,
} from '../../../spreadsheets/index.ts';
import type { Services } from '../../../streams/index.ts';
import { headsOf } from './heads.ts';

interface Row extends Readonly<Partial<Record<EditionPointKind, string>>> {
  readonly id: string;
  readonly city_id: string;
  readonly slug: string;
  readonly name: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly state: FestivalEditionState;
  readonly theme: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly cost: number | null;
  readonly currency: string | null;
  readonly cost_source: string | null;
  readonly attendance: number | null;
  readonly attendance_source: string | null;
  readonly source: string | null;
  readonly note: string | null;
}

/** The editions of a festival as a spreadsheet, the latest first; what nobody says is an empty cell. */
export async function exportFestival(
  { database }: Pick<Services, 'database'>,
  { slug, format, language }: { slug: string; format: SpreadsheetFormat; language: Language },
): Promise<TakenOut> {
  const { rows } = await database.pool.query<Row>(textOf(language), [slug]);
  if (!rows[0]) throw notFound('festival', slug);
  const heads = headsOf(language);
  const { type, extension } = spreadsheetTypes[format];
  const sheet: Table = {
    name: heads.editions,
    columns: [
      { title: heads.year, kind: 'number' },
      { title: heads.number, kind: 'number' },
      { title: heads.state },
      { title: heads.theme, width: 32 },
      { title: heads.startsOn },
      { title: heads.endsOn },
      ...pointColumns.map((kind) => ({ title: heads.points[kind], width: 40 })),
      { title: heads.cost, kind: 'number' },
      { title: heads.currency },
      { title: heads.costSource, width: 32 },
      { title: heads.attendance, kind: 'number' },
      { title: heads.attendanceSource, width: 32 },
      { title: heads.source, width: 48 },
      { title: heads.note, width: 40 },
    ],
    rows: rows
      .filter(({ year }) => year !== null)
      .map((row) => [
        row.year,
        row.number,
        heads.states[row.state],
        row.theme,
        row.starts_on,
        row.ends_on,
        ...pointColumns.map((kind) => row[kind] ?? null),
        row.cost,
        row.currency,
        row.cost_source,
        row.attendance,
        row.attendance_source,
        row.source,
        row.note,
      ]),
  };
  const { id, city_id: bodyId, slug: name } = rows[0];
  return {
    name: `${name}.${extension}`,
    type,
    noted: { in: { bodyId }, subjectId: id, facts: { what: 'festival', format } },
    content: () => writeSpreadsheet(format, sheet),
  };
}

const pointColumns: readonly EditionPointKind[] = [
  'VENUE',
  'PARTNER',
  'FUNDING',
  'YOUTH',
  'DISABILITIES',
  'COMMUNITIES',
  'FACT',
];

function textOf(language: Language): string {
  const inLanguage = (words: string) =>
    `coalesce(${words}->>'${language}', ${words}->>'en', ${words}->>'vi')`;
  const points = pointColumns.map(
    (
      kind,
    ) => `(select string_agg(${inLanguage('p.words')} || coalesce(' (' || p.amount || ' ' || e.currency || ')', ''), E'\\n' order by p.place)
      from festival_edition_point p where p.edition_id = e.id and p.kind = '${kind}') as "${kind}"`,
  );
  return `select f.id, f.city_id, f.slug, f.name, e.year, e.number, e.state, ${inLanguage('e.theme')} as theme, e.starts_on, e.ends_on, e.cost, e.currency,
      e.cost_source, e.attendance, e.attendance_source, e.source, ${inLanguage('e.note')} as note, ${points.join(', ')}
    from festival f left join festival_edition e on e.festival_id = f.id where f.slug = $1 order by e.year desc`;
}
