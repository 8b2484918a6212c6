import { actingFor } from '../graphql/identity.ts';
import { Refused, readRefusal } from '../graphql/refusal.ts';
import { newId } from '../streams/new-id.ts';

/** Which files a thing that takes papers takes. */
export const paperTypes = 'application/pdf,image/png,image/jpeg,image/webp';

/** Keeps a paper with a thing, a PDF or a picture of it; gives its id. Rejects with why it was refused. */
export async function sendPaper(
  kind: 'occurrence' | 'project' | 'signatory',
  id: string,
  file: File,
): Promise<string> {
  const body = actingFor();
  const query = new URLSearchParams({ kind, id, name: file.name, requestId: newId() });
  let response: Response;
  try {
    response = await fetch(`/files?${query}`, {
      method: 'POST',
      headers: {
        'content-type': file.type || 'application/octet-stream',
        ...(body ? { 'x-acting-for': body } : {}),
      },
      body: file,
    });
  } catch {
    throw new Refused({ code: undefined, message: '' });
  }
  const answer = (await response.json().catch(() => null)) as { id?: string } | null;
  if (!response.ok || !answer?.id) throw new Refused(readRefusal(answer));
  return answer.id;
}
