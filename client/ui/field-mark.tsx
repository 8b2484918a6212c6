/** The creative fields that have a mark. */
export type MarkedField =
  | 'ARCHITECTURE'
  | 'CRAFTS_AND_FOLK_ART'
  | 'DESIGN'
  | 'FILM'
  | 'GASTRONOMY'
  | 'LITERATURE'
  | 'MEDIA_ARTS'
  | 'MUSIC';

/** In the order in which they are always shown. */
export const markedFields: MarkedField[] = [
  'CRAFTS_AND_FOLK_ART',
  'DESIGN',
  'FILM',
  'GASTRONOMY',
  'LITERATURE',
  'MEDIA_ARTS',
  'MUSIC',
  'ARCHITECTURE',
];

export const markClass: Record<MarkedField, string> = {
  ARCHITECTURE: 'architecture',
  CRAFTS_AND_FOLK_ART: 'crafts',
  DESIGN: 'design',
  FILM: 'film',
  GASTRONOMY: 'gastronomy',
  LITERATURE: 'literature',
  MEDIA_ARTS: 'media',
  MUSIC: 'music',
};

/** The shape of a field in its hue; decorative, so its word or its city's name must stand beside it. */
export function FieldMark({ field }: { field: MarkedField }) {
  return <i className={`fm ${markClass[field]}`} aria-hidden="true" />;
}
