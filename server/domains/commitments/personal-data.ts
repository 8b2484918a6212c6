import { keepsPersonalData, rowsOf } from '../people/index.ts';

keepsPersonalData(
  {
    name: 'calendars',
    tables: ['calendar'],
    read: rowsOf(`select c.body_id as "bodyId", c.network_id as "networkId", c.made_at as "madeAt", c.used_at as "usedAt", c.revoked_at as "revokedAt"
      from calendar c where c.person_id = $1 order by c.made_at`),
  },
  {
    name: 'commitments',
    tables: ['commitment'],
    read: rowsOf(`select c.id, c.words, c.made_at as "madeAt", c.person_id = $1 as "mine", c.made_by_id = $1 as "madeByMe"
      from commitment c where c.person_id = $1 or c.made_by_id = $1 order by c.made_at, c.id`),
  },
  {
    name: 'deferrals',
    tables: ['deferral'],
    read: rowsOf(`select d.occurrence_id as "occurrenceId", d.from_on as "from", d.to_on as "to", d.reason, d.at
      from deferral d where d.person_id = $1 order by d.at, d.id`),
  },
  {
    name: 'evidence',
    tables: ['evidence'],
    read: rowsOf(`select e.occurrence_id as "occurrenceId", e.kind, e.words, e.url, e.at, e.removed_at as "removedAt"
      from evidence e where e.person_id = $1 or e.removed_by_id = $1 order by e.at, e.id`),
  },
  {
    name: 'delegations',
    tables: ['delegation'],
    read: rowsOf(`select d.commitment_id as "commitmentId", d.state, d.words, d.answer, d.asked_at as "askedAt", d.answered_at as "answeredAt"
      from delegation d where $1 in (d.to_person_id, d.asked_by_id, d.answered_by_id) order by d.asked_at, d.id`),
  },
  {
    name: 'changesOfDue',
    tables: ['due_change'],
    read: rowsOf(
      `select d.act, d.at, d.undone_at as "undoneAt" from due_change d where d.person_id = $1 order by d.at`,
    ),
  },
  {
    name: 'origins',
    tables: ['origin'],
    read: rowsOf(`select o.from_kind as "fromKind", o.from_id as "from", o.to_kind as "toKind", o.to_id as "to", o.at
      from origin o where o.person_id = $1 order by o.at, o.id`),
  },
  {
    name: 'daysOffLoaded',
    tables: ['holiday_list'],
    read: rowsOf(
      `select h.country, h.year, h.loaded_at as "at" from holiday_list h where h.loaded_by_id = $1 order by h.country, h.year`,
    ),
  },
);
