import type { Services } from '../../streams/index.ts';
import type { Reader, Selections } from './reading.ts';

/** A subscription field that shows something as it is now and again when it changes; nothing of it is stored or replayed. */
export interface LossyView {
  readonly field: string;
  /** Authorises the reader and names the place that is watched; `left` is called when a reader goes. */
  open(
    services: Services,
    reader: Reader,
    args: Record<string, unknown>,
  ): Promise<{ placeId: string; accessVersion: number; left(): void }>;
  /** How often rights have been taken in the place: whoever was authorised before is asked again before they are told more. */
  accessVersion(services: Services, placeId: string): Promise<number>;
  watch(services: Services, placeId: string, changed: () => void): () => void;
  load(services: Services, reader: Reader, placeId: string, selections: Selections): Promise<object>;
}
