import { Refused, readRefusal } from '../graphql/refusal.ts';
import type { TableRow } from './table-row.ts';

/** A sheet of a spreadsheet as text, each row with the line that a person sees it on. */
export interface GivenSheet {
  readonly name: string;
  /** All of them; `rows` has as many as can be brought in at once. */
  readonly rowCount: number;
  readonly rows: readonly TableRow[];
}

/** Has the house read a spreadsheet, XLSX or CSV by what it is; rejects with why it could not. Nothing of it is kept there. */
export async function readSpreadsheet(file: File): Promise<readonly GivenSheet[]> {
  let response: Response;
  try {
    response = await fetch('/api/spreadsheet', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
  } catch {
    throw new Refused({ code: undefined, message: '' });
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(readRefusal(answer));
  return (answer as { sheets: GivenSheet[] }).sheets;
}
