import type {
  CreativeField,
  Freedom,
  ReasonType,
  Region,
  SectionDecisionKind,
} from '../../../../schema/words.ts';
import { mayKnowEdition, mayReadEdition, mayReadPublished } from '../../../documents/index.ts';
import type { Reader } from '../../../graphql/planner/index.ts';
import { prepared } from '../../../kernel/prepared.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { isMemberOf } from '../../networks/index.ts';

/** Which part of the matrix is asked for; all that is null is not asked about. */
export interface MatrixChoice {
  readonly slug: string;
  readonly edition: number | null;
  readonly at: Date | null;
  readonly field: CreativeField | null;
  readonly region: Region | null;
  /** The slug of a sub-network: its members only. */
  readonly network: string | null;
  /** Slugs of cities. */
  readonly cities: readonly string[] | null;
}

export interface MatrixSection {
  readonly sectionId: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly title: string;
  readonly freedom: Freedom | null;
}

export interface MatrixCell {
  readonly sectionId: string;
  readonly decision: SectionDecisionKind;
  readonly reasonType: ReasonType | null;
  readonly isDeviation: boolean;
  readonly isBehind: boolean;
  readonly hasAnswer: boolean;
}

export interface MatrixCity {
  readonly bodyId: string;
  readonly slug: string;
  readonly name: string;
  readonly field: CreativeField | null;
  readonly region: Region | null;
  readonly adaptationId: string;
  readonly editionNumber: number;
  readonly isBehind: boolean;
  readonly isWithdrawn: boolean;
  readonly publishedAt: number;
  readonly cells: readonly MatrixCell[];
  readonly added: readonly {
    sectionId: string;
    title: string;
    parentId: string | null;
    afterId: string | null;
  }[];
}

export interface Matrix {
  readonly editionId: string;
  readonly editionNumber: number;
  readonly withdrawnAt: number | null;
  readonly withdrawnReason: string | null;
  readonly sections: readonly MatrixSection[];
  readonly cities: readonly MatrixCity[];
  readonly changes: readonly { editionNumber: number; sectionIds: string[] }[];
}

/** Who takes which section of a framework how, as published, in one statement; null where the reader may not know of the edition. */
export async function readMatrix(reader: Reader, choice: MatrixChoice): Promise<Matrix | null> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const text = matrixStatement(choice, { actor: reader.actor, language: reader.language, param });
  const { rows } = await reader.pool.query<Matrix>(prepared(text, values));
  const [found] = rows;
  return found ? { ...found, cities: found.cities.map((city) => withParts(city, found.sections)) } : null;
}

