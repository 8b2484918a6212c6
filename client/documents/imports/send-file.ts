import { actingFor } from '../../graphql/identity.ts';
import { Refused, readRefusal } from '../../graphql/refusal.ts';
import { newId } from '../../streams/new-id.ts';

/** Sends a file to be read as sections of a document, and gives the job that reads it; rejects with why it was refused. */
export async function sendFile(documentId: string, file: File, deepest: number): Promise<string> {
  const query = new URLSearchParams({ requestId: newId(), name: file.name, deepest: String(deepest) });
  const body = actingFor();
  let response: Response;
  try {
    response = await fetch(`/api/import/${documentId}?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...(body ? { 'x-acting-for': body } : {}) },
      body: file,
    });
  } catch {
    throw new Refused({ code: undefined, message: '' });
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(readRefusal(answer));
  return (answer as { jobId: string }).jobId;
}
