import type { Person } from '../kernel/actor.ts';
import { actorNow } from '../kernel/actor-now.ts';
import { askTogether } from '../kernel/ask-together.ts';
import { askWithin } from '../kernel/ask-within.ts';
import { conflict, type DomainError, forbidden, notFound } from '../kernel/errors.ts';
import { isId } from '../kernel/ids.ts';
import type { Rule } from '../kernel/policy.ts';
import type { Work } from '../kernel/work.ts';
import type { Services } from '../streams/index.ts';
import { documentColumns, mayEdit } from './document.policy.ts';

/** The document a person writes in, as far as a write needs it. */
export interface DocumentPlace {
  readonly documentId: string;
  readonly streamId: string;
}

/** The document, where a rule holds for the person; else it is not there. */
export async function placeOfDocument(
  { database }: Services,
  person: Person,
  documentId: string,
  rule: Rule,
): Promise<DocumentPlace> {
  if (!isId(documentId)) throw notFound('document', documentId);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const predicate = rule.sql(documentColumns('d'), { actor: person, language: 'en', param });
  const { rows } = await database.pool.query<{ stream_id: string }>({
    text: `select d.stream_id from document d where d.id = ${param(documentId)} and ${predicate}`,
    values,
  });
  if (!rows[0]) throw notFound('document', documentId);
  return { documentId, streamId: rows[0].stream_id };
}

/**
 * Refuses whoever has lost the right since the request came in. Asked once the unit of work holds the document: what was
 * decided before may have waited for the very change that took the right away.
 */
export async function mustStill(
  work: Work,
  { documentId }: DocumentPlace,
  rule: Rule,
  missing: () => DomainError,
): Promise<void> {
  const actor = await actorNow(work);
  const [found] = await askWithin(
    work.em,
    (param) =>
      `select 1 from document d where d.id = ${param(documentId)} and ${rule.sql(documentColumns('d'), { actor, language: 'en', param })}`,
  );
  if (!found) throw missing();
}

/** The document of a section, where a rule holds; refuses a section that was removed. */
export async function placeOfSection(
  services: Services,
  person: Person,
  sectionId: string,
  rule: Rule,
): Promise<PlaceToWrite> {
  const { isRemoved, ...place } = await placeOfAnySection(services, person, sectionId, rule);
  if (isRemoved)
    throw conflict('The section has been removed; your words are kept on your device.', 'SECTION_GONE');
  return place;
}

const mostRemembered = 10_000;

/** A place to write in, and the access version of its stream when it was looked at. */
export interface PlaceToWrite extends DocumentPlace {
  readonly allowedAsOf: number;
}

/**
 * Where somebody may write again and again, as while they type: looked at once, and from then on vouched for by the gate,
 * which takes nothing that was allowed before something was taken away there.
 */
export class PlacesToWrite {
  readonly #places = new Map<string, PlaceToWrite>();

  /** The place of a section, removed ones refused; asked of the database where it is not remembered or not to be trusted. */
  async of(
    services: Services,
    person: Person,
    sectionId: string,
    isAskedAgain = false,
  ): Promise<PlaceToWrite> {
    const key = `${sectionId} ${person.id} ${person.actingFor} ${person.accessVersion}`;
    const known = this.#places.get(key);
    if (known && !isAskedAgain) return known;
    this.#places.delete(key);
    const place = await placeOfSection(services, person, sectionId, mayEdit);
    if (this.#places.size >= mostRemembered) this.#places.delete(this.#places.keys().next().value!);
    this.#places.set(key, place);
    return place;
  }
}

/** The document of a section, removed or not, where a rule holds. */
export async function placeOfAnySection(
  { database }: Services,
  person: Person,
  sectionId: string,
  rule: Rule,
): Promise<PlaceToWrite & { isRemoved: boolean }> {
  if (!isId(sectionId)) throw notFound('section', sectionId);
  const row = await askTogether<{
    id: string;
    stream_id: string;
    access_version: number;
    is_removed: boolean;
  }>(database.pool, (param) => {
    const predicate = rule.sql(documentColumns('d'), { actor: person, language: 'en', param });
    return `select d.id, d.stream_id, t.access_version, s.removed_at is not null as is_removed
        from section s join document d on d.id = s.document_id join stream t on t.id = d.stream_id where s.id = ${param(sectionId)}::uuid and ${predicate}`;
  });
  if (!row) throw notFound('section', sectionId);
  const { id: documentId, stream_id: streamId, access_version: allowedAsOf } = row;
  return { documentId, streamId, allowedAsOf, isRemoved: row.is_removed };
}

/**
 * Holds the document's sharing as it is while a unit of work runs, and asks again what its actor may do: who lost a part
 * a moment ago does nothing more. Sees them refused who may not, and to who may not know of it, it is not there.
 */
export async function holdRights<Names extends string>(
  work: Work,
  documentId: string,
  rules: Readonly<Record<'know' | Names, Rule>>,
): Promise<Record<'know' | Names, boolean>> {
  // By itself: a statement that waits for a lock goes on with what it saw before it waited.
  await work.em.execute('select 1 from document where id = ? for share', [documentId]);
  const actor = await actorNow(work);
  const values: unknown[] = [];
  const given = (value: unknown) => {
    values.push(Array.isArray(value) ? `{${value.join(',')}}` : value);
    return '?';
  };
  const columns = Object.entries<Rule>(rules).map(
    ([name, rule]) =>
      `${rule.sql(documentColumns('d'), { actor, language: 'en', param: given })} as "${name}"`,
  );
  const [may] = await work.em.execute<Record<'know' | Names, boolean>[]>(
    `select ${columns.join(', ')} from document d where d.id = ?`,
    [...values, documentId],
  );
  if (!may?.know) throw notFound('document', documentId);
  return may;
}

/** The body a write is made for. */
export function bodyActedFor(actor: Person): string {
  if (actor.actingFor) return actor.actingFor;
  throw forbidden(
    'You are not appointed to any body, so there is nobody you could write for here.',
    'ACTS_FOR_NOBODY',
  );
}
