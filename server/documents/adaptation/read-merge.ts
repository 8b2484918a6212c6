import type { Context } from '../../graphql/context.ts';
import { mayReadComments } from '../comments/comment.policy.ts';
import { documentColumns } from '../document.policy.ts';
import { asReader } from './ask.ts';
import { readWorklist, type WorklistItem } from './worklist.ts';

interface Target {
  id: string | null;
  fromEditionId: string;
  fromNumber: number;
  toEditionId: string;
  toNumber: number;
  isWithdrawn: boolean;
  begunAt: number | null;
}

/**
 * What bringing an adaptation over takes, for who works on it: the merge that is open, else what one would be to the
 * edition adopted now. Null where it follows that one already. Who asks must have been authorised.
 */
export async function readMerge(context: Context, adaptationId: string) {
  const ask = asReader(context.pool);
  const [target] = await ask<Target>(
    (
      param,
    ) => `select m.id, f.id as "fromEditionId", f.number as "fromNumber", t.id as "toEditionId", t.number as "toNumber", t.state = 'WITHDRAWN' as "isWithdrawn",
        (extract(epoch from m.begun_at) * 1000)::float8 as "begunAt"
      from adaptation a join edition f on f.id = a.base_edition_id
        left join adaptation_merge m on m.adaptation_id = a.id and m.state = 'OPEN'
        join edition t on t.id = m.to_edition_id
          or (m.id is null and t.document_id = a.base_document_id and t.state = 'ADOPTED' and t.number > f.number)
      where a.id = ${param(adaptationId)}::uuid`,
  );
  if (!target) return null;
  const worklist = await readWorklist(ask, {
    adaptationId,
    toEditionId: target.toEditionId,
    mergeId: target.id,
  });
  if (!worklist) return null;
  const reasons = await whyChanged(context, target);
  const touched = new Set(worklist.items.map((one) => one.sectionId));
  return {
    ...target,
    waiting: worklist.waiting,
    untouched: worklist.after.filter((one) => !touched.has(one.sectionId)).length,
    places: worklist.after,
    items: worklist.items.map((item) => shown(item, reasons.get(item.sectionId) ?? null)),
  };
}

function shown(item: WorklistItem, whyChanged: string | null) {
  const { ours, result, texts, after, ...rest } = item;
  const resultBlocks =
    result?.kind === 'EXTEND' && after
      ? [...after.blocks, ...result.blocks]
      : (result?.blocks ?? (after ? after.blocks : []));
  return {
    ...rest,
    after,
    ourDecision: ours?.kind ?? 'INHERIT',
    ourTitle: ours?.title ?? null,
    ourReasonType: ours?.reason ?? null,
    ourWords: (ours as { words?: string | null } | null)?.words ?? null,
    beforeBlocks: texts.before,
    afterBlocks: texts.after,
    ourBlocks: texts.ours,
    resultDecision: result?.kind ?? (after ? 'INHERIT' : null),
    resultTitle: result?.title ?? after?.title ?? ours?.wasTitled ?? null,
    resultBlocks,
    whyChanged,
  };
}

/** The reasons of the proposals that were accepted between two editions, for who may know of them. */
async function whyChanged(
  context: Context,
  { fromEditionId, toEditionId }: Target,
): Promise<Map<string, string>> {
  const rows = await asReader(context.pool)<{ sectionId: string; reason: string }>(
    (
      param,
    ) => `select p.section_id as "sectionId", string_agg(p.reason, E'\\n' order by p.decided_at) as reason
      from edition f join edition t on t.id = ${param(toEditionId)}::uuid join document d on d.id = f.document_id
        join proposal p on p.document_id = d.id and p.state = 'ACCEPTED' and p.decided_at > f.cut_at and p.decided_at <= t.cut_at
      where f.id = ${param(fromEditionId)}::uuid
        and ${mayReadComments.sql(documentColumns('d'), { actor: context.actor, language: context.language, param })}
      group by p.section_id`,
  );
  return new Map(rows.map(({ sectionId, reason }) => [sectionId, reason]));
}
