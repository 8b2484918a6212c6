import { keepsPersonalData, rowsOf } from '../people/index.ts';

keepsPersonalData(
  {
    name: 'councilMandates',
    tables: ['council_mandate'],
    read: rowsOf(`select m.body_id as "councilId", m.from_date as "fromDate", m.to_date as "toDate", m.given_at as "at"
      from council_mandate m where m.given_by_id = $1 order by m.given_at, m.id`),
  },
  {
    name: 'councilOpinions',
    tables: ['council_opinion'],
    // What a colleague wrote last is not theirs, nor is what somebody else asked.
    read: rowsOf(`select o.id, o.body_id as "councilId", o.edition_id as "editionId", o.state, o.asked_at as "askedAt",
        case when o.asked_by_id = $1 then o.question end as question, case when o.written_by_id = $1 then o.verdict end as verdict,
        case when o.written_by_id = $1 then o.words end as words, case when o.written_by_id = $1 then o.remarks end as remarks,
        case when o.withdrawn_by_id = $1 then o.withdrawn_reason end as "withdrawnReason",
        case when o.declined_by_id = $1 then o.declined_reason end as "declinedReason",
        o.asked_by_id = $1 as "askedByMe", o.written_by_id = $1 as "writtenByMe", o.given_by_id = $1 as "givenByMe"
      from council_opinion o where $1 in (o.asked_by_id, o.written_by_id, o.given_by_id, o.withdrawn_by_id, o.declined_by_id) order by o.asked_at, o.id`),
  },
  {
    name: 'councilDissents',
    tables: ['council_dissent'],
    read: rowsOf(
      `select d.opinion_id as "opinionId", d.words, d.at from council_dissent d where d.person_id = $1 order by d.at, d.opinion_id`,
    ),
  },
);
