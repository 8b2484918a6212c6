import { type Draft, useDraftOf } from '../../forms/draft.ts';
import { useViewer } from './viewer.ts';

/** What the reader types into a form about a subject, kept on this device until it is sent or begun anew. */
export function useDraft<Given extends object>(
  form: string,
  subject: string,
  fresh: () => Given,
): Draft<Given> {
  return useDraftOf({ personId: useViewer()?.person.id, form, subject }, fresh);
}
