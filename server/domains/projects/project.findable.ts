import { findable } from '../../search/index.ts';
import { mayRead, projectColumns } from './project.policy.ts';

/** A project by its title, what it is for, how to join it and what was learnt. */
export function defineFindableProjects(): void {
  findable({
    kind: 'project',
    group: 'PROJECT',
    table: 'project',
    words: `select p.id, p.id as holder_id, p.title, concat_ws(e'\\n', p.summary, p.joining, p.lessons) as body
      from project p where p.id = any($1::uuid[])`,
    holder: {
      table: 'project',
      readable: (project, context) => mayRead.sql(projectColumns(project), context),
    },
    title: (project) => `${project}.title`,
    path: (project) => `'/projects/' || ${project}.slug`,
    weight: 0.5,
  });
}
