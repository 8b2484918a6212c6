import { setImmediate } from 'node:timers/promises';
import type { Language } from '../../kernel/localised-text.ts';
import type { Face } from './face.ts';
import { type Reader, readSelection } from './read.ts';
import type { Selection } from './selection.ts';

type Row = Record<string, unknown>;

interface Meeting {
  readonly ids: string[];
  readonly rows: Promise<Map<string, Row>>;
}

const meetings = new WeakMap<Selection, Map<Language, Meeting>>();

/**
 * Reads one row by its id, in one statement with all who ask for the same fields in the same turn: writers whom one
 * commit has answered. The face must show everybody the same, and whoever asks must have been authorised.
 */
export async function readTogether(
  reader: Reader,
  selection: Selection,
  face: Face,
  id: string,
): Promise<Row | null> {
  const byLanguage = meetings.get(selection) ?? new Map<Language, Meeting>();
  meetings.set(selection, byLanguage);
  const meeting = byLanguage.get(reader.language) ?? gather(reader, selection, face, byLanguage);
  meeting.ids.push(id);
  return (await meeting.rows).get(id) ?? null;
}

function gather(reader: Reader, selection: Selection, face: Face, open: Map<Language, Meeting>): Meeting {
  const ids: string[] = [];
  const read = async () => {
    await setImmediate();
    open.delete(reader.language);
    const rows = await readSelection(reader, selection, face, ({ param }) => ({
      where: (row) => `${row}.id = any(${param(ids)}::uuid[])`,
    }));
    return new Map(rows.map((row) => [row.id as string, row]));
  };
  const meeting = { ids, rows: read() };
  open.set(reader.language, meeting);
  return meeting;
}
