import type { EditionOnScreen, FrameworkOnScreen } from '../framework.documents.ts';

/** Whether the reader may say now, for their city, what it thinks of the edition. */
export function canTakePosition(
  { may }: Pick<FrameworkOnScreen, 'may'>,
  { state }: Pick<EditionOnScreen, 'state'>,
): boolean {
  return may.takePosition && (state === 'FROZEN' || state === 'ADOPTED');
}
