import type { BodyKind } from '../../../../schema/words.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';

/** Bodies as a subselect, each with its place by name and how many there are; words are found inside any of their names. */
export function findBodies(
  { kind, except, search }: { kind: BodyKind | null; except: readonly BodyKind[]; search: string },
  { language, param }: ReadContext,
): string {
  const where = [
    ...(kind === null ? [] : [`b.kind = ${param(kind)}`]),
    ...(except.length === 0 ? [] : [`b.kind <> all(${param(except)}::text[])`]),
    ...(search.trim() === ''
      ? []
      : [
          `exists (select 1 from body_name n, (select fold_text(${param(search)}) as words) s
            where n.body_id = b.id and s.words <> '' and (n.folded like '%' || as_typed(s.words) || '%' or n.squeezed like '%' || as_typed(replace(s.words, ' ', '')) || '%'))`,
        ]),
  ];
  return `select b.*, row_number() over (order by shown.name collate "und-x-icu", b.id)::int as place, count(*) over ()::int as total
    from body b, lateral (select n.name from body_name n where n.body_id = b.id
      order by (n.lang = ${param(language)}) desc, n.is_primary desc limit 1) shown
    ${where.length > 0 ? `where ${where.join(' and ')}` : ''}`;
}
