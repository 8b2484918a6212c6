import { column, defineFace, expression, type Face, instant } from '../../graphql/planner/index.ts';
import { bodyFace, personFace } from '../people/index.ts';

/** Something that happened to an agreement. Its agreement's face asks who may know of it. */
export const actFace: Face = defineFace({
  type: 'AgreementAct',
  table: 'agreement_act',
  columns: {
    id: column('id'),
    kind: column('kind'),
    fromState: column('from_state'),
    toState: column('to_state'),
    ground: column('ground'),
    paper: column('paper'),
    at: instant('at'),
    facts: expression(
      (act) => `coalesce((select json_agg(json_build_object('name', f.key, 'value', f.value) order by f.key)
        from jsonb_each_text(${act}.facts) f), '[]'::json)`,
    ),
    subject: expression(
      (act) => `coalesce((select g.name from signatory g where g.id = (${act}.facts->>'signatoryId')::uuid),
        (select p.legal_name->>'en' from agreement_party p where p.id = ${act}.party_id))`,
    ),
  },
  relations: {
    actor: { kind: 'one', face: () => personFace, on: (act, person) => `${person}.id = ${act}.actor_id` },
    actedFor: { kind: 'one', face: () => bodyFace, on: (act, body) => `${body}.id = ${act}.body_id` },
  },
});
