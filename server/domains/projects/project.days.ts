import { hasDaysOfNetworks } from '../commitments/index.ts';
import { mayRead, projectColumns } from './project.policy.ts';

/** In a sub-network's calendar stand the open milestones of the projects that it takes part in itself. */
export function defineDaysOfProjects(): void {
  hasDaysOfNetworks(
    (
      network,
      context,
    ) => `select o.id, o.due_on::text as day, null as until, c.words as title, p.title as about,
        '/projects/' || p.slug as path, coalesce(o.begun_at, c.made_at) as at, o.version
      from project p join milestone m on m.project_id = p.id join commitment c on c.id = m.commitment_id and c.counts
        join occurrence o on o.commitment_id = c.id and o.due_on is not null and o.state in ('PROMISED', 'IN_PROGRESS')
      where exists (select from project_partner pp where pp.project_id = p.id and pp.state = 'IN' and pp.body_id = ${network}.body_id)
        and ${mayRead.sql(projectColumns('p'), context)}`,
  );
}
