import { refusalOf } from '../../graphql/refusal.ts';
import { toBase64 } from './base64.ts';
import { EditSection } from './document.documents.ts';
import type { KeptEdit } from './kept-edits.ts';
import type { DocumentPorts } from './ports.ts';
import type { SendAnswer } from './sender.ts';

const failuresAllowed = 5;

/** Refusals that will pass: what was asked is asked again. */
export const passing: ReadonlySet<string> = new Set([
  'SERVICE_UNAVAILABLE',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
]);

/** Sends a batch as who wrote it, for the body they acted for; throws where it is worth another try. */
export function createSendEdit(
  ports: DocumentPorts,
  told: { onSignedOut(): void; onTaken(): void },
): (batch: KeptEdit, signal: AbortSignal) => Promise<SendAnswer> {
  const failures = new Map<string, number>();
  return async (batch, signal) => {
    const { requestId, sectionId, update, actingFor, personId } = batch;
    // The browser's cookie may belong to somebody else by now: the server compares.
    const headers = { 'x-person': personId, ...(actingFor ? { 'x-acting-for': actingFor } : {}) };
    try {
      const input = { requestId: requestId!, sectionId, update: toBase64(update) };
      await ports.ask(EditSection, { input }, { signal, headers });
      told.onTaken();
      return { kind: 'taken' };
    } catch (error) {
      const { code, message } = refusalOf(error);
      if (code === 'UNAUTHENTICATED') told.onSignedOut();
      if (!code || passing.has(code)) throw error;
      const failed = (failures.get(batch.id) ?? 0) + 1;
      failures.set(batch.id, failed);
      if (code === 'INTERNAL' && failed < failuresAllowed) throw error;
      return { kind: 'refused', code, message };
    }
  };
}
