import { markClass } from '../../ui/field-mark.tsx';
import { type Mark, markShape } from './map-marks.tsx';

/** The chosen city: its mark, larger, in a ring. */
export function MapSelection({ mark, at: [x, y] }: { mark: Mark; at: [number, number] }) {
  return (
    <g className="sel" transform={`translate(${x} ${y})`}>
      <circle r="12" />
      <path className={`pt ${markClass[mark.field]}`} d={markShape[mark.field]} transform="scale(1.5)" />
    </g>
  );
}
