import type { ClientBase } from 'pg';
import { newId } from '../../kernel/ids.ts';
import { councilSimple } from './council-simple.ts';
import type { ShippedProcedure } from './shipped-procedure.ts';
import { vietnamProvince } from './vietnam-province.ts';

export const shippedProcedures: readonly ShippedProcedure[] = [vietnamProvince, councilSimple];

/** Brings in the procedures that come with the release. One that is there already is the house's own from then on. */
export async function loadProcedures(client: ClientBase): Promise<void> {
  for (const {
    slug,
    jurisdiction,
    name,
    level,
    about,
    kinds,
    sources,
    toConfirm,
    graph,
  } of shippedProcedures) {
    const { rows } = await client.query<{ id: string }>(
      'insert into procedure (id, slug, jurisdiction) values ($1, $2, $3) on conflict (slug) do nothing returning id',
      [newId(), slug, jurisdiction],
    );
    if (!rows[0]) continue;
    await client.query(
      `insert into procedure_version (id, procedure_id, number, name, level, about, kinds, sources, to_confirm, graph)
       values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        rows[0].id,
        name,
        level,
        about,
        kinds,
        JSON.stringify(sources),
        JSON.stringify(toConfirm),
        graph,
      ],
    );
  }
}
