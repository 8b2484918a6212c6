import { LockMode } from '@mikro-orm/postgresql';
import { overStates } from '../../../schema/projects/index.ts';
import type { Person } from '../../kernel/actor.ts';
import { askWithin } from '../../kernel/ask-within.ts';
import { conflict, forbidden, illegalTransition, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Rule } from '../../kernel/policy.ts';
import type { Work } from '../../kernel/work.ts';
import { actorNow } from '../people/index.ts';
import { Project, type ProjectId } from './project.entity.ts';
import { mayKeep, mayLead, mayRead, projectColumns } from './project.policy.ts';

/** A project in the hands of one unit of work, with what its actor may do as their rights stand at this moment. */
export interface HeldProject {
  readonly project: Project;
  /** The stream of its text, in which all that happens to it is told. */
  readonly streamId: string;
  readonly actor: Person;
  readonly may: { readonly keep: boolean; readonly lead: boolean };
}

/** Takes a project in hand: changes of one go one by one. To who may not know of it, it is not there. */
export async function holdProject(
  work: Work,
  id: string,
  named: readonly [what: string, id: string] = ['project', id],
): Promise<HeldProject> {
  const missing = () => notFound(...named);
  if (!isId(id)) throw missing();
  // The text first, as whoever shares it does, so that the two never wait in a ring.
  await work.em.execute(
    'select 1 from document where id = (select document_id from project where id = ?) for no key update',
    [id],
  );
  const project = await work.em.findOne(
    Project,
    { id: id as ProjectId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!project) throw missing();
  const actor = await actorNow(work);
  const [row] = await askWithin<{ stream: string; read: boolean; keep: boolean; lead: boolean }>(
    work.em,
    (param) => {
      const allowed = (rule: Rule) => `(${rule.sql(projectColumns('p'), { actor, language: 'en', param })})`;
      return `select d.stream_id as stream, ${allowed(mayRead)} as read, ${allowed(mayKeep)} as keep, ${allowed(mayLead)} as lead
        from project p join document d on d.id = p.document_id where p.id = ${param(id)}`;
    },
  );
  if (!row?.read) throw missing();
  const { stream: streamId, keep, lead } = row;
  return { project, streamId, actor, may: { keep, lead } };
}

export function mustKeep({ may }: HeldProject): void {
  if (!may.keep)
    throw forbidden(
      'The people of the lead and of the partners write this, acting for one of them.',
      'PROJECT_KEEPERS_ONLY',
    );
}

export function mustLead({ may }: HeldProject): void {
  if (!may.lead)
    throw forbidden('Who leads the project does this, acting for its lead.', 'PROJECT_LEADERS_ONLY');
}

/** Refuses a write that was made on an earlier version: somebody has changed the same thing meanwhile. */
export function mustBeVersion(thing: { version: number }, version: number): void {
  if (thing.version !== version)
    throw conflict('Somebody else has changed this meanwhile; look at it again.', 'PROJECT_CHANGED', {
      version: thing.version,
    });
}

export function mustGoOn({ project }: HeldProject): void {
  if (overStates.includes(project.state))
    throw illegalTransition(`The project is ${project.state}: it goes on no more.`, 'PROJECT_OVER');
}
