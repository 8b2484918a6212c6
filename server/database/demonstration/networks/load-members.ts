import type { ClientBase } from 'pg';
import { newId } from '../../../kernel/ids.ts';
import { insertRows } from '../framework/insert-rows.ts';

/**
 * Two spaces that a source names, as heritage sites, are shown as members of the network of spaces; nobody asked them. Who runs
 * them, and which criteria were set in 2023, no source of ours says: the first stays open, the second is made up and marked so.
 */
const places = {
  slug: 'network-of-creative-cultural-spaces',
  bodies: ['van-mieu-quoc-tu-giam', 'hoa-lo-prison'],
  criteria: [
    { en: 'Is open to the public on fixed days.', vi: 'Mở cửa đón công chúng vào những ngày cố định.' },
    {
      en: 'Works with artists or designers on its programme at least twice a year.',
      vi: 'Cùng nghệ sĩ hoặc nhà thiết kế xây dựng hoạt động ít nhất hai lần mỗi năm.',
    },
    {
      en: 'Can be reached and used by people with disabilities, or says what is missing.',
      vi: 'Người khuyết tật có thể đến và sử dụng, hoặc nêu rõ còn thiếu gì.',
    },
    {
      en: 'Tells the network each year what it did and how many came.',
      vi: 'Hằng năm báo cho mạng lưới đã làm gì và có bao nhiêu người đến.',
    },
  ],
} as const;

/** Invented people, none of whom signs in: designers with what they say of themselves. */
const designers = {
  slug: 'network-of-young-creative-designers',
  people: [
    {
      email: 'pham-gia-linh',
      name: 'Phạm Gia Linh',
      zone: 'Asia/Ho_Chi_Minh',
      profile:
        'Thiết kế đồ họa, làm biển chỉ đường cho khu phố cổ. Muốn học cách người khác thử nghiệm ngoài trời.',
    },
    {
      email: 'wulan-kartika',
      name: 'Wulan Kartika',
      zone: 'Asia/Jakarta',
      profile:
        'Makes furniture of bamboo that can be taken apart. Looks for a workshop in another city for a month.',
    },
    {
      email: 'callum-reid',
      name: 'Callum Reid',
      zone: 'Europe/London',
      profile: 'Designs games that explain a city to those who have just moved there.',
    },
  ],
} as const;

/** Since when they belong to what the demonstration has made of them. */
const since = '2026-01-01';

/** Brings in members of the two sub-networks that sources name; which are made up is marked on each. */
export async function loadMembers(client: ClientBase): Promise<void> {
  const placesId = await emptyNetwork(client, places.slug);
  if (placesId) {
    for (const slug of places.bodies)
      await client.query(
        `insert into network_membership (id, network_id, kind, body_id, state, from_date, space_kind, is_demonstration)
          select $1, $2, 'PLACE', b.id, 'MEMBER', $3, 'HERITAGE_SITE_SPACE', true from body b where b.slug = $4`,
        [newId(), placesId, since, slug],
      );
    await insertRows(
      client,
      'network_criterion',
      places.criteria.map((words, place) => ({
        id: newId(),
        network_id: placesId,
        place,
        words,
        is_demonstration: true,
      })),
    );
  }
  const designersId = await emptyNetwork(client, designers.slug);
  if (designersId) for (const one of designers.people) await addDesigner(client, designersId, one);
}

/** The sub-network of an address, where nobody belongs to it or has asked to. */
async function emptyNetwork(client: ClientBase, slug: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select n.id from sub_network n join body b on b.id = n.body_id where b.slug = $1
      and not exists (select from network_membership m where m.network_id = n.id)`,
    [slug],
  );
  return rows[0]?.id ?? null;
}

async function addDesigner(
  client: ClientBase,
  networkId: string,
  { email, name, zone, profile }: (typeof designers.people)[number],
): Promise<void> {
  const [userId, personId] = [newId(), newId()];
  await client.query('insert into auth_user (id, name, email, email_verified) values ($1, $2, $3, true)', [
    userId,
    name,
    `${email}@demonstration.invalid`,
  ]);
  await client.query(
    `insert into person (id, user_id, name, preferred_language, zone, is_demonstration) values ($1, $2, $3, 'en', $4, true)`,
    [personId, userId, name, zone],
  );
  await client.query(
    `insert into network_membership (id, network_id, kind, person_id, state, profile, from_date, is_demonstration)
      values ($1, $2, 'PERSON', $3, 'MEMBER', $4, $5, true)`,
    [newId(), networkId, personId, profile, since],
  );
  await client.query(
    `insert into "grant" (id, thing_kind, thing_id, person_id, role) values ($1, 'network', $2, $3, 'PARTICIPANT')`,
    [newId(), networkId, personId],
  );
}
