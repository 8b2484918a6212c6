import { keepsPersonalData, rowsOf } from '../people/index.ts';

keepsPersonalData(
  {
    name: 'agreementsActs',
    tables: ['agreement_act', 'agreement', 'party_succession', 'procedure_version', 'agreement_section_pair'],
    read: rowsOf(`select a.agreement_id as "agreementId", a.kind, a.to_state as "state", a.ground, a.paper, a.at
      from agreement_act a where a.actor_id = $1 order by a.at, a.id`),
  },
  {
    name: 'agreementContacts',
    tables: ['agreement_party'],
    read: rowsOf(
      `select p.agreement_id as "agreementId", p.legal_name as "party" from agreement_party p where p.contact_id = $1 order by p.id`,
    ),
  },
  {
    name: 'signatures',
    tables: ['signatory', 'signature'],
    read: rowsOf(`select g.agreement_id as "agreementId", g.name, g.capacity, g.refused_on as "refusedOn", g.refusal, s.signed_on as "signedOn", s.place
      from signatory g left join signature s on s.signatory_id = g.id
      where $1 in (g.person_id, g.refusal_by_id, s.recorded_by_id) order by g.id`),
  },
  {
    name: 'signaturePapers',
    tables: ['signature_paper'],
    read: rowsOf(`select g.agreement_id as "agreementId", f.name, p.added_at as "at", p.removed_at as "removedAt", p.added_by_id = $1 as "byMe"
      from signature_paper p join signature s on s.id = p.signature_id join signatory g on g.id = s.signatory_id join file f on f.id = p.file_id
      where $1 in (p.added_by_id, p.removed_by_id) order by p.added_at, p.id`),
  },
  {
    name: 'stepsRecorded',
    tables: ['run_step', 'opinion'],
    read: rowsOf(`select r.agreement_id as "agreementId", s.step_key as "step", s.outcome, s.ground, s.closed_at as "at", null as "words"
      from run_step s join procedure_run r on r.id = s.run_id where s.closed_by_id = $1
      union all select r.agreement_id, s.step_key, o.kind, null, o.recorded_at, o.words
      from opinion o join run_step s on s.id = o.run_step_id join procedure_run r on r.id = s.run_id where o.recorded_by_id = $1`),
  },
  {
    name: 'claimsStated',
    tables: ['sourced_claim'],
    read: rowsOf(`select c.thing_kind as "kind", c.thing_id as "thingId", c.subject, c.words, c.source, c.stated_at as "at", c.holds, c.ground
      from sourced_claim c where $1 in (c.stated_by_id, c.settled_by_id) order by c.stated_at, c.id`),
  },
  {
    name: 'agreementViews',
    tables: ['agreement_view'],
    read: rowsOf(
      `select v.name, v.settings, v.created_at as "at" from agreement_view v where v.person_id = $1 order by v.created_at, v.id`,
    ),
  },
);
