import { memo } from 'react';
import { type MarkedField, markClass } from '../../ui/field-mark.tsx';

/** The shape of each field around (0, 0), as the marks of the list. */
export const markShape: Record<MarkedField, string> = {
  CRAFTS_AND_FOLK_ART: 'M0-4.8L4.8 0 0 4.8-4.8 0z',
  DESIGN: 'M-3.6-3.6h7.2v7.2h-7.2z',
  FILM: 'M-3.6-4L4.4 0-3.6 4z',
  GASTRONOMY: 'M-4.6-2.4h9.2a4.6 4.6 0 01-9.2 0z',
  LITERATURE: 'M-2.2-4.4h4.4v8.8h-4.4z',
  MEDIA_ARTS: 'M-1.6-4.4h3.2v2.8h2.8v3.2h-2.8v2.8h-3.2v-2.8h-2.8v-3.2h2.8z',
  MUSIC: 'M-4 0a4 4 0 108 0 4 4 0 10-8 0z',
  ARCHITECTURE: 'M-4 4v-4a4 4 0 018 0v4h-2.4v-2.6h-3.2v2.6z',
};

export interface Mark {
  slug: string;
  name: string;
  field: MarkedField;
  at: [number, number];
}

/** All points; drawn in map units and held at the same size by `--unzoom`, so that moving the map redraws none. */
export const MapMarks = memo(function MapMarks({ marks }: { marks: Mark[] }) {
  return marks.map(({ slug, field, at: [x, y] }) => (
    <path
      key={slug}
      className={`pt ${markClass[field]}`}
      d={markShape[field]}
      style={{ transform: `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(var(--unzoom))` }}
    />
  ));
});
