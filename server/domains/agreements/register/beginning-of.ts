import type { BodyId } from '../../people/index.ts';
import type { Beginning } from '../actions/begin-agreement.ts';
import type { ReadRow } from './import-rows.ts';

/** The agreement that a row of a register begins, between its owner and the bodies that it names. */
export function beginningOf(
  owner: { readonly bodyId: BodyId; readonly name: string },
  row: ReadRow,
  bodyIds: readonly string[],
): Beginning {
  const others = bodyIds.flatMap((bodyId, at) =>
    bodyId === owner.bodyId ? [] : [{ bodyId, legalName: { en: row.parties[at]! } }],
  );
  return {
    input: {
      title: row.title,
      purpose: row.title,
      kind: row.kind,
      languages: ['en'],
      parties: [{ bodyId: owner.bodyId, legalName: { en: owner.name } }, ...others],
      registerNumber: row.number,
      endsOn: row.endsOn,
      isOpenEnded: row.endsOn === null && row.state !== 'IDEA',
    },
    more: {
      state: row.state,
      signedOn: row.signedOn,
      enteredOn: row.enteredOn,
      overOn: row.state === 'EXPIRED' ? row.endsOn : null,
    },
  };
}
