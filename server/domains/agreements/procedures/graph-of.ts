import { z } from 'zod';
import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import {
  clockStarts,
  clockUnits,
  outcomeNeeds,
  type ProcedureGraph,
  runEndings,
  stepPhases,
} from '../../../../schema/procedures/index.ts';
import { appointmentRoles } from '../../../../schema/words.ts';
import { invalid } from '../../../kernel/errors.ts';

const text = z.string().trim().min(1).max(limits.purpose.max).normalize();
const words = z.strictObject({ en: text, vi: text.optional() });
const key = z.string().max(60);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(20);

const graph = z.strictObject({
  start: key,
  steps: z
    .array(
      z.strictObject({
        key,
        phase: z.enum(stepPhases),
        title: words,
        actor: words,
        asks: words.nullable(),
        roles: list(z.enum(appointmentRoles)),
        consultees: list(z.strictObject({ key, name: words })),
        clock: z
          .strictObject({ days: z.int(), unit: z.enum(clockUnits), from: z.enum(clockStarts) })
          .nullable(),
        documents: list(z.strictObject({ key, name: words, isRequired: z.boolean() })),
        outcomes: list(
          z.strictObject({
            key,
            name: words,
            to: key.nullable(),
            ends: z.enum(runEndings).nullable(),
            needs: z.enum(outcomeNeeds),
            needsGround: z.boolean(),
          }),
        ),
        source: text.nullable(),
      }),
    )
    .max(40),
});

/** A graph as it was sent; refuses what is none. Whether a run of it could get stuck is another question. */
export function graphOf(json: string): ProcedureGraph {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw invalid('graph', 'The procedure can’t be read.', 'STRANGE_SIGN');
  }
  const read = graph.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw invalid('graph', `${issue?.path.join('.')}: ${issue?.message}`, 'STRANGE_SIGN');
  }
  return read.data as ProcedureGraph;
}
