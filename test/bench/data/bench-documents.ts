import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { takeSnapshots } from '../../../server/documents/snapshots.ts';
import type { EditedDocument } from '../load/editors.ts';
import type { SignedIn } from '../measures/sign-in.ts';

const title = 'A document of the bench';

/** What every document begins with: a paragraph for each editor, as one Yjs state. */
export function baseOf(editors: number): Buffer {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.transact(() => {
    const paragraphs = Array.from({ length: editors }, (_, n) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute('id', `paragraph-${n}`);
      paragraph.insert(0, [new Y.XmlText(`Đoạn ${n}. What stays after the week, and who looks after it? `)]);
      return paragraph;
    });
    doc.getXmlFragment(fragmentName).insert(0, paragraphs);
  });
  return Buffer.from(Y.encodeStateAsUpdate(doc));
}

/** A document of one section that these people may write in, by grants of their own; nobody else may read it. */
export async function writableDocument(
  db: pg.Client,
  editors: readonly SignedIn[],
  base: Buffer | null,
): Promise<EditedDocument & { streamId: string }> {
  const [id, sectionId, streamId] = [randomUUID(), randomUUID(), randomUUID()];
  await db.query(`insert into stream (id, kind, subject_id) values ($1, 'document', $2)`, [streamId, id]);
  await db.query(
    `insert into document (id, kind, owner_id, stream_id, audience, title, language)
      values ($1, 'framework', (select id from body where slug = 'hanoi'), $2, 'PRIVATE', $3, 'en')`,
    [id, streamId, title],
  );
  await db.query(
    `insert into section (id, document_id, place, title, snapshot) values ($1, $2, 'i', 'First', $3)`,
    [sectionId, id, base],
  );
  await db.query(
    `insert into "grant" (id, thing_kind, thing_id, person_id, role)
      select gen_random_uuid(), 'document', $1, person_id, 'EDITOR' from unnest($2::uuid[]) as person_id`,
    [id, editors.map((one) => one.personId)],
  );
  return { id, sectionId, streamId, cookies: editors.map((one) => one.cookie) };
}

/** The same after twenty people have typed so many letters in it, with a snapshot some way before the end. */
export async function longWrittenDocument(
  db: pg.Client,
  editors: readonly SignedIn[],
  size: { edits: number; sinceSnapshot: number },
): Promise<EditedDocument & { streamId: string; state: Buffer }> {
  const document = await writableDocument(db, editors, null);
  const { updates, state } = typedByTwenty(size.edits);
  const store = (from: number, to: number) =>
    db.query(
      `with placed as (
        insert into entry (stream_id, position, kind, subject_id)
        select $1, position, 'section.edited', $2 from generate_series($3::int + 1, $4::int) as position
      ), moved as (update stream set position = $4 where id = $1)
      insert into document_update (stream_id, position, section_id, data)
      select $1, $3 + ord, $2, decode(data, 'base64') from unnest($5::text[]) with ordinality as given(data, ord)`,
      [
        document.streamId,
        document.sectionId,
        from,
        to,
        updates.slice(from, to).map((one) => Buffer.from(one).toString('base64')),
      ],
    );
  await store(0, size.edits - size.sinceSnapshot);
  await takeSnapshots(db as never);
  await store(size.edits - size.sinceSnapshot, size.edits);
  return { ...document, state };
}

/** In runs of fifty letters, each where its author last wrote. */
function typedByTwenty(edits: number): { updates: Uint8Array[]; state: Buffer } {
  const updates: Uint8Array[] = [];
  const base = baseOf(20);
  const authors = Array.from({ length: 20 }, (_, place) => {
    const doc = new Y.Doc();
    doc.clientID = 1_000 + place;
    Y.applyUpdate(doc, base);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'others') updates.push(update);
    });
    return { doc, has: 0, place };
  });
  for (let turn = 0; updates.length < edits - 1; turn++) {
    const author = authors[turn % authors.length]!;
    const missed = updates.slice(author.has);
    author.doc.transact(() => {
      for (const update of missed) Y.applyUpdate(author.doc, update, 'others');
    }, 'others');
    const paragraph = author.doc.getXmlFragment(fragmentName).get(author.place) as Y.XmlElement;
    const text = paragraph.get(0) as Y.XmlText;
    for (let letter = 0; letter < 50 && updates.length < edits - 1; letter++) text.insert(text.length, 'ế');
    author.has = updates.length;
  }
  const doc = new Y.Doc();
  doc.transact(() => {
    Y.applyUpdate(doc, base);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  // The first edit of all is the paragraphs themselves.
  return { updates: [base, ...updates], state: Buffer.from(Y.encodeStateAsUpdate(doc)) };
}

/** Takes out every document that the bench has made. */
export const forgetDocuments = `
create temp table bench_document on commit drop as select id, stream_id from document where title = '${title}';
delete from document_update where stream_id in (select stream_id from bench_document);
delete from document_client where document_id in (select id from bench_document);
delete from section_snapshot where section_id in (select s.id from section s join bench_document d on d.id = s.document_id);
delete from section where document_id in (select id from bench_document);
delete from "grant" where thing_id in (select id from bench_document);
delete from entry where stream_id in (select stream_id from bench_document);
delete from document where id in (select id from bench_document);
delete from stream where id in (select stream_id from bench_document);
`;

/** An edition of sixty sections that everybody may read; an edition never changes, so it is made once. */
export const editionToRead = `
insert into stream (id, kind, subject_id) values (bench.id('edition stream', 0), 'document', bench.id('edition document', 0)) on conflict do nothing;
insert into document (id, kind, owner_id, stream_id, audience, title, language, publishes_editions)
  values (bench.id('edition document', 0), 'framework', bench.city_id(0), bench.id('edition stream', 0), 'PUBLIC', 'A framework that the bench reads', 'en', true)
  on conflict do nothing;
insert into section (id, document_id, place, title)
  select bench.id('edition section', n), bench.id('edition document', 0), 'i' || lpad(n::text, 4, '0') || 'i', 'Section ' || n
  from generate_series(1, 60) as n on conflict do nothing;
insert into edition (id, document_id, number, state, title, language, position, hash, cut_by_id, cut_for_id, cut_at, adopted_at)
  values (bench.id('edition', 0), bench.id('edition document', 0), 1, 'ADOPTED', 'A framework that the bench reads', 'en', 0, repeat('0', 64),
    bench.id('person', 0), bench.city_id(0), '2023-11-18', '2023-11-19') on conflict do nothing;
insert into edition_section (edition_id, section_id, ord, number, title, freedom, guidance, questions, blocks, hash)
  select bench.id('edition', 0), bench.id('edition section', n), n, n::text, 'Section ' || n, (array['CORE', 'GUIDED', 'OPEN'])[1 + n % 3],
    case when n % 3 = 1 then 'Say who looks after it when the week is over.' end, '[]',
    (select jsonb_agg(jsonb_build_object('type', 'paragraph', 'attrs', jsonb_build_object('id', md5(n || ' ' || k)),
        'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', bench.words(n * 5 + k))))) from generate_series(1, 4) as k),
    repeat('0', 64) from generate_series(1, 60) as n on conflict do nothing;
`;
