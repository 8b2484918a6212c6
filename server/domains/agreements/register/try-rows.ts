import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, DomainError, forbidden, invalid } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { actorNow, type BodyId } from '../../people/index.ts';
import { beginWithin } from '../actions/begin-agreement.ts';
import { actsIn, beginningRoles } from '../agreement.policy.ts';
import { type ImportedRow, type ReadRow, readRow } from './import-rows.ts';

export interface ImportAgreements {
  readonly requestId: string;
  readonly rows: readonly ImportedRow[];
  /** Only looked at: nothing is kept, and each row is answered as it would be. */
  readonly isTrial: boolean;
}

export interface RowAnswer {
  readonly line: number;
  /** NEW, KNOWN (its number is in the register already, and it is left as it is) or BAD. */
  readonly outcome: 'BAD' | 'KNOWN' | 'NEW';
  readonly field: string | null;
  readonly reason: string | null;
  readonly message: string | null;
}

/**
 * Brings an office's own register in: all of its rows or none. A row whose number is there already is left as it is, so that
 * the same file may be brought in again. Refuses where a row is bad; a trial says which, and why.
 */
export async function importAgreements(
  services: Services,
  actor: Person,
  input: ImportAgreements,
): Promise<readonly RowAnswer[]> {
  const { max } = limits.imported;
  if (input.rows.length > max)
    throw invalid(
      'rows',
      `${input.rows.length} rows are too many at once; at most ${max}.`,
      'TOO_MANY_HERE',
      { max },
    );
  const { requestId, ...payload } = input;
  const { answers } = await services.streams.perform(
    actor,
    { requestId, action: 'importAgreements', payload },
    async (work) => {
      const now = await actorNow(work);
      if (!now.actingFor || !actsIn(now, beginningRoles))
        throw forbidden(
          'A body’s staff, its focal point, deputy, coordinator or administrator begin an agreement for it.',
          'AGREEMENT_BEGINNERS_ONLY',
        );
      // One at a time for a body: two at once would each find a number missing.
      await work.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`register ${now.actingFor}`]);
      return { answers: await bringIn(work, now.actingFor as BodyId, input) };
    },
  );
  return answers;
}

async function bringIn(
  work: Work,
  ownerId: BodyId,
  { rows, isTrial }: ImportAgreements,
): Promise<RowAnswer[]> {
  const [{ today, name } = { today: '', name: '' }] = await work.em.execute<
    { today: string; name: string }[]
  >(
    `select body_today(?)::text as today, (select n.name from body_name n where n.body_id = ? and n.is_primary limit 1) as name`,
    [ownerId, ownerId],
  );
  const known = await knownNumbers(work, ownerId, rows);
  const bodies = await bodiesNamed(work, rows);
  const seen = new Map<string, number>();
  const answers: RowAnswer[] = [];
  const toBegin: { row: ReadRow; bodyIds: string[] }[] = [];
  for (const row of rows) {
    try {
      const read = readRow(row, today);
      const bodyIds = read.parties.map((party) => {
        const id = bodies.get(party);
        if (!id)
          throw invalid('parties', `There is no body called ${JSON.stringify(party)}.`, 'NO_SUCH_BODY');
        return id;
      });
      if (read.number && seen.has(read.number))
        throw invalid('number', `Line ${seen.get(read.number)} has the same number.`, 'THERE_TWICE');
      if (read.number) seen.set(read.number, row.line);
      const isKnown = read.number !== null && known.has(read.number);
      answers.push({
        line: row.line,
        outcome: isKnown ? 'KNOWN' : 'NEW',
        field: null,
        reason: null,
        message: null,
      });
      if (!isKnown) toBegin.push({ row: read, bodyIds });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { field, reason } = error.details;
      answers.push({
        line: row.line,
        outcome: 'BAD',
        field: field === undefined ? null : String(field),
        reason: reason === undefined ? null : String(reason),
        message: error.message,
      });
    }
  }
  if (isTrial) return answers;
  const bad = answers.filter(({ outcome }) => outcome === 'BAD').length;
  if (bad > 0)
    throw conflict(`${bad} rows can’t be brought in; nothing was.`, 'ROWS_TO_MEND', { count: bad });
  for (const { row, bodyIds } of toBegin) await beginRow(work, ownerId, name, row, bodyIds);
  return answers;
}

async function beginRow(
  work: Work,
  ownerId: BodyId,
  ownerName: string,
  row: ReadRow,
  bodyIds: readonly string[],
) {
  const others = bodyIds.filter((id) => id !== ownerId);
  const parties = [
    { bodyId: ownerId as string, legalName: { en: ownerName } },
    ...others.map((bodyId) => ({ bodyId, legalName: { en: row.parties[bodyIds.indexOf(bodyId)]! } })),
  ];
  await beginWithin(
    work,
    ownerId,
    {
      title: row.title,
      purpose: row.title,
      kind: row.kind,
      languages: ['en'],
      parties,
      registerNumber: row.number,
      endsOn: row.endsOn,
      isOpenEnded: row.endsOn === null && row.state !== 'IDEA',
    },
    {
      state: row.state,
      signedOn: row.signedOn,
      enteredOn: row.enteredOn,
      overOn: row.state === 'EXPIRED' ? row.endsOn : null,
    },
  );
}

async function knownNumbers(work: Work, ownerId: string, rows: readonly ImportedRow[]): Promise<Set<string>> {
  const numbers = rows.map(({ number }) => number?.trim()).filter((one): one is string => Boolean(one));
  const found = await work.em.execute<{ number: string }[]>(
    `select register_number as number from agreement where owner_id = ? and register_number = any(select jsonb_array_elements_text(?::jsonb))`,
    [ownerId, JSON.stringify(numbers)],
  );
  return new Set(found.map(({ number }) => number));
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
