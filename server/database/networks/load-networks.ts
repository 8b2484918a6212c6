import type { ClientBase } from 'pg';
import { newId } from '../../kernel/ids.ts';

/** A sub-network as it is loaded; its names and what sources say of it stand with its body. */
export interface LoadedNetwork {
  /** The body's part of an address. */
  readonly body: string;
  readonly kind: 'FIELD' | 'PEOPLE' | 'PLACES' | 'REGION';
  readonly field?: string;
  readonly countries?: readonly string[];
  readonly purpose: { readonly en: string; readonly vi: string };
  readonly memberKinds: readonly string[];
  readonly votes: 'ONE_CITY_ONE_VOTE' | 'ONE_MEMBER_ONE_VOTE';
  readonly isDemonstration: boolean;
}

/** The two that public sources name, both of Hanoi: who acts for them and who belongs to them, no source says. */
const named: readonly LoadedNetwork[] = [
  {
    body: 'network-of-young-creative-designers',
    kind: 'PEOPLE',
    purpose: {
      en: 'Brings young creative designers together: one of the three initiatives at the international level that Hanoi named for its membership.',
      vi: 'Kết nối các nhà thiết kế sáng tạo trẻ: một trong ba sáng kiến cấp quốc tế mà Hà Nội nêu khi là thành viên.',
    },
    memberKinds: ['PERSON', 'BODY'],
    votes: 'ONE_MEMBER_ONE_VOTE',
    isDemonstration: false,
  },
  {
    body: 'network-of-creative-cultural-spaces',
    kind: 'PLACES',
    purpose: {
      en: 'Connects organisations, individuals, experts, artists and communities that work in creative design, and the spaces they work in.',
      vi: 'Kết nối các tổ chức, cá nhân, chuyên gia, nghệ sĩ và cộng đồng hoạt động trong lĩnh vực thiết kế sáng tạo, cùng những không gian nơi họ làm việc.',
    },
    memberKinds: ['PLACE', 'BODY', 'PERSON'],
    votes: 'ONE_MEMBER_ONE_VOTE',
    isDemonstration: false,
  },
];

/** Brings in the sub-networks that public sources name. What is there already stays as its people keep it. */
export async function loadNetworks(client: ClientBase): Promise<void> {
  for (const network of named) await addNetwork(client, network);
}

/** Adds a sub-network to its body, and gives its id; null where the body is not there or has one already. */
export async function addNetwork(client: ClientBase, network: LoadedNetwork): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `with s as (
        insert into stream (id, kind, subject_id) select $2, 'history', $1 from body b
          where b.slug = $3 and not exists (select from sub_network held where held.body_id = b.id) returning id
      )
      insert into sub_network (id, body_id, audience, stream_id, kind, field, countries, purpose, member_kinds, posts, proposes, votes, source, is_demonstration)
        select $1, b.id, 'PUBLIC', s.id, $4, $5, $6, $7, $8, 'MEMBERS', 'MEMBERS', $9, b.source, $10 from body b, s where b.slug = $3 returning id`,
    [
      newId(),
      newId(),
      network.body,
      network.kind,
      network.field ?? null,
      network.countries ?? [],
      JSON.stringify(network.purpose),
      network.memberKinds,
      network.votes,
      network.isDemonstration,
    ],
  );
  return rows[0]?.id ?? null;
}
