import type { Person } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import type { TakenOut } from '../../../kernel/taken-out.ts';
import {
  type Cell,
  type Column,
  type SpreadsheetFormat,
  spreadsheetTypes,
  writeSpreadsheet,
} from '../../../spreadsheets/index.ts';
import type { Services } from '../../../streams/index.ts';
import { readableAgreement } from '../agreement.face.ts';

const columns: readonly Column[] = [
  { title: 'number' },
  { title: 'title', width: 50 },
  { title: 'kind', width: 24 },
  { title: 'parties', width: 40 },
  { title: 'state' },
  { title: 'signed', kind: 'day' },
  { title: 'in force since', kind: 'day' },
  { title: 'ends', kind: 'day' },
  { title: 'signatures' },
  { title: 'address', width: 50 },
];

/**
 * The register as a spreadsheet: every agreement that the reader may know of. It is of no one body, so that it was taken out is
 * written in the history of the body they act for, else in their own.
 */
export async function exportRegister(
  services: Services,
  actor: Person,
  { language, format }: { language: Language; format: SpreadsheetFormat },
): Promise<TakenOut> {
  const rows = await rowsOf(services, actor, language);
  const { type, extension } = spreadsheetTypes[format];
  return {
    name: `trellis-agreements.${extension}`,
    type,
    noted: { in: 'body acted for', facts: { what: 'agreements' } },
    content: () => writeSpreadsheet(format, { name: 'Agreements', columns, rows }),
  };
}

async function rowsOf({ database, url }: Services, actor: Person, language: Language): Promise<Cell[][]> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const readable = readableAgreement('a', { actor, language, param });
  const { rows } = await database.pool.query<Record<string, string | null>>({
    text: `select a.register_number as number, coalesce(a.title->>'${language}', a.title->>'en') as title, a.kind,
        (select string_agg(coalesce(p.legal_name->>'${language}', p.legal_name->>'en'), '; ' order by p.place) from agreement_party p
          where p.agreement_id = a.id and p.left_on is null) as parties,
        a.state, a.signed_on::text as signed, a.entered_on::text as entered, a.ends_on::text as ends,
        (select count(s.id) || '/' || count(*) from signatory g left join signature s on s.signatory_id = g.id and s.voided_at is null
          where g.agreement_id = a.id) as signatures, a.slug
      from agreement a where ${readable} order by a.created_at, a.id`,
    values,
  });
  return rows.map((row) => [
    row.number ?? null,
    row.title ?? null,
    row.kind ?? null,
    row.parties ?? null,
    row.state ?? null,
    row.signed ?? null,
    row.entered ?? null,
    row.ends ?? null,
    row.signatures ?? null,
    `${url}/agreements/${row.slug}`,
  ]);
}
