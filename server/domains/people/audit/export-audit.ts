import { actorNow } from '../../../kernel/actor-now.ts';
import { csvLine } from '../../../kernel/csv.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { prepared } from '../../../kernel/prepared.ts';
import type { TakenOut } from '../../../kernel/taken-out.ts';
import type { Services } from '../../../streams/index.ts';
import { overseesBody } from '../bodies/body.policy.ts';
import { Body } from '../body.entity.ts';

const pageSize = 1_000;
const header = [
  'position',
  'at',
  'what',
  'by',
  'acting for',
  'person',
  'handed to',
  'role',
  'from',
  'to',
  'more',
];

/**
 * The history of a body as a CSV file, oldest first, for who oversees it. That it was taken out is itself written there,
 * before the first line is given.
 */
export async function exportAudit(
  { database: { pool } }: Pick<Services, 'database'>,
  { slug, language }: { slug: string; language: Language },
): Promise<TakenOut> {
  const { rows } = await pool.query<{ id: string }>(prepared('select id from body where slug = $1', [slug]));
  if (!rows[0]) throw notFound('body', slug);
  const { id } = rows[0];
  return {
    name: `trellis-history-${slug}.csv`,
    type: 'text/csv; charset=utf-8',
    noted: {
      in: { bodyId: id },
      facts: { what: 'audit' },
      async still(work) {
        if (!overseesBody.holds(await actorNow(work), await work.em.findOneOrFail(Body, { slug })))
          throw forbidden('Only who oversees a body takes its history out.', 'OVERSEERS_ONLY');
      },
    },
    content: () => lines(pool, id, language),
  };
}

type Row = Record<
  'at' | 'kind' | 'actor' | 'acting' | 'person' | 'next' | 'role' | 'from' | 'to' | 'more',
  string | null
> & {
  position: number;
};

async function* lines(
  pool: Services['database']['pool'],
  bodyId: string,
  language: Language,
): AsyncIterable<string> {
  // Spreadsheets take a file without the mark for another alphabet.
  yield `\ufeff${csvLine(header)}`;
  let after = 0;
  for (;;) {
    const { rows } = await pool.query<Row>({
      name: `audit as csv ${language}`,
      text: statement(language),
      values: [bodyId, after, pageSize],
    });
    for (const row of rows) {
      const { position, at, kind, actor, acting, person, next, role, from, to, more } = row;
      yield csvLine([position, at, kind, actor, acting, person, next, role, from, to, more]);
    }
    if (rows.length < pageSize) return;
    after = rows.at(-1)!.position;
  }
}

function statement(language: Language): string {
  const name = (id: string) => `(select p.name from person p where p.id = ${id})`;
  return `select e.position, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.kind,
      ${name('e.actor_id')} as actor,
      (select n.name from body_name n where n.body_id = e.body_id order by (n.lang = '${language}') desc, n.is_primary desc limit 1) as acting,
      ${name(`(e.facts->>'personId')::uuid`)} as person, ${name(`(e.facts->>'toPersonId')::uuid`)} as next,
      e.facts->>'role' as role, e.facts->>'fromDate' as "from", e.facts->>'toDate' as "to",
      nullif((e.facts - array['personId', 'toPersonId', 'role', 'fromDate', 'toDate', 'bodyId'])::text, '{}') as more
    from entry e where e.stream_id = (select s.id from stream s where s.kind = 'audit' and s.subject_id = $1) and e.position > $2 order by e.position limit $3`;
}
