import { keepsPersonalData, rowsOf } from '../people/index.ts';

keepsPersonalData(
  {
    name: 'projectsActs',
    tables: ['project', 'project_act'],
    read: rowsOf(`select a.project_id as "projectId", a.kind, a.to_state as "state", a.reason, a.at
      from project_act a where a.actor_id = $1 order by a.at, a.id`),
  },
  {
    name: 'projectPartners',
    tables: ['project_partner'],
    read: rowsOf(`select p.project_id as "projectId", p.state, p.words, p.reason, p.asked_at as "askedAt", p.decided_at as "decidedAt",
        p.asked_by_id = $1 as "askedByMe"
      from project_partner p where $1 in (p.asked_by_id, p.decided_by_id) order by p.asked_at, p.id`),
  },
);
