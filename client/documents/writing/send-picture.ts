import { actingFor } from '../../graphql/identity.ts';
import { Refused, readRefusal } from '../../graphql/refusal.ts';
import { newId } from '../../streams/new-id.ts';

/** Keeps a picture with a document, for whoever may read the document; gives its id. Rejects with why it was refused. */
export async function sendPicture(documentId: string, file: Blob, requestId: string): Promise<string> {
  const body = actingFor();
  let response: Response;
  try {
    response = await fetch(`/files?${new URLSearchParams({ kind: 'document', id: documentId, requestId })}`, {
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

/** Keeps a copy of a picture of another document with this one; null where it may not be seen or can’t be sent now. */
export async function copyPicture(documentId: string, file: string): Promise<string | null> {
  try {
    const response = await fetch(`/files/${file}`);
    return response.ok ? await sendPicture(documentId, await response.blob(), newId()) : null;
  } catch {
    return null;
  }
}
