import { findable } from '../../search/index.ts';
import { agreementColumns, mayRead } from './agreement.policy.ts';

/** An agreement by its title in each language, what it is for, its number and its parties. */
export function defineFindableAgreements(): void {
  findable({
    kind: 'agreement',
    group: 'AGREEMENT',
    table: 'agreement',
    words: `select a.id, a.id as holder_id, (select string_agg(t.value, e'\\n') from jsonb_each_text(a.title) t) as title,
        concat_ws(e'\\n', a.register_number, (select string_agg(p.value, e'\\n') from jsonb_each_text(a.purpose) p),
          (select string_agg(l.value, e'\\n') from agreement_party ap, jsonb_each_text(ap.legal_name) l where ap.agreement_id = a.id and ap.left_on is null)) as body
      from agreement a where a.id = any($1::uuid[])`,
    holder: {
      table: 'agreement',
      readable: (agreement, context) => mayRead.sql(agreementColumns(agreement), context),
    },
    title: (agreement, { language }) =>
      `coalesce(${agreement}.title->>'${language}', ${agreement}.title->>'en')`,
    path: (agreement) => `'/agreements/' || ${agreement}.slug`,
    weight: 0.5,
  });
}
