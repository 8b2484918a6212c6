import type { ThingColumns } from '../kernel/policy.ts';

type Parties = (document: string) => string;

const named: Parties[] = [];

/**
 * Documents know not what they are the text of: the domain that does says, as a query for ids of bodies, whom a document
 * names as its parties. Called once, by its door; what it gives takes the query back, for a house that has no such domain.
 */
export function namePartiesOfDocuments(parties: Parties): () => void {
  named.push(parties);
  return () => void named.splice(named.indexOf(parties), 1);
}

export function partiesOfDocument(document: string): Pick<ThingColumns, 'parties'> {
  return named.length === 0 ? {} : { parties: named.map((parties) => parties(document)).join(' union all ') };
}
