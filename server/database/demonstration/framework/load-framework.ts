import type { ClientBase } from 'pg';
import { hashedPart, hashOf } from '../../../documents/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { authors, draftingGroup, editions, framework } from './common-framework.ts';
import { readFrameworkFiles, type SectionFile } from './framework-files.ts';
import { type Author, clientOf, morning, type StorySection, tellStory } from './framework-story.ts';
import { insertRows } from './insert-rows.ts';

/** Brings in the common festival framework: its working text, its editions and what cities think of them. Does nothing where it is there already. */
export async function loadFramework(client: ClientBase): Promise<void> {
  const known = await client.query('select 1 from framework where slug = $1', [framework.slug]);
  if (known.rows.length > 0) return;
  const authorOf = await authorsOf(client);
  // Somebody of the demonstration may have left since it was brought in; it is not told without them.
  if (!authorOf) return;
  const [files, translated] = await Promise.all([readFrameworkFiles('en'), readFrameworkFiles('vi')]);
  const editionIds = new Map(editions.map(({ number }) => [number, newId() as string]));
  const editionId = (number: number) => editionIds.get(number)!;
  const { sections, happenings, cuts } = tellStory(files, authorOf, editionId);
  const documentId = newId();
  const streamId = newId();
  const lan = authorOf('nguyen-thu-lan');

  await insertRows(client, 'stream', [
    { id: streamId, kind: 'document', subject_id: documentId, position: happenings.length + 1 },
  ]);
  await client.query(
    `insert into document (id, kind, owner_id, stream_id, audience, title, language, is_demonstration, publishes_editions)
     values ($1, 'framework', (select id from body where slug = $2), $3, 'PRIVATE', $4, 'en', true, true)`,
    [documentId, framework.owner, streamId, framework.title.en],
  );
  await insertRows(client, 'framework', [
    {
      id: newId(),
      slug: framework.slug,
      document_id: documentId,
      purpose: framework.purpose,
      summary: framework.summary,
      created_at: morning(authors[0]!.on),
    },
  ]);
  await insertRows(
    client,
    'section',
    sections.map((section) => rowOf(section, documentId)),
  );
  const created = {
    kind: 'document.created',
    subjectId: documentId,
    by: lan,
    at: morning(authors[0]!.on, -10),
  };
  const entries = [created, ...happenings].map((one, at) => ({ ...one, position: at + 1 }));
  await insertRows(
    client,
    'entry',
    entries.map(({ position, kind, subjectId, by, at, ...rest }) => ({
      stream_id: streamId,
      position,
      kind,
      subject_id: subjectId,
      facts: 'facts' in rest ? rest.facts : null,
      actor_id: by.id,
      body_id: by.bodyId,
      at,
    })),
  );
  await insertRows(
    client,
    'document_update',
    entries.flatMap((one) =>
      'update' in one && one.update
        ? [
            {
              stream_id: streamId,
              position: one.position,
              section_id: one.subjectId,
              data: `\\x${Buffer.from(one.update).toString('hex')}`,
            },
          ]
        : [],
    ),
  );
  await insertRows(
    client,
    'document_client',
    [...new Set(authors.map(({ by }) => by))].map((by) => ({
      document_id: documentId,
      client_id: clientOf(by),
      person_id: authorOf(by).id,
    })),
  );
  for (const { body, role } of draftingGroup) {
    await client.query(
      `insert into "grant" (id, thing_kind, thing_id, body_id, role, given_by_id, created_at)
       values ($1, 'document', $2, (select id from body where slug = $3), $4, $5, $6)`,
      [newId(), documentId, body, role, lan.id, morning(authors[0]!.on)],
    );
  }
  for (const { number, cutAt, sections: text } of cuts) {
    const position = entries.find(
      ({ kind, subjectId }) => kind === 'edition.cut' && subjectId === editionId(number),
    )!;
    const { note, by, moves } = editions.find((one) => one.number === number)!;
    const movedTo = (state: string) => {
      const move = moves.find((one) => one.state === state);
      return move ? morning(move.on) : null;
    };
    await insertRows(client, 'edition', [
      {
        id: editionId(number),
        document_id: documentId,
        number,
        state: moves.at(-1)?.state ?? 'CONSULTATION',
        title: framework.title.en,
        language: 'en',
        note,
        position: position.position - 1,
        hash: hashOf(text.map(hashedPart)),
        cut_by_id: authorOf(by).id,
        cut_for_id: authorOf(by).bodyId,
        cut_at: cutAt,
        frozen_at: movedTo('FROZEN'),
        adopted_at: movedTo('ADOPTED'),
      },
    ]);
    await insertRows(
      client,
      'edition_section',
      text.map((section) => ({
        edition_id: editionId(number),
        section_id: section.sectionId,
        parent_id: section.parentId,
        ord: section.ord,
        number: section.number,
        title: section.title,
        freedom: section.freedom,
        guidance: section.guidance,
        questions: section.questions,
        parameters: section.parameters,
        blocks: section.blocks,
        hash: hashOf(hashedPart(section)),
      })),
    );
  }
  await insertRows(client, 'edition_position', positionsOf(authorOf, editionId));
  await addTranslation(client, editionId(1), sections, translated);
}

