import { findable } from '../../search/index.ts';
import { mayRead, planColumns } from './plan.policy.ts';
import { wordsIn } from './words-in.ts';

const all = (words: string) => `(select string_agg(w.value, e'\\n') from jsonb_each_text(${words}) w)`;

/** A plan by its title, number and legal basis; an activity by its title, where its plan may be read. */
export function defineFindablePlans(): void {
  const readable = (plan: string, context: Parameters<typeof mayRead.sql>[1]) =>
    mayRead.sql(planColumns(plan), context);
  findable(
    {
      kind: 'plan',
      group: 'PLAN',
      table: 'plan',
      words: `select p.id, p.id as holder_id, ${all('p.title')} as title, concat_ws(e'\\n', p.number, p.legal_basis, ${all('p.note')}) as body
        from plan p where p.id = any($1::uuid[])`,
      holder: { table: 'plan', readable },
      title: (plan, { language }) => wordsIn(`${plan}.title`, language),
      path: (plan) => `'/plans/' || ${plan}.slug`,
      weight: 0.5,
    },
    {
      kind: 'activity',
      group: 'ACTIVITY',
      table: 'activity',
      words: `select a.id, a.plan_id as holder_id, ${all('a.title')} as title, null as body from activity a where a.id = any($1::uuid[])`,
      holder: { table: 'plan', readable },
      title: (activity, { language }) => wordsIn(`${activity}.title`, language),
      path: (activity) =>
        `(select '/plans/' || p.slug || '#' || ${activity}.id from plan p where p.id = ${activity}.plan_id)`,
      within: (activity, { language }) =>
        `(select ${wordsIn('p.title', language)} from plan p where p.id = ${activity}.plan_id)`,
      weight: 0.3,
    },
  );
}
