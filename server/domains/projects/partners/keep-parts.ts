import type { Work } from '../../../kernel/work.ts';
import { tellOfParties } from '../../people/index.ts';
import type { HeldProject } from '../hold-project.ts';

/**
 * Lets partners write in the text of a project as the bodies they are: leads as its coordinators, the others as its editors;
 * who is invited reads it until they have answered.
 * Where the body that owned it leads no more, the lead that has been longest in it does.
 */
export async function keepParts(
  work: Work,
  { project }: HeldProject,
  { removesAccess }: { removesAccess: boolean },
): Promise<void> {
  await work.em.flush();
  const [owner] = await work.em.execute<{ body_id: string }[]>(
    `select body_id from project_partner where project_id = ? and state = 'IN' and role = 'LEAD'
      order by (body_id = ?) desc, coalesce(decided_at, asked_at), id limit 1`,
    [project.id, project.ownerId],
  );
  if (owner && owner.body_id !== project.ownerId) {
    await work.em.execute('update document set owner_id = ? where id = ?', [
      owner.body_id,
      project.documentId,
    ]);
    await work.em.refresh(project);
  }
  await work.em.execute(
    `delete from "grant" g using project_partner p where g.thing_id = ? and p.project_id = ? and g.body_id = p.body_id
      and ((p.state in ('IN','LEFT') and g.role in ('COORDINATOR','EDITOR')) or (p.is_invited and g.role = 'READER'))`,
    [project.documentId, project.id],
  );
  await work.em.execute(
    `insert into "grant" (id, thing_kind, thing_id, body_id, role, given_by_id, created_at)
      select gen_random_uuid(), 'document', ?, p.body_id,
          case when p.state = 'INVITED' then 'READER' when p.role = 'LEAD' then 'COORDINATOR' else 'EDITOR' end, ?, ?
        from project_partner p where p.project_id = ? and p.state in ('IN','INVITED') and p.body_id <> ? on conflict do nothing`,
    [project.documentId, work.actor.id, work.clock.now(), project.id, project.ownerId],
  );
  await tellOfParties(work, 'document', project.documentId, { removesAccess });
}
