import { findable } from '../../search/index.ts';
import { mayRead, networkColumns } from './network.policy.ts';

/** A sub-network by every name of its body, whose id it is found by, and by what it is for. */
export function defineFindableNetworks(): void {
  findable({
    kind: 'network',
    group: 'NETWORK',
    table: 'body',
    words: `select n.body_id as id, n.id as holder_id,
        (select string_agg(b.name, e'\\n' order by b.is_primary desc, b.lang) from body_name b where b.body_id = n.body_id) as title,
        (select string_agg(p.value, e'\\n') from jsonb_each_text(n.purpose) p) as body
      from sub_network n where n.body_id = any($1::uuid[])`,
    holder: {
      table: 'sub_network',
      readable: (network, context) => mayRead.sql(networkColumns(network), context),
    },
    title: (body, { language }) =>
      `(select n.name from body_name n where n.body_id = ${body}.id order by (n.lang = '${language}') desc, n.is_primary desc limit 1)`,
    path: (body) => `'/networks/' || ${body}.slug`,
    weight: 0.5,
  });
}
