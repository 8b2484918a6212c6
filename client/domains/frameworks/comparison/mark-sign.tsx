import type { CellMark } from './matrix-cells.ts';

const signs: Readonly<Record<CellMark, string>> = { DEVIATES: '*', BEHIND: '↻', ADDS: '+' };

/** The sign of what a place shows besides its decision, as in what is taken out; the words beside it say the same. */
export function MarkSign({ mark }: { mark: CellMark }) {
  return (
    <i className={`mx-sign ${mark.toLowerCase()}`} aria-hidden="true">
      {signs[mark]}
    </i>
  );
}
