import { mayEdit, renameDocument } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Services } from '../../../streams/index.ts';
import { type ProjectFacts, projectFacts } from '../facts.ts';
import { holdProject, mustBeVersion, mustKeep } from '../hold-project.ts';
import { recordProjectAct } from '../record-project-act.ts';

export interface ChangeProject extends ProjectFacts {
  readonly requestId: string;
  readonly projectId: string;
  readonly version: number;
}

/** Changes what is said of a project beside its parts. What was learnt is written when it is over, too. */
export async function changeProject(
  services: Services,
  actor: Person,
  input: ChangeProject,
): Promise<string> {
  const facts = projectFacts(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'changeProject', payload }, async (work) => {
    const held = await holdProject(work, input.projectId);
    mustKeep(held);
    const { project } = held;
    mustBeVersion(project, input.version);
    const missing = () => notFound('project', input.projectId);
    await renameDocument(work, project.documentId, facts.title, mayEdit, missing);
    // What its text is written in stays: an edition in another language is a translation.
    Object.assign(project, { ...facts, language: project.language });
    project.version += 1;
    await recordProjectAct(work, held, { kind: 'changed' });
    return {};
  });
  return input.projectId;
}
