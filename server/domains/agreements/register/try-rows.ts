import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { DomainError, forbidden, invalid } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import { actorNow, type BodyId } from '../../people/index.ts';
import { type Beginning, soundBeginning } from '../actions/begin-agreement.ts';
import { actsIn, beginningRoles } from '../agreement.policy.ts';
import { beginningOf } from './beginning-of.ts';
import { type ImportedRow, readRow } from './import-rows.ts';

/** A row that can't be brought in, and why. */
export interface BadRow {
  readonly line: number;
  readonly field: string | null;
  readonly reason: string | null;
  readonly message: string;
}

/** What would become of the rows of a register: which are new, how many are there already, which are bad. */
export interface TriedRows {
  readonly fresh: readonly Beginning[];
  readonly known: number;
  readonly bad: readonly BadRow[];
}

/** Refuses more rows than may be brought in at once. */
export function mustBeFewEnough({ length }: readonly ImportedRow[]): void {
  const { max } = limits.imported;
  if (length > max)
    throw invalid('rows', `${length} rows are too many at once; at most ${max}.`, 'TOO_MANY_ROWS', { max });
}

/** The body whose register it is; refuses whoever begins no agreements for it. */
export async function mustBeginFor(work: Work): Promise<BodyId> {
  const now = await actorNow(work);
  if (!now.actingFor || !actsIn(now, beginningRoles))
    throw forbidden(
      'A body’s staff, its focal point, deputy, coordinator or administrator begin an agreement for it.',
      'AGREEMENT_BEGINNERS_ONLY',
    );
  return now.actingFor as BodyId;
}

/**
 * Reads the rows as a register of a body. One that is there already is known by its number; without one by its title and
 * its days, so that the same file may be brought in again.
 */
export async function tryRows(work: Work, ownerId: BodyId, rows: readonly ImportedRow[]): Promise<TriedRows> {
  const [{ today } = { today: '' }] = await work.em.execute<{ today: string }[]>(
    'select body_today(?)::text as today',
    [ownerId],
  );
  const there = await marksOf(work, ownerId);
  const bodies = await bodiesNamed(work, rows);
  const owner = { bodyId: ownerId, name: await nameOf(work, ownerId) };
  const lines = new Map<string, number>();
  const fresh: TriedRows['fresh'][number][] = [];
  const bad: BadRow[] = [];
  let known = 0;
  for (const given of rows) {
    try {
      const row = readRow(given, today);
      const bodyIds = row.parties.map((party) => {
        const id = bodies.get(party);
        if (!id)
          throw invalid('parties', `There is no body called ${JSON.stringify(party)}.`, 'NO_SUCH_BODY');
        return id;
      });
      const beginning = beginningOf(owner, row, bodyIds);
      soundBeginning(beginning.input);
      const mark = markOf(row.number, row.title.en, row.signedOn, row.endsOn);
      const first = lines.get(mark);
      if (first !== undefined)
        throw invalid(row.number ? 'number' : 'title', `Line ${first} has the same.`, 'THERE_TWICE');
      lines.set(mark, given.line);
      if (there.has(mark)) known += 1;
      else fresh.push(beginning);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { field = null, reason = null } = error.details;
      bad.push({
        line: given.line,
        field: field === null ? null : (columns[String(field)] ?? String(field)),
        reason: reason === null ? null : String(reason),
        message: error.message,
      });
    }
  }
  return { fresh, known, bad };
}

/** The columns of what is called otherwise once it is kept. */
const columns: Readonly<Record<string, string>> = { registerNumber: 'number', purpose: 'title' };

async function nameOf(work: Work, bodyId: BodyId): Promise<string> {
  const [row] = await work.em.execute<{ name: string }[]>(
    'select name from body_name where body_id = ? and is_primary limit 1',
    [bodyId],
  );
  return row?.name ?? '';
}

const markOf = (number: string | null, title: string, signedOn: string | null, endsOn: string | null) =>
  JSON.stringify(number === null ? [title, signedOn, endsOn] : [number]);

async function marksOf(work: Work, ownerId: string): Promise<Set<string>> {
  const rows = await work.em.execute<
    { number: string | null; title: string; signedOn: string | null; endsOn: string | null }[]
  >(
    `select register_number as number, title->>'en' as title, signed_on::text as "signedOn", ends_on::text as "endsOn"
      from agreement where owner_id = ?`,
    [ownerId],
  );
  return new Set(rows.map(({ number, title, signedOn, endsOn }) => markOf(number, title, signedOn, endsOn)));
}

/** The bodies that the rows name, by any of their names in any language, accents or not. */
async function bodiesNamed(work: Work, rows: readonly ImportedRow[]): Promise<Map<string, string>> {
  const names = [
    ...new Set(
      rows.flatMap(({ parties }) => (parties ?? '').split(/[;\n]/).map((one) => one.trim())).filter(Boolean),
    ),
  ];
  const found = await work.em.execute<{ given: string; body_id: string }[]>(
    `select distinct on (g) g as given, n.body_id from jsonb_array_elements_text(?::jsonb) g
      join body_name n on fold_text(n.name) = fold_text(g) order by g, n.is_primary desc, n.body_id`,
    [JSON.stringify(names)],
  );
  return new Map(found.map(({ given, body_id }) => [given, body_id]));
}
