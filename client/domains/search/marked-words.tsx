import type { SearchPart } from './search.documents.ts';

/** Words with what was found in them marked. */
export function MarkedWords({ parts }: { parts: readonly SearchPart[] }) {
  return (
    <>
      {parts.map(({ text, isHit }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
        isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </>
  );
}

export const textOf = (parts: readonly SearchPart[]): string => parts.map(({ text }) => text).join('');
