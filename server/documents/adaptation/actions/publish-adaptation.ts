import { adaptationLimits as limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor } from '../../document-place.ts';
import { hashOf } from '../../editions/canonical.ts';
import type { Adaptation } from '../adaptation.entity.ts';
import { holdToPublish, placeOfAdaptation } from '../adaptation-place.ts';
import { within } from '../ask.ts';
import { Publication, type PublicationId } from '../publication.entity.ts';
import { type AdaptationText, adaptedText, readAdaptation } from '../read-text.ts';

/**
 * Shows the adaptation as it stands to everybody, in the place of what was shown before. Refuses while a core section
 * deviates without a reason, and where nothing has changed since.
 */
export async function publishAdaptation(
  services: Services,
  actor: Person,
  input: { requestId: string; adaptationId: string; note?: string | null },
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const note = input.note ? plainText('note', input.note, limits.note) : null;
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'publishAdaptation', payload }, async (work) => {
    const adaptation = await holdToPublish(work, place);
    mustStandAlone(adaptation);
    const text = (await readAdaptation(within(work), adaptation.id))!;
    mustGiveReasons(text);
    const rows = rowsOf(text);
    const hash = hashOf({
      editionId: text.editionId,
      rows: rows.map(({ decidedAt: _, decidedById: __, ...row }) => row),
    });
    const last = await work.em.findOne(
      Publication,
      { adaptationId: adaptation.id },
      { orderBy: { number: 'desc' } },
    );
    if (last?.hash === hash && last.endedAt === null)
      throw conflict('Nothing has changed since it was published.', 'NOTHING_TO_PUBLISH');
    const now = work.clock.now();
    if (last && last.endedAt === null) last.endedAt = now;
    await work.em.flush();
    const [stream] = await work.em.execute<{ position: number }[]>(
      'select position from stream where id = ?',
      [place.streamId],
    );
    const publication = work.em.create(Publication, {
      id: newId<'Publication'>() as PublicationId,
      adaptationId: adaptation.id,
      number: (last?.number ?? 0) + 1,
      baseEditionId: adaptation.baseEditionId,
      note,
      position: Number(stream!.position),
      hash,
      publishedById: actor.id,
      publishedForId: bodyId,
      publishedAt: now,
    });
    work.em.persist(publication);
    await work.em.flush();
    await keepRows(work, publication.id, rows);
    adaptation.state = 'PUBLISHED';
    adaptation.publishedAt ??= now;
    adaptation.withdrawnAt = null;
    adaptation.withdrawnReason = null;
    work.record(place.streamId, {
      kind: 'adaptation.published',
      subjectId: publication.id,
      facts: { number: publication.number },
    });
    return {};
  });
  return input.adaptationId;
}

/** Takes back what was published; that it was, and why it is no more, stays known. */
export async function withdrawAdaptation(
  services: Services,
  actor: Person,
  input: { requestId: string; adaptationId: string; reason: string },
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.words);
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  const { requestId, ...payload } = input;
  await services.streams.perform(
    actor,
    { requestId, action: 'withdrawAdaptation', payload },
    async (work) => {
      const adaptation = await holdToPublish(work, place);
      if (adaptation.state !== 'PUBLISHED')
        throw conflict('It is not published, so there is nothing to withdraw.', 'NOT_PUBLISHED');
      const now = work.clock.now();
      const standing = await work.em.findOneOrFail(Publication, {
        adaptationId: adaptation.id,
        endedAt: null,
      });
      standing.endedAt = now;
      adaptation.state = 'WITHDRAWN';
      adaptation.withdrawnAt = now;
      adaptation.withdrawnReason = reason;
      work.record(place.streamId, { kind: 'adaptation.withdrawn', subjectId: adaptation.id });
      return {};
    },
  );
  return input.adaptationId;
}

/** A text that was made of a model is shared as what it is the text of. */
function mustStandAlone({ isSole }: Adaptation): void {
  if (!isSole)
    throw conflict('It is the text of something else, and is shared with that.', 'SHARED_WITH_ITS_THING');
}

/** A core section is meant to be the same for all: whoever leaves it says why, or does not publish. */
function mustGiveReasons(text: AdaptationText): void {
  const lacking = adaptedText(text).find((one) => one.isDeviation && (!one.reasonType || !one.words));
  if (lacking)
    throw conflict(
      `${lacking.number} ${lacking.title} is a core section and reads otherwise; say why before it is published.`,
      'REASON_NEEDED',
      { sectionId: lacking.sectionId, number: lacking.number, title: lacking.title },
    );
}

function rowsOf({ decisions, answers }: AdaptationText) {
  const decided = new Set(decisions.map((one) => one.sectionId));
  return [
    ...decisions.map(
      ({ sectionId, kind, title, blocks, under, afterId, wasTitled, reason, words, ...by }) => ({
        sectionId,
        kind: kind as string,
        title,
        blocks,
        under,
        afterId,
        wasTitled,
        reason,
        words,
        decidedById: by.decidedById as string | null,
        decidedAt: by.decidedAt as number | null,
        answers: answers.get(sectionId) ?? [],
      }),
    ),
    ...[...answers]
      .filter(([sectionId]) => !decided.has(sectionId))
      .map(([sectionId, given]) => ({
        sectionId,
        kind: 'INHERIT',
        title: null,
        blocks: [],
        under: [],
        afterId: null,
        wasTitled: null,
        reason: null,
        words: null,
        decidedById: null,
        decidedAt: null,
        answers: given,
      })),
  ];
}

async function keepRows(work: Work, publicationId: string, rows: ReturnType<typeof rowsOf>): Promise<void> {
  await work.em.execute(
    `insert into publication_section (publication_id, section_id, kind, title, blocks, under, after_id, was_titled, reason_type,
        words, decided_by_id, decided_at, answers)
     select ?, (r->>'sectionId')::uuid, r->>'kind', r->>'title', r->'blocks', array(select jsonb_array_elements_text(r->'under')::uuid),
        (r->>'afterId')::uuid, r->>'wasTitled', r->>'reason', r->>'words', (r->>'decidedById')::uuid,
        to_timestamp((r->>'decidedAt')::float8 / 1000), r->'answers'
       from jsonb_array_elements(?::jsonb) r`,
    [publicationId, JSON.stringify(rows)],
  );
}
