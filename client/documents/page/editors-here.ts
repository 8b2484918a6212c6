import { createContext, useContext } from 'react';
import type { Editors } from './editors.ts';

export const EditorsContext = createContext<Editors | null>(null);

/** The editors of the document on screen, where it can be written in; whoever only reads fetches no editor by asking. */
export function useEditorsHere(): Editors | null {
  return useContext(EditorsContext);
}
