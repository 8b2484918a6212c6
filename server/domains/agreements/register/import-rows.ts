import {
  type AgreementKind,
  type AgreementState,
  agreementKinds,
} from '../../../../schema/agreements/index.ts';
import { fold } from '../../../../schema/fold.ts';
import { dayOf } from '../../../kernel/day.ts';
import { invalid } from '../../../kernel/errors.ts';
import { dayIn } from '../../../spreadsheets/index.ts';

/** A row of a register as it stands in a spreadsheet: every cell as its words. */
export interface ImportedRow {
  /** The line that a person sees it on. */
  readonly line: number;
  readonly number?: string | null;
  readonly title?: string | null;
  readonly titleVi?: string | null;
  readonly kind?: string | null;
  /** Names of the other parties, parted by semicolons. */
  readonly parties?: string | null;
  readonly signedOn?: string | null;
  readonly enteredOn?: string | null;
  readonly endsOn?: string | null;
}

/** What a row says, once it is read. */
export interface ReadRow {
  readonly number: string | null;
  readonly title: { en: string; vi?: string };
  readonly kind: AgreementKind;
  readonly parties: readonly string[];
  readonly signedOn: string | null;
  readonly enteredOn: string | null;
  readonly endsOn: string | null;
  readonly state: AgreementState;
}

// As offices write them, in English and in Vietnamese, without accents and capitals.
const kindWords: Readonly<Record<AgreementKind, readonly string[]>> = {
  SISTER_CITY: ['sister city', 'twin', 'ket nghia'],
  FRIENDSHIP_CITY: ['friendship', 'huu nghi'],
  LETTER_OF_INTENT: ['letter of intent', 'y dinh thu'],
  MEMORANDUM: ['memorandum', 'mou', 'ban ghi nho', 'bien ban ghi nho'],
  COOPERATION_PROGRAMME: ['programme', 'program', 'plan', 'chuong trinh', 'ke hoach'],
  PROJECT_AGREEMENT: ['project', 'du an'],
  DOMESTIC_COOPERATION: ['domestic', 'trong nuoc'],
};

/** Reads a row; throws the refusal that says what is wrong with it, and in which column. */
export function readRow(row: ImportedRow, today: string): ReadRow {
  const title = cell(row.title) ?? cell(row.titleVi);
  if (!title) throw invalid('title', 'The row has no title.', 'EMPTY');
  const vi = cell(row.titleVi);
  const parties = (row.parties ?? '')
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
  if (parties.length === 0) throw invalid('parties', 'The row names no other party.', 'EMPTY');
  const signedOn = dayFrom('signedOn', row.signedOn);
  const enteredOn = dayFrom('enteredOn', row.enteredOn) ?? signedOn;
  const endsOn = dayFrom('endsOn', row.endsOn);
  if (endsOn && enteredOn && endsOn < enteredOn)
    throw invalid('endsOn', `It ends on ${endsOn}, before it begins on ${enteredOn}.`, 'DAY_BEFORE_BEGIN', {
      begin: enteredOn,
    });
  const isOver = endsOn !== null && endsOn < today;
  const state: AgreementState = signedOn || enteredOn ? (isOver ? 'EXPIRED' : 'IN_FORCE') : 'IDEA';
  return {
    number: cell(row.number),
    title: vi ? { en: title, vi } : { en: title },
    kind: kindOf(row.kind),
    parties,
    signedOn,
    enteredOn,
    endsOn,
    state,
  };
}

const cell = (words: string | null | undefined): string | null => words?.trim() || null;

function kindOf(words: string | null | undefined): AgreementKind {
  const given = fold(words ?? '').trim();
  if (given === '') return 'MEMORANDUM';
  const exact = agreementKinds.find((one) => one === words?.trim());
  const found = exact ?? agreementKinds.find((kind) => kindWords[kind].some((word) => given.includes(word)));
  if (!found) throw invalid('kind', `${JSON.stringify(words)} is no kind of agreement.`);
  return found;
}

/** A day in whatever style it was written; refuses words that are none. */
function dayFrom(field: string, words: string | null | undefined): string | null {
  const given = cell(words);
  return given === null ? null : dayOf(field, dayIn(given) ?? given);
}
