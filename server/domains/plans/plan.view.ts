import type { LiveView } from '../../graphql/live/live-view.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { readablePlan } from './plan.face.ts';

/** A plan, live: only that it changed. What it says is read by each as themselves. */
export const planView: LiveView = {
  field: 'plan',

  async open({ database }, { actor }, args) {
    const id = String(args.planId);
    if (!isId(id)) throw notFound('plan', id);
    const values: unknown[] = [];
    const param = (value: unknown) => `$${values.push(value)}`;
    const { rows } = await database.pool.query<{ id: string; position: number; access_version: number }>(
      `select s.id, s.position, s.access_version from plan p join stream s on s.id = p.stream_id
        where p.id = ${param(id)} and ${readablePlan('p', { actor, language: 'en', param })}`,
      values,
    );
    if (!rows[0]) throw notFound('plan', id);
    const { id: streamId, position, access_version: accessVersion } = rows[0];
    return { streamId, position, accessVersion, accessClass: 'reader' };
  },

  async load(_reader, entries) {
    return entries.map(({ position, at }) => ({ __typename: 'PlanEntry', position, at: at.getTime() }));
  },
};