/** The statement of a matrix: served bare, it is what its speed is measured against. */
export function matrixStatement(choice: MatrixChoice, context: ReadContext): string {
  const { param } = context;
  const instant = choice.at ? `${param(choice.at.toISOString())}::timestamptz` : null;
  const stood = instant
    ? `p.published_at <= ${instant} and (p.ended_at is null or p.ended_at > ${instant})`
    : 'p.ended_at is null';
  // Of a past day the common text is the one that was adopted last by then.
  const wanted =
    choice.edition !== null
      ? `e.number = ${param(choice.edition)}`
      : instant
        ? `e.id = (select x.id from edition x where x.document_id = f.document_id and x.adopted_at <= ${instant} order by x.number desc limit 1)`
        : `e.state = 'ADOPTED'`;
  const filters = [
    choice.field &&
      `exists (select 1 from designation g where g.city_id = a.owner_id and g.to_year is null and g.field = ${param(choice.field)})`,
    choice.region && `c.region = ${param(choice.region)}`,
    choice.network && isMemberOf('a.owner_id', choice.network, context),
    choice.cities && `b.slug = any(${param(choice.cities)}::text[])`,
  ].filter((one) => one !== null);
  // The name is what the reader calls the city, so its order is too.
  const name = `coalesce((select n.name from body_name n where n.body_id = b.id and n.lang = ${param(context.language)}),
      (select n.name from body_name n where n.body_id = b.id and n.is_primary))`;
  return `with shown as materialized (
      select e.id, e.number, e.document_id, e.withdrawn_at, e.withdrawn_reason from framework f join edition e on e.document_id = f.document_id
       where f.slug = ${param(choice.slug)} and ${wanted}
         and ${isRead('e', context)}
    ), taken as materialized (
      select p.id, p.base_edition_id, p.published_at, a.id as adaptation_id, b.id as body_id, b.slug, c.region, ${name} as name
        from shown s join adaptation a on a.base_document_id = s.document_id and a.is_sole
        join publication p on p.adaptation_id = a.id and ${stood}
        join body b on b.id = a.owner_id left join city c on c.id = b.id
       where ${mayReadPublished('a', context)}${filters.map((one) => ` and ${one}`).join('')}
    ), followed as materialized (
      select distinct t.base_edition_id as id, e.number, e.withdrawn_at is not null as is_withdrawn from taken t join edition e on e.id = t.base_edition_id
    ), changed as materialized (
      select f.id as edition_id, f.number, coalesce(n.section_id, o.section_id) as section_id
        from followed f cross join shown s
        join lateral (select * from edition_section where edition_id = f.id) o on true
        full join (select n.* from shown s join edition_section n on n.edition_id = s.id) n
          on n.section_id = o.section_id
       where f.id <> s.id and (n.section_id is null or (o.title, o.freedom, o.blocks) is distinct from (n.title, n.freedom, n.blocks))
      union all
      select f.id, f.number, n.section_id from followed f cross join shown s join edition_section n on n.edition_id = s.id
       where f.id <> s.id and not exists (select 1 from edition_section o where o.edition_id = f.id and o.section_id = n.section_id)
    )
    select s.id as "editionId", s.number as "editionNumber", s.withdrawn_reason as "withdrawnReason",
      (extract(epoch from s.withdrawn_at) * 1000)::float8 as "withdrawnAt",
      (select coalesce(json_agg(json_build_object('sectionId', n.section_id, 'parentId', n.parent_id, 'number', n.number,
          'title', n.title, 'freedom', n.freedom) order by n.ord), '[]') from edition_section n where n.edition_id = s.id) as sections,
      (select coalesce(json_agg(json_build_object('editionNumber', x.number, 'sectionIds', x.ids)), '[]') from (
          select number, json_agg(section_id) as ids from changed group by number) x) as changes,
      (select coalesce(json_agg(json_build_object('bodyId', t.body_id, 'slug', t.slug, 'name', t.name, 'region', t.region,
          'field', (select g.field from designation g where g.city_id = t.body_id and g.to_year is null limit 1),
          'adaptationId', t.adaptation_id, 'editionNumber', f.number, 'isBehind', f.number < s.number, 'isWithdrawn', f.is_withdrawn,
          'publishedAt', (extract(epoch from t.published_at) * 1000)::float8,
          'cells', coalesce(k.cells, '[]'), 'added', coalesce(k.added, '[]')) order by t.name collate "und-x-icu", t.body_id), '[]')
        from taken t join followed f on f.id = t.base_edition_id
        left join lateral (
          select json_agg(json_build_object('sectionId', r.section_id, 'decision', r.kind, 'reasonType', r.reason_type,
              'isDeviation', coalesce(n.freedom = 'CORE', false) and r.kind in ('ADAPT', 'OMIT'), 'isBehind', h.section_id is not null,
              'hasAnswer', r.answers <> '[]')
              order by n.ord) filter (where n.section_id is not null) as cells,
            json_agg(json_build_object('sectionId', r.section_id, 'title', r.title, 'parentId', r.under[1], 'afterId', r.after_id)
              order by r.section_id) filter (where r.kind = 'ADD') as added
            from publication_section r
            left join edition_section n on n.edition_id = s.id and n.section_id = r.section_id
            left join changed h on h.edition_id = t.base_edition_id and h.section_id = r.section_id
           where r.publication_id = t.id
        ) k on true) as cities
    from shown s`;
}

/** Whose words one may read; and of a withdrawn edition, what cities that follow it have published of theirs. */
const isRead = (edition: string, context: ReadContext) =>
  `(${mayReadEdition(edition, context)} or (${mayKnowEdition(edition, context)} and exists (select 1 from adaptation a
      join publication p on p.adaptation_id = a.id and p.base_edition_id = ${edition}.id
      where a.is_sole and ${mayReadPublished('a', context)})))`;

/** Who leaves out a part leaves out all that stands in it, whatever it decided there. */
function withParts(city: MatrixCity, sections: readonly MatrixSection[]): MatrixCity {
  const decided = new Map(city.cells.map((cell) => [cell.sectionId, cell]));
  const out = new Map<string, MatrixCell>();
  for (const { sectionId, parentId } of sections) {
    const own = decided.get(sectionId);
    const above = parentId ? out.get(parentId) : undefined;
    if (above) out.set(sectionId, { ...above, sectionId, isDeviation: false });
    else if (own?.decision === 'OMIT') out.set(sectionId, own);
  }
  if (out.size === 0) return city;
  return {
    ...city,
    cells: sections.flatMap(({ sectionId }) => out.get(sectionId) ?? decided.get(sectionId) ?? []),
  };
}
