import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { column, defineFace, expression, type Face } from '../../../graphql/planner/index.ts';
import { bodiesOf } from '../../../kernel/actor.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { agreementFace, readableAgreement } from '../agreement.face.ts';
import { type Filter, filtered } from './filter.ts';
import { orderOf } from './order.ts';

interface RegisterArgs {
  readonly filter?: Filter | null;
  readonly order?: string | null;
  readonly isDescending?: boolean | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The register as the reader sees it: read from one row, so that all of it is one statement. */
export const registerFace: Face = defineFace({
  type: 'AgreementRegister',
  table: 'register',
  columns: {},
  relations: {
    counts: {
      kind: 'one',
      face: () => countsFace,
      from: (_one, context) => `select count(*)::int as all_of_them,
          count(*) filter (where ${waitsForMe('a', context)})::int as mine,
          count(*) filter (where a.state = 'SIGNING')::int as signing,
          count(*) filter (where ${isEnding('a')})::int as ending,
          count(*) filter (where a.kind = 'DOMESTIC_COOPERATION')::int as domestic,
          count(*) filter (where a.state in ('EXPIRED','WITHDRAWN','TERMINATED','NOTIFIED'))::int as are_over
        from agreement a where ${readableAgreement('a', context)}`,
    },
    views: {
      kind: 'many',
      face: () => viewFace,
      on: (_one, view, { actor, param }) =>
        actor.kind === 'person' ? `${view}.person_id = ${param(actor.id)}::uuid` : 'false',
      window: (_args, view) => ({ order: `${view}.name collate "und-x-icu", ${view}.id` }),
    },
    agreements: {
      kind: 'many',
      face: () => agreementFace,
      through: 'nodes',
      window: (args, a, _one, context) => {
        const { filter, order, isDescending } = args as RegisterArgs;
        return {
          where: filtered(a, filter ?? {}, context, () => waitsForMe(a, context), isEnding(a)),
          order: orderOf(a, order ?? 'NEXT', isDescending ?? false, context),
          limit: sizeOf(args as RegisterArgs) + 1,
          offset: offsetOf(args as RegisterArgs),
          mark: 'count(*) over ()',
        };
      },
      wrap: (rows, args, marks) => {
        const size = sizeOf(args as RegisterArgs);
        const offset = offsetOf(args as RegisterArgs);
        const shown = Math.min(size, rows.length);
        return {
          nodes: rows.slice(0, size),
          totalCount: Number(marks[0] ?? 0),
          endCursor: shown > 0 ? String(offset + shown) : null,
          hasNextPage: rows.length > size,
        };
      },
    },
  },
});

const countsFace = defineFace({
  type: 'AgreementCounts',
  table: 'agreement',
  columns: {
    all: column('all_of_them'),
    mine: column('mine'),
    signing: column('signing'),
    ending: column('ending'),
    domestic: column('domestic'),
    over: column('are_over'),
  },
});

const viewFace = defineFace({
  type: 'AgreementSavedView',
  table: 'agreement_view',
  columns: {
    id: column('id'),
    name: column('name'),
    settings: expression((view) => `${view}.settings::text`),
  },
});

const soon = 60;

/** It holds, and runs out within two months. */
const isEnding = (a: string) =>
  `(${a}.state in ('IN_FORCE','UNDER_REVIEW','RENEWED','AMENDED') and ${a}.ends_on between house_day() and house_day() + ${soon})`;

/** A step or a signature waits for a body that the reader acts for, or that is written for by the owner they act for. */
function waitsForMe(a: string, { actor, param }: ReadContext): string {
  const bodies = bodiesOf(actor);
  if (bodies.length === 0) return 'false';
  const mine = `${param(bodies)}::uuid[]`;
  const isMine = `(p.body_id = any(${mine}) or (${a}.owner_id = any(${mine}) and not exists (select 1 from appointment ap
    where ap.body_id = p.body_id and ${isCurrent('ap')})))`;
  return `case when ${a}.state in ('TEXT_AGREED','CONSULTING','ESCALATED','CONSENTED','SIGNED') then
      exists (select 1 from procedure_run r join agreement_party p on p.id = r.party_id
        join procedure_version v on v.id = r.version_id
        where r.agreement_id = ${a}.id and r.voided_at is null and r.ending is null and ${isMine}
          and exists (select 1 from jsonb_array_elements(v.graph->'steps') e where e->>'key' = r.at_step and e->>'phase' <> 'SIGNING'))
    when ${a}.state = 'DECIDED' then ${a}.owner_id = any(${mine})
    when ${a}.state = 'SIGNING' then exists (select 1 from signatory g join agreement_party p on p.id = g.party_id
        where g.agreement_id = ${a}.id and ${isMine} and not exists (select 1 from signature s where s.signatory_id = g.id and s.voided_at is null)
          and not exists (select 1 from signatory b where b.agreement_id = g.agreement_id and b.place < g.place
            and not exists (select 1 from signature s where s.signatory_id = b.id and s.voided_at is null)))
    else false end`;
}

function sizeOf({ first }: RegisterArgs): number {
  const size = first ?? limits.page.default;
  if (size < 1 || size > limits.page.max)
    throw invalid('first', `${size} is no page’s size; ask for 1 to ${limits.page.max}.`);
  return size;
}

function offsetOf({ after }: RegisterArgs): number {
  if (after == null) return 0;
  if (!/^\d{1,6}$/.test(after))
    throw invalid('after', `${JSON.stringify(after)} is no cursor; give back an endCursor.`);
  return Number(after);
}
