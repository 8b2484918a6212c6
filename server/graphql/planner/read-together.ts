import { setImmediate } from 'node:timers/promises';
import { stranger } from '../../kernel/actor.ts';
import type { Language } from '../../kernel/localised-text.ts';
import type { Face } from './face.ts';
import { planRead } from './plan.ts';
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
 * commit has answered. Where something selected is not the same for everybody, each reads for themselves. Whoever asks
 * must have been authorised.
 */
export async function readTogether(
  reader: Reader,
  selection: Selection,
  face: Face,
  id: string,
): Promise<Row | null> {
  if (!isSameForAll(face, selection)) {
    const rows = await readSelection(reader, selection, face, ({ param }) => ({
      where: (row) => `${row}.id = ${param(id)}::uuid`,
    }));
    return rows[0] ?? null;
  }
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

const sameForAll = new WeakMap<Selection, boolean>();

/** Whether no field of a selection looks at who reads: its statement is planned once to see. */
function isSameForAll(face: Face, selection: Selection): boolean {
  const known = sameForAll.get(selection);
  if (known !== undefined) return known;
  let isSame = true;
  const context = {
    language: 'en' as const,
    param: () => '$1',
    get actor() {
      isSame = false;
      return stranger;
    },
  };
  planRead(face, selection, context, {});
  sameForAll.set(selection, isSame);
  return isSame;
}
