import { limits } from '../../../schema/limits.ts';
import type { Context } from '../../graphql/context.ts';
import { readSelection, type Selection } from '../../graphql/planner/index.ts';
import { invalid } from '../../kernel/errors.ts';
import { historyFace } from './history.face.ts';
import { historyPlace } from './read-text.ts';

export interface HistoryAsked {
  readonly documentId: string;
  readonly first: number;
  readonly before: number | null;
  readonly sectionId: string | null;
}

/** A sitting is cut at each of these positions, so that no page ever reads more entries than lie between two. */
const stride = 10_000;
/** One who comes back to a section after so long begins another sitting. */
const pause = '30 minutes';

/** What happened to a document, the latest first, edits gathered into sittings; what was said and proposed stands elsewhere. */
export async function listHistory(context: Context, selection: Selection, asked: HistoryAsked) {
  const { first } = asked;
  if (first < 1 || first > limits.page.max)
    throw invalid('first', `${first} is no page’s size; ask for 1 to ${limits.page.max}.`);
  const place = await historyPlace(context, asked.documentId);
  const before = Math.min(asked.before ?? place.position + 1, place.position + 1);
  const nodes: Record<string, unknown>[] = [];
  for (let top = before - 1; top > 0 && nodes.length <= first; ) {
    const bottom = Math.floor((top - 1) / stride) * stride;
    const range = { streamId: place.streamId, after: bottom, upTo: bottom + stride, before };
    nodes.push(...(await readStride(context, selection, range, asked.sectionId, first + 1 - nodes.length)));
    top = bottom;
  }
  const page = nodes.slice(0, first);
  const last = page.at(-1)?.to as number | undefined;
  return { nodes: page, endCursor: last ?? null, hasNextPage: nodes.length > first };
}

interface Range {
  readonly streamId: string;
  readonly after: number;
  readonly upTo: number;
  readonly before: number;
}

function readStride(
  context: Context,
  selection: Selection,
  { streamId, after, upTo, before }: Range,
  sectionId: string | null,
  most: number,
): Promise<Record<string, unknown>[]> {
  return readSelection(context, selection, historyFace, ({ param }) => ({
    from: `(
      select kind, subject_id, actor_id, body_id, min(position) as from_position, max(position) as to_position,
             min(at) as began_at, max(at) as at, count(*)::int as edits,
             (array_agg(stream_id))[1] as stream_id, (array_agg(facts order by position desc))[1] as facts
        from (
          select e.*, sum(begins) over (partition by kind, subject_id, actor_id, body_id order by position) as sitting from (
            select e.*, case when e.kind = 'section.edited' and lag(e.at) over (
                partition by e.kind, e.subject_id, e.actor_id, e.body_id order by e.position
              ) >= e.at - interval '${pause}' then 0 else 1 end as begins
            from entry e where e.stream_id = ${param(streamId)} and e.position > ${param(after)} and e.position <= ${param(upTo)}
             and e.kind not like 'comment.%' and (e.kind not like 'proposal.%' or e.kind = 'proposal.accepted') ${sectionId ? `and e.subject_id = ${param(sectionId)}::uuid` : ''}
          ) e
        ) s group by kind, subject_id, actor_id, body_id, sitting
    )`,
    where: (item) => `${item}.to_position < ${param(before)}`,
    order: (item) => `${item}.to_position desc`,
    limit: most,
  }));
}
