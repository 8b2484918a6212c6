import { signedStates } from '../../../schema/agreements/index.ts';
import type { ExchangeKind } from '../../../schema/exchange.ts';
import { documentColumns, mayReadPublished } from '../../documents/index.ts';
import { bodiesOf, stranger } from '../../kernel/actor.ts';
import { isShownTo, type ThingColumns } from '../../kernel/policy.ts';
import type { ReadContext } from '../../kernel/read-context.ts';

/** Whether somebody counts what the network sees; everybody else counts what is public. */
export const countsForNetwork = ({ actor }: Pick<ReadContext, 'actor'>): boolean =>
  bodiesOf(actor).length > 0;

type Source = (shown: (columns: ThingColumns) => string, context: ReadContext) => string;

const signed = signedStates.map((state) => `'${state}'`).join(', ');

/** Rows of (what was done, who gives, who receives) for each kind: of what is shown to the whole network alone. */
const sources: Readonly<Record<ExchangeKind, Source>> = {
  COMMENT: (shown, context) =>
    `select c.id, c.body_id as giver_id, d.owner_id as receiver_id from comment c
      join comment_thread t on t.id = c.thread_id join document d on d.id = t.document_id
      where c.hidden_at is null and c.withdrawn_at is null and ${forColleagues(context)} and ${shown(documentColumns('d'))}`,
  PROPOSAL: (shown, context) =>
    `select p.id, p.body_id, d.owner_id from proposal p join document d on d.id = p.document_id
      where p.state <> 'WITHDRAWN' and ${forColleagues(context)} and ${shown(documentColumns('d'))}`,
  // What was published is everybody's to read, however its working text is shared.
  ADAPTATION: (_shown, context) =>
    `select a.id, d.owner_id, a.owner_id from adaptation a join document d on d.id = a.base_document_id
      where a.state = 'PUBLISHED' and ${mayReadPublished('a', { ...context, actor: stranger })}`,
  // Those who do something together give and receive alike, so each pair counts in both directions.
  PROJECT: (shown) =>
    `select p.id, g.body_id, r.body_id from project p
      join project_partner g on g.project_id = p.id and g.state = 'IN' join project_partner r on r.project_id = p.id and r.state = 'IN'
      where g.body_id <> r.body_id and ${shown({ audiences: ['p.audience'], owner: 'p.owner_id', grantedOn: [] })}`,
  // An amendment is of an agreement that counts already.
  AGREEMENT: (shown) =>
    `select a.id, g.body_id, r.body_id from agreement a
      join agreement_party g on g.agreement_id = a.id and g.left_on is null join agreement_party r on r.agreement_id = a.id and r.left_on is null
      where g.body_id <> r.body_id and a.instrument = 'ORIGINAL' and a.state in (${signed})
        and ${shown({ audiences: ['a.audience'], owner: 'a.owner_id', grantedOn: [] })}`,
};

/** What is said of a public text in the network is for the network. */
const forColleagues = (context: ReadContext) => (countsForNetwork(context) ? 'true' : 'false');

/**
 * SQL for how often each city gave something to each other, by kind: a body counts for the city that it is or stands below, and what
 * passes within one city does not count. Where one side belongs to no city, it is null.
 */
export function actsBetweenCities(kinds: readonly ExchangeKind[], context: ReadContext): string {
  const isShown = isShownTo(countsForNetwork(context) ? 'NETWORK' : 'PUBLIC');
  const shown = (columns: ThingColumns) => isShown.sql(columns, context);
  const acts = kinds.map(
    (kind) =>
      `select '${kind}' as kind, act.* from (${sources[kind](shown, context)}) act (id, giver_id, receiver_id)`,
  );
  return `with recursive up as (
      select b.id as body_id, b.id as at_id, b.parent_id, exists (select 1 from city c where c.id = b.id) as is_city from body b
      union select up.body_id, b.id, b.parent_id, exists (select 1 from city c where c.id = b.id)
        from up join body b on b.id = up.parent_id where not up.is_city
    ), stands_in as (select body_id, at_id as city_id from up where is_city),
    act as (${acts.join(' union all ')})
    select g.city_id as "from", r.city_id as "to", count(distinct (act.kind, act.id))::int as count
      from act left join stands_in g on g.body_id = act.giver_id left join stands_in r on r.body_id = act.receiver_id
      where g.city_id is distinct from r.city_id group by 1, 2`;
}
