import type { ClientBase } from 'pg';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { hashedPart, hashOf } from '../../../documents/index.ts';
import { insertRows } from '../framework/insert-rows.ts';
import { WrittenSection } from '../framework/write-sections.ts';

/** A section of a text that one person wrote in one go. */
export interface WrittenPart {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly BlockJson[];
}

export interface WrittenDocument {
  readonly id: string;
  readonly kind: 'case' | 'agreement' | 'project';
  readonly streamId: string;
  readonly ownerId: string;
  readonly audience: string;
  readonly title: string;
  readonly language: string;
  readonly parts: readonly WrittenPart[];
  readonly personId: string;
  readonly bodyId: string | null;
  /** When each entry was made, by its position. */
  at(position: number): string;
  /** What happened after the text was written. */
  readonly after?: readonly { kind: string; subjectId: string }[];
  readonly isSettled?: boolean;
  readonly publishesEditions?: boolean;
}

const writer = 1;

/** Brings in a document with its sections, the edits that wrote them and its stream; returns the position it was written at. */
export async function insertDocument(client: ClientBase, document: WrittenDocument): Promise<number> {
  const { id, streamId, parts, personId, bodyId, at } = document;
  const told: { kind: string; subjectId: string; update?: Uint8Array }[] = [
    { kind: 'document.created', subjectId: id },
    ...parts.flatMap((part) => [
      { kind: 'section.added', subjectId: part.id },
      {
        kind: 'section.edited',
        subjectId: part.id,
        update: new WrittenSection().write(writer, part.blocks),
      },
    ]),
    ...(document.after ?? []),
  ];
  const entries = told.map((one, index) => ({ ...one, position: index + 1 }));
  await insertRows(client, 'stream', [
    { id: streamId, kind: 'document', subject_id: id, position: entries.length },
  ]);
  await insertRows(client, 'document', [
    {
      id,
      kind: document.kind,
      owner_id: document.ownerId,
      stream_id: streamId,
      audience: document.audience,
      title: document.title,
      language: document.language,
      is_demonstration: true,
      is_settled: document.isSettled ?? false,
      publishes_editions: document.publishesEditions ?? false,
      created_at: at(1),
    },
  ]);
  await insertRows(
    client,
    'section',
    parts.map((part, index) => ({
      id: part.id,
      document_id: id,
      place: placeOf(index),
      title: part.title,
      snapshot_position: 0,
      questions: [],
      parameters: [],
      created_at: at(1),
    })),
  );
  await insertRows(
    client,
    'entry',
    entries.map(({ position, kind, subjectId }) => ({
      stream_id: streamId,
      position,
      kind,
      subject_id: subjectId,
      actor_id: personId,
      body_id: bodyId,
      at: at(position),
    })),
  );
  await insertRows(
    client,
    'document_update',
    entries.flatMap(({ position, subjectId, update }) =>
      update
        ? [
            {
              stream_id: streamId,
              position,
              section_id: subjectId,
              data: `\\x${Buffer.from(update).toString('hex')}`,
            },
          ]
        : [],
    ),
  );
  await insertRows(client, 'document_client', [{ document_id: id, client_id: writer, person_id: personId }]);
  return 1 + parts.length * 2;
}

/** Places as drags give them: between any two there is room. */
const placeOf = (index: number): string =>
  `${'abcdefghijklmnopqrstuvwxyz'[Math.floor(index / 20)]}${'bcdefghijklmnopqrstuvw'[index % 20]}`;

/** Cuts the text as it was written as the document's first edition. */
export async function insertEdition(
  client: ClientBase,
  { id: documentId, title, language, parts, personId, ownerId }: WrittenDocument,
  edition: { id: string; position: number; cutAt: string; adoptedAt: string | null },
): Promise<void> {
  const kept = parts.map((part, ord) => ({
    sectionId: part.id,
    parentId: null,
    ord,
    number: String(ord + 1),
    title: part.title,
    freedom: null,
    guidance: null,
    questions: [],
    parameters: [],
    blocks: asWritten(part.blocks),
  }));
  await insertRows(client, 'edition', [
    {
      id: edition.id,
      document_id: documentId,
      number: 1,
      state: edition.adoptedAt ? 'ADOPTED' : 'FROZEN',
      title,
      language,
      position: edition.position,
      hash: hashOf(kept.map(hashedPart)),
      cut_by_id: personId,
      cut_for_id: ownerId,
      cut_at: edition.cutAt,
      frozen_at: edition.cutAt,
      adopted_at: edition.adoptedAt,
    },
  ]);
  await insertRows(
    client,
    'edition_section',
    kept.map((section) => ({
      edition_id: edition.id,
      section_id: section.sectionId,
      parent_id: null,
      ord: section.ord,
      number: section.number,
      title: section.title,
      questions: [],
      parameters: [],
      blocks: section.blocks,
      hash: hashOf(hashedPart(section)),
    })),
  );
}

/** The blocks as they are read out of the text again, which is what an edition keeps. */
function asWritten(blocks: readonly BlockJson[]): BlockJson[] {
  const section = new WrittenSection();
  section.write(writer, blocks);
  return section.blocks;
}
