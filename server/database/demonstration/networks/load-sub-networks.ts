import type { ClientBase } from 'pg';
import { newId } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/localised-text.ts';
import { addNetwork } from '../../networks/load-networks.ts';
import { asean, fieldNetworks } from './sub-networks.ts';

/** Since when the members belong to what the demonstration has made of them. */
const since = '2026-01-01';

/**
 * Brings in a sub-network for each creative field and one of ASEAN. That a city holds its field, or lies in a country, is a fact; that it
 * is a member here was asked by nobody, and is marked so.
 */
export async function loadSubNetworks(client: ClientBase): Promise<void> {
  for (const { field, slug, names, purpose, source } of fieldNetworks)
    await add(client, { slug, names, source, purpose, kind: 'FIELD', field }, [
      'select d.city_id from designation d where d.to_year is null and d.field = $1',
      field,
    ]);
  const { slug, names, purpose, source, countries } = asean;
  await add(client, { slug, names, source, purpose, kind: 'REGION', countries }, [
    'select c.id from city c where c.country_code = any($1)',
    countries,
  ]);
}

interface Added {
  readonly slug: string;
  readonly names: LocalisedText;
  readonly purpose: { readonly en: string; readonly vi: string };
  readonly source: string;
  readonly kind: 'FIELD' | 'REGION';
  readonly field?: string;
  readonly countries?: readonly string[];
}

async function add(
  client: ClientBase,
  { slug, names, source, ...network }: Added,
  [cities, given]: [sql: string, value: unknown],
): Promise<void> {
  const bodyId = newId();
  const made = await client.query(
    `insert into body (id, kind, slug, source) values ($1, 'SUB_NETWORK', $2, $3) on conflict (slug) do nothing returning id`,
    [bodyId, slug, source],
  );
  if (made.rows.length === 0) return;
  for (const [lang, name] of Object.entries(names))
    await client.query('insert into body_name (body_id, lang, name, is_primary) values ($1, $2, $3, $4)', [
      bodyId,
      lang,
      name,
      lang === 'en',
    ]);
  const networkId = await addNetwork(client, {
    ...network,
    body: slug,
    memberKinds: ['CITY'],
    votes: 'ONE_CITY_ONE_VOTE',
    isDemonstration: true,
  });
  const { rows } = await client.query<{ id: string }>(`select id from (${cities}) member (id)`, [given]);
  await client.query(
    `insert into network_membership (id, network_id, kind, body_id, state, from_date, is_demonstration)
      select m.id, $1, 'CITY', m.body_id, 'MEMBER', $2, true from unnest($3::uuid[], $4::uuid[]) m (id, body_id)`,
    [networkId, since, rows.map(() => newId()), rows.map(({ id }) => id)],
  );
}
