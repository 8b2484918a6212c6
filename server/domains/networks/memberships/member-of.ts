import type { ReadContext } from '../../../kernel/read-context.ts';
import { mayRead, networkColumns } from '../network.policy.ts';

/** Whether a body is a member of the sub-network of an address; of one that the reader may not know of, nobody is. */
export const isMemberOf = (body: string, network: string, context: ReadContext): string =>
  `exists (select from network_membership m join sub_network n on n.id = m.network_id join body nb on nb.id = n.body_id
    where m.body_id = ${body} and m.state = 'MEMBER' and nb.slug = ${context.param(network.replaceAll('\u0000', ''))}
      and ${mayRead.sql(networkColumns('n'), context)})`;
