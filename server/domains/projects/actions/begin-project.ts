import { createDocument, type DocumentId } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { freeAddressPart } from '../../../kernel/address-part.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { keepOrigin, mustKnowOf, type ThingRef } from '../../commitments/index.ts';
import { actorNow, type BodyId, type PersonId } from '../../people/index.ts';
import { type ProjectFacts, projectFacts } from '../facts.ts';
import { ProjectPartner } from '../partners/partner.entity.ts';
import { Project } from '../project.entity.ts';
import { mayWorkFor } from '../project.policy.ts';
import { recordProjectAct } from '../record-project-act.ts';

export interface BeginProject extends ProjectFacts {
  readonly requestId: string;
  /** What it comes from: an agreement, a plan's activity, a session. */
  readonly from?: ThingRef | null;
}

/** Begins a project as an idea of the body one acts for, which leads it; its own people alone see it until it is shared. */
export async function beginProject(services: Services, actor: Person, input: BeginProject): Promise<string> {
  const { requestId, ...payload } = input;
  const { id } = await services.streams.perform(
    actor,
    { requestId, action: 'beginProject', payload },
    async (work) => {
      const now = await actorNow(work);
      if (!now.actingFor || !mayWorkFor(now))
        throw forbidden(
          'A body’s staff, its focal point, deputy, coordinator or administrator begin a project for it.',
          'PROJECT_BEGINNERS_ONLY',
        );
      if (input.from) await mustKnowOf(work, input.from);
      const facts = projectFacts(input);
      const ownerId = now.actingFor as BodyId;
      const { title, language } = facts;
      const document = await createDocument(work, {
        kind: 'project',
        ownerId,
        title,
        language,
        audience: 'PRIVATE',
      });
      // The project names the document, which must be there first.
      await work.em.flush();
      const at = work.clock.now();
      const project = work.em.create(Project, {
        id: newId<'Project'>(),
        slug: await freeAddressPart(work, 'project', title),
        documentId: document.id as DocumentId,
        ownerId,
        audience: 'PRIVATE',
        state: 'IDEA',
        stateSince: at,
        ...facts,
        createdById: work.actor.id as PersonId,
        createdAt: at,
      });
      work.em.persist(project);
      await work.em.flush();
      work.em.persist(
        work.em.create(ProjectPartner, {
          id: newId<'ProjectPartner'>(),
          projectId: project.id,
          bodyId: ownerId,
          role: 'LEAD',
          state: 'IN',
          askedById: work.actor.id as PersonId,
          askedAt: at,
        }),
      );
      await work.em.flush();
      if (input.from) await keepOrigin(work, input.from, { kind: 'project', id: project.id });
      await recordProjectAct(work, { project, streamId: document.streamId }, { kind: 'begun', to: 'IDEA' });
      return { id: project.id as string };
    },
  );
  return id;
}
