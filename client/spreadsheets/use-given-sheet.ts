import { useRef, useState } from 'react';
import { agreementLimits as limits } from '../../schema/agreement-limits.ts';
import { type Refusal, refusalOf } from '../graphql/refusal.ts';
import { type GivenSheet, readSpreadsheet } from './read-spreadsheet.ts';

/** Why a file was not read: what the house says of it, or that it is not even sent. */
export type FileProblem = Refusal | 'TOO_LARGE';

/** What is to be brought in: words that were pasted, or a sheet of a file. What was pasted stays while a file is tried. */
export function useGivenSheet(pasted: string, onChange: () => void) {
  const [text, setText] = useState(pasted);
  const [file, setFile] = useState<{ name: string; sheets: readonly GivenSheet[] } | null>(null);
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const readings = useRef(0);

  function take(next: typeof file, why: FileProblem | null = null) {
    readings.current += 1;
    setFile(next);
    setAt(0);
    setProblem(why);
    onChange();
  }
  async function read(given: File) {
    if (given.size > limits.importedFile.max) return take(null, 'TOO_LARGE');
    const turn = ++readings.current;
    let sheets: readonly GivenSheet[] | Refusal;
    try {
      sheets = await readSpreadsheet(given);
    } catch (error) {
      sheets = refusalOf(error);
    }
    // Another file was chosen meanwhile, or none is wanted any more.
    if (turn !== readings.current) return;
    if (Array.isArray(sheets)) take({ name: given.name, sheets });
    else take(null, sheets as Refusal);
  }

  return {
    text,
    fileName: file?.name ?? '',
    sheets: file?.sheets ?? [],
    at,
    sheet: file?.sheets[at],
    problem,
    read,
    paste(words: string) {
      setText(words);
      take(null);
    },
    choose(next: number) {
      setAt(next);
      onChange();
    },
    /** Puts the file away; what was pasted before is there again. */
    leaveFile: () => take(null),
  };
}

export type GivenSheetState = ReturnType<typeof useGivenSheet>;
