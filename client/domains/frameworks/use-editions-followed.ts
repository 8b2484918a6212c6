import { useDocumentFollowed } from '../../documents/use-document-followed.ts';
import type { OnScreen } from '../../streams/use-followed.ts';

/** Reads the screen anew when an edition is cut, moves on, or a city says what it thinks, and tells of what is said besides; for who may read the working text. */
export function useEditionsFollowed(document: OnScreen, readAnew: () => void, onSaid?: () => void): void {
  useDocumentFollowed(
    document,
    (kind) => {
      if (/^(edition|position)\./.test(kind)) readAnew();
      else if (/^(comment|opinion)\./.test(kind)) onSaid?.();
    },
    readAnew,
  );
}

/** The same for decisions on an adaptation and the bringing over of it; for who works on it. */
export function useAdaptationFollowed(document: OnScreen, readAnew: () => void): void {
  useDocumentFollowed(document, (kind) => /^(adaptation|merge|section)\./.test(kind) && readAnew(), readAnew);
}
