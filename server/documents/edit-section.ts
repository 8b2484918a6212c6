import type pg from 'pg';
import type { Person } from '../kernel/actor.ts';
import { conflict, invalid } from '../kernel/errors.ts';
import { type HotWriter, Outdated, payloadHash, type Services } from '../streams/index.ts';
import { bodyActedFor, PlacesToWrite, type PlaceToWrite } from './document-place.ts';
import { newClientsOf } from './own-clients.ts';
import { SectionCopies } from './section-copies.ts';
import type { Problem } from './section-copy.ts';

export interface EditSection {
  /** One for each batch of a device, the same on every try. */
  readonly requestId: string;
  readonly sectionId: string;
  /** A Yjs update, base64. */
  readonly update: string;
}

const largestUpdate = 1024 * 1024;

/** What the gate does for an edit: the update, and whose the devices are that it was written on. */
export const editWriter = {
  name: 'section_edit',
  columns: { document_id: 'uuid', data: 'bytea', clients: 'text' },
  ctes: [
    `section_edit_updates as (
      insert into document_update (stream_id, position, section_id, data)
      select p.stream_id, p.position, p.subject_id, g.data from placed p join section_edit_given g using (ord))`,
    `section_edit_clients as (
      insert into document_client (document_id, client_id, person_id)
      select g.document_id, client::bigint, p.actor_id
        from placed p join section_edit_given g using (ord), unnest(string_to_array(nullif(g.clients, ''), ',')) as client
      on conflict (document_id, client_id) do nothing)`,
  ],
} as const satisfies HotWriter;

/**
 * Adds a device's edits to a section: tried against the block schema, on disk before anyone sees them. Returns the
 * position they took. A repeat changes nothing and has the same answer; what is refused changes nothing.
 */
export async function editSection(services: Services, actor: Person, input: EditSection): Promise<number> {
  const bodyId = bodyActedFor(actor);
  services.edits.take(actor.id);
  const update = updateOf(input.update);
  const { requestId, sectionId } = input;
  const hash = payloadHash('section.edited', { sectionId, update: input.update });
  const edit = {
    bodyId,
    sectionId,
    requestId,
    hash,
    update,
    kind: 'section.edited',
    writer: editWriter,
  };
  const places = placesOf(services.database.pool);
  const place = await places.of(services, actor, sectionId);
  return storeEdit(services, actor, { ...edit, place }).catch(async (error: unknown) => {
    if (!(error instanceof Outdated)) throw error;
    return storeEdit(services, actor, { ...edit, place: await places.of(services, actor, sectionId, true) });
  });
}

/** An edit that its author may make, ready to be tried and stored. */
export interface Edit {
  readonly bodyId: string;
  readonly place: PlaceToWrite;
  readonly sectionId: string;
  readonly requestId: string;
  readonly hash: Buffer;
  readonly update: Buffer;
  readonly kind: string;
  readonly writer: HotWriter;
  /** What the writer needs besides the edit's own. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Tries an edit against the block schema and stores it; returns the position it took, a repeat's as well. */
export async function storeEdit(services: Services, actor: Person, edit: Edit): Promise<number> {
  const { place, sectionId, requestId, hash, update } = edit;
  const copies = copiesOf(services.database.pool);
  const verdict = await copies.try(sectionId, update);
  if (!verdict.isSound) {
    const earlier = await services.streams.recall(actor.id, requestId, hash);
    if (earlier) return earlier.position;
    throw refusalOf(verdict.problem);
  }
  try {
    const { pool } = services.database;
    const clients = await newClientsOf(pool, place.documentId, actor, verdict.clients);
    const { position } = await services.streams.append({
      personId: actor.id,
      bodyId: edit.bodyId,
      requestId,
      action: edit.kind,
      payloadHash: hash,
      streamId: place.streamId,
      kind: edit.kind,
      subjectId: sectionId,
      writer: edit.writer,
      values: {
        document_id: place.documentId,
        data: update,
        clients: clients.join(','),
        ...edit.values,
      },
      rowKey: requestId,
      allowedAsOf: place.allowedAsOf,
      brings: update.toString('base64'),
    });
    return position;
  } catch (error) {
    // The copy holds what was not stored, or may not have been.
    copies.forget(sectionId);
    throw error;
  }
}

const placesByPool = new WeakMap<pg.Pool, PlacesToWrite>();

function placesOf(pool: pg.Pool): PlacesToWrite {
  const places = placesByPool.get(pool) ?? new PlacesToWrite();
  placesByPool.set(pool, places);
  return places;
}

const copiesByPool = new WeakMap<pg.Pool, SectionCopies>();

/** The section copies of this process; one set for each database. */
export function copiesOf(pool: pg.Pool): SectionCopies {
  let copies = copiesByPool.get(pool);
  if (!copies) {
    copies = new SectionCopies(pool);
    copiesByPool.set(pool, copies);
  }
  return copies;
}

function updateOf(text: string): Buffer {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) throw invalid('update', 'The edit is not base64.');
  const update = Buffer.from(text, 'base64');
  if (update.byteLength > largestUpdate) {
    throw invalid(
      'update',
      `The edit has ${update.byteLength} bytes; at most ${largestUpdate} can be taken at once.`,
    );
  }
  return update;
}

function refusalOf(problem: Problem) {
  switch (problem.kind) {
    case 'INCOMPLETE':
      return conflict('The edit builds on edits that are not stored; send those first.', 'EDITS_MISSING');
    case 'TOO_LARGE':
      return conflict(
        `The section would have ${problem.size} bytes, which is more than it can hold; split it first.`,
        'SECTION_FULL',
      );
    case 'BLOCKS':
      return invalid('update', `The edit does not fit what a section may be made of: ${problem.words}`);
    default:
      return invalid('update', 'The edit can’t be read.');
  }
}
