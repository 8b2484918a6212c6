import { defineHolder } from '../../files/index.ts';
import { holdProject, mustKeep } from './hold-project.ts';
import { mayRead, projectColumns } from './project.policy.ts';

/** Files that show what came of a project are seen by whoever sees the project; one that no result names any more goes. */
export function defineFilesOfProjects(): void {
  defineHolder({
    kind: 'project',
    takesPapers: true,
    maySee: (file, context) =>
      `exists (select from project_result r join project p on p.id = r.project_id
        where r.file_id = ${file}.id and ${mayRead.sql(projectColumns('p'), context)})`,
    isUsed: (file) => `exists (select from project_result r where r.file_id = ${file}.id)`,
    async mayAdd(work, projectId) {
      const held = await holdProject(work, projectId);
      mustKeep(held);
      return held.project.ownerId;
    },
  });
}
