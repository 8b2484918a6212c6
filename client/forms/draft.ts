import { useState } from 'react';
import { keepDraft, readDraft } from '../streams/drafts.ts';
import { deviceStorage } from '../streams/unsent-storage.ts';

/** What is typed into a form, kept on this device until it is sent or begun anew. */
export interface Draft<Given extends object> {
  given: Given;
  change(more: Partial<Given>): void;
  /** What is here was typed before the form was closed. */
  isFound: boolean;
  /** Begins anew with an empty form. */
  discard(): void;
  /** It was sent: nothing is kept any more. */
  done(): void;
}

/** Keeps what a person types into a form about a subject; never for passwords. */
export function useDraftOf<Given extends object>(
  place: { personId: string | undefined; form: string; subject: string },
  fresh: () => Given,
): Draft<Given> {
  const { personId = '', form, subject } = place;
  const [draft, setDraft] = useState(() => {
    const found = personId === '' ? undefined : readDraft<Given>(deviceStorage(), at());
    return { given: { ...fresh(), ...found }, isFound: found !== undefined };
  });

  function at() {
    return { personId, subject: `form.${form}`, thread: subject };
  }

  function keep(given: Given | undefined) {
    if (personId !== '') keepDraft(deviceStorage(), at(), given);
  }

  return {
    ...draft,
    change(more) {
      const given = { ...draft.given, ...more };
      setDraft({ ...draft, given });
      keep(given);
    },
    discard() {
      setDraft({ given: fresh(), isFound: false });
      keep(undefined);
    },
    done: () => keep(undefined),
  };
}
