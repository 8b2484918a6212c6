import { holdsCommitments } from '../commitments/index.ts';
import { nameThings } from '../notifications/index.ts';
import { defineAddress, defineThing } from '../people/index.ts';
import { mayBeToldOfPartner, mayKeep, mayRead, projectColumns } from './project.policy.ts';

/** A project is seen by whom its text is seen by, which is what is shared; it holds what its partners promised. */
export function defineProjectThings(): void {
  defineThing({
    kind: 'project',
    table: 'project',
    columns: projectColumns,
    mayRead,
    // It is shared by sharing its text, which all its rights come from.
    mayShare: { holds: () => false, sql: () => 'false' },
    async streamsOf(em, id) {
      const rows = await em.execute<{ stream_id: string }[]>(
        'select d.stream_id from project p join document d on d.id = p.document_id where p.id = ?',
        [id],
      );
      return rows.map((row) => row.stream_id);
    },
  });
  defineAddress('project', {
    kind: 'document',
    rows: 'select x.id, x.slug, x.document_id as shared_id from project x',
    page: '/projects/',
  });
  holdsCommitments('project', { isTold: true });
  nameThings({
    kind: 'partner',
    table: 'project_partner',
    title: (partner) => `(select p.title from project p where p.id = ${partner}.project_id)`,
    path: (partner) => `(select '/projects/' || p.slug from project p where p.id = ${partner}.project_id)`,
    readable: mayBeToldOfPartner,
    answer: (partner) => `(case when ${partner}.state in ('DECLINED', 'LEFT') then ${partner}.reason end)`,
  });
  nameThings({
    kind: 'project',
    table: 'project',
    title: (project) => `${project}.title`,
    path: (project) => `'/projects/' || ${project}.slug`,
    readable: (project, context) => mayRead.sql(projectColumns(project), context),
    editable: (project, context) => mayKeep.sql(projectColumns(project), context),
  });
}
