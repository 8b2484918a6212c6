import { useEffect, useState } from 'react';

/** Somebody who may be mentioned, through one of their appointments. */
export interface Candidate {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
}

const pause = 120;

/** People whose name goes on like the one begun, each once; nobody while nothing is begun. `find` is the same each time. */
export function useCandidates<One extends Candidate>(
  search: string | null,
  find: (search: string) => Promise<readonly One[]>,
): readonly One[] {
  const [found, setFound] = useState<readonly One[]>([]);
  useEffect(() => {
    if (search === null) {
      setFound([]);
      return;
    }
    let isStale = false;
    const timer = setTimeout(async () => {
      const people = await find(search.trim()).catch(() => []);
      if (!isStale) setFound(onePerPerson(people));
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [search, find]);
  return found;
}

function onePerPerson<One extends Candidate>(candidates: readonly One[]): One[] {
  return [...new Map(candidates.map((candidate) => [candidate.person.id, candidate])).values()];
}