/** The people whom it needs, each with the first body they act for; null where one of them is gone. */
async function authorsOf(client: ClientBase): Promise<((slug: string) => Author) | null> {
  const { rows } = await client.query<Author & { slug: string }>(
    `select distinct on (p.slug) p.slug, p.id, a.body_id as "bodyId", a.role from person p join appointment a on a.person_id = p.id
      where p.is_demonstration order by p.slug, a.from_date, a.id`,
  );
  const bySlug = new Map(rows.map(({ slug, ...author }) => [slug, author]));
  const needed = [
    ...authors.map(({ by }) => by),
    ...editions.flatMap(({ by, positions }) => [by, ...positions.map((one) => one.by)]),
  ];
  return needed.every((slug) => bySlug.has(slug)) ? (slug) => bySlug.get(slug)! : null;
}

function rowOf({ id, parentId, place, file }: StorySection, documentId: string) {
  const { title, freedom, guidance, questions, parameters } = file;
  return {
    id,
    document_id: documentId,
    parent_id: parentId,
    place,
    title,
    snapshot_position: 0,
    created_at: morning(authors[0]!.on),
    freedom,
    guidance,
    questions,
    parameters,
  };
}

/** Each position as it was taken, replaced by the same city's next one. */
function positionsOf(authorOf: (slug: string) => Author, editionId: (number: number) => string) {
  return editions.flatMap(({ number, positions }) =>
    positions.map(({ by, kind, on, reservation = null }, at) => {
      const next = positions.slice(at + 1).find((one) => one.by === by);
      return {
        id: newId(),
        edition_id: editionId(number),
        body_id: authorOf(by).bodyId,
        kind,
        reservation,
        taken_by_id: authorOf(by).id,
        role: authorOf(by).role,
        taken_at: morning(on),
        replaced_at: next ? morning(next.on) : null,
      };
    }),
  );
}

/** The other language, made of the first edition: the sections that exist in it. */
async function addTranslation(
  client: ClientBase,
  editionId: string,
  sections: readonly StorySection[],
  translated: readonly SectionFile[],
): Promise<void> {
  await insertRows(client, 'edition_translation', [
    { edition_id: editionId, language: 'vi', title: framework.title.vi },
  ]);
  await insertRows(
    client,
    'section_translation',
    translated.map(({ key, title, guidance, questions, parameters, blocks }) => ({
      edition_id: editionId,
      section_id: sections.find(({ file }) => file.key === key)!.id,
      language: 'vi',
      title,
      guidance,
      questions,
      parameters,
      blocks,
    })),
  );
}
