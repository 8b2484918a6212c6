import type { ClientBase } from 'pg';
import { idsFrom } from '../../../../schema/blocks/index.ts';
import { blocksOfMarkdown } from '../../../../schema/blocks/markdown/index.ts';
import { type ProjectState, stateAfter } from '../../../../schema/projects/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { insertDocument } from '../documents/insert-document.ts';
import { insertRows } from '../framework/insert-rows.ts';
import type { DemonstrationProject } from './demonstration-project.ts';
import { projects } from './projects.ts';

interface Known {
  readonly people: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, string>;
}

const at = (day: string) => `${day}T02:00:00Z`;

/** Brings in the projects of the demonstration, marked as such. Those that are there already stay as they are. */
export async function loadProjects(client: ClientBase): Promise<void> {
  const idsOf = async (table: 'body' | 'person') =>
    new Map(
      (await client.query<{ slug: string; id: string }>(`select slug, id from ${table}`)).rows.map((row) => [
        row.slug,
        row.id,
      ]),
    );
  const known: Known = { people: await idsOf('person'), bodies: await idsOf('body') };
  for (const project of projects) {
    const { rows } = await client.query('select 1 from project where slug = $1', [project.slug]);
    // Somebody of the demonstration may have left since; it is not told without them.
    const isTold = project.partners.every(({ by, body }) => known.people.has(by) && known.bodies.has(body));
    if (rows.length === 0 && isTold) await loadProject(client, project, known);
  }
}

async function loadProject(client: ClientBase, project: DemonstrationProject, known: Known): Promise<void> {
  const id = newId();
  const body = (slug: string) => known.bodies.get(slug)!;
  const person = (slug: string) => known.people.get(slug)!;
  const lead = project.partners[0]!;
  const documentId = await loadText(client, project, body(lead.body), person(lead.by));
  const moves = movesOf(project);
  const state = moves.at(-1)?.to ?? 'IDEA';
  await insertRows(client, 'project', [
    {
      id,
      slug: project.slug,
      document_id: documentId,
      owner_id: body(lead.body),
      audience: 'PUBLIC',
      state,
      state_since: at(moves.at(-1)?.on ?? project.begunOn),
      title: project.title,
      summary: project.summary,
      language: 'en',
      joining: project.joining ?? null,
      lessons: project.lessons ?? null,
      starts_on: project.startsOn,
      ends_on: project.endsOn,
      fields: project.fields,
      areas: project.areas,
      targets: project.targets,
      currency: project.currency,
      is_demonstration: true,
      version: 1,
      created_by_id: person(project.begunBy),
      created_at: at(project.begunOn),
    },
  ]);
  const partners = project.partners.map((partner) => ({ ...partner, id: newId() as string }));
  await insertRows(
    client,
    'project_partner',
    partners.map((partner) => ({
      id: partner.id,
      project_id: id,
      body_id: body(partner.body),
      role: partner.role,
      state: partner.state,
      words: partner.words ?? null,
      reason: partner.reason ?? null,
      staff: partner.staff ?? null,
      money: partner.money ?? null,
      in_kind: partner.inKind ?? null,
      asked_by_id: person(partner.by),
      asked_at: at(partner.on),
      decided_by_id: partner.state === 'ASKED' ? null : person(lead.by),
      decided_at: partner.state === 'ASKED' ? null : at(partner.on),
    })),
  );
  await insertRows(
    client,
    'grant',
    partners
      .filter((partner) => partner.state === 'IN' && partner.body !== lead.body)
      .map((partner) => ({
        id: newId(),
        thing_kind: 'document',
        thing_id: documentId,
        body_id: body(partner.body),
        role: partner.role === 'LEAD' ? 'COORDINATOR' : 'EDITOR',
        given_by_id: person(lead.by),
        created_at: at(partner.on),
      })),
  );
  await loadMilestones(client, project, known, { id, counts: state === 'ACTIVE' || state === 'COMPLETED' });
  const placed = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row, place) => ({ id: newId(), project_id: id, place, ...row }));
  await insertRows(
    client,
    'project_money',
    placed(project.budget.map((line) => ({ ...line, actual: line.actual ?? null }))),
  );
  await insertRows(
    client,
    'project_risk',
    placed(project.risks.map((risk) => ({ ...risk, is_over: false }))),
  );
  await insertRows(
    client,
    'project_result',
    placed(project.results.map((result) => ({ words: result.words, reached: result.reached ?? null }))),
  );
  const act = { project_id: id, from_state: null, to_state: null, partner_id: null, reason: null };
  await insertRows(client, 'project_act', [
    {
      ...act,
      id: newId(),
      kind: 'begun',
      to_state: 'IDEA',
      actor_id: person(project.begunBy),
      body_id: body(lead.body),
      at: at(project.begunOn),
    },
    ...partners.slice(1).map((partner) => ({
      ...act,
      id: newId(),
      kind: {
        ASKED: 'partner.asked',
        INVITED: 'partner.invited',
        TAKEN_BACK: 'partner.taken-back',
        IN: 'partner.admitted',
        DECLINED: 'partner.declined',
        LEFT: 'partner.left',
      }[partner.state],
      partner_id: partner.id,
      reason: partner.reason ?? null,
      actor_id: person(partner.state === 'IN' ? lead.by : partner.by),
      body_id: body(partner.state === 'IN' ? lead.body : partner.body),
      at: at(partner.on),
    })),
    ...moves.map(({ from, to, on, reason }) => ({
      ...act,
      id: newId(),
      kind: 'moved',
      from_state: from,
      to_state: to,
      reason,
      actor_id: person(lead.by),
      body_id: body(lead.body),
      at: at(on),
    })),
  ]);
}

/** The states that its story leads through; an act that does not follow on the one before is a mistake in the story. */
function movesOf(project: DemonstrationProject) {
  let from: ProjectState = 'IDEA';
  return project.story.map(({ act, on, reason = null }) => {
    const to = stateAfter(from, act);
    if (!to)
      throw new Error(`The demonstration's project ${project.slug}: ${act} does not follow on ${from}.`);
    const move = { from, to, on, reason };
    from = to;
    return move;
  });
}

async function loadMilestones(
  client: ClientBase,
  project: DemonstrationProject,
  known: Known,
  { id, counts }: { id: string; counts: boolean },
): Promise<void> {
  const milestones = project.milestones.map((milestone) => {
    const person = known.people.get(project.partners.find(({ body }) => body === milestone.body)!.by)!;
    const isBegun = milestone.state !== 'PROMISED';
    return {
      ...milestone,
      id: newId() as string,
      commitmentId: newId() as string,
      occurrenceId: newId() as string,
      bodyId: known.bodies.get(milestone.body)!,
      person,
      begunAt: isBegun ? at(milestone.startsOn) : null,
      finishedAt: milestone.state === 'DONE' ? at(milestone.dueOn) : null,
    };
  });
  const one = (key: string) => milestones.find((milestone) => milestone.key === key)!;
  await insertRows(
    client,
    'commitment',
    milestones.map(({ commitmentId, bodyId, person, words }) => ({
      id: commitmentId,
      body_id: bodyId,
      words,
      language: 'en',
      due_kind: 'ONCE',
      audience: 'PRIVATE',
      holder_kind: 'project',
      holder_id: id,
      counts,
      is_demonstration: true,
      made_by_id: person,
      made_at: at(project.begunOn),
      version: 1,
    })),
  );
  await insertRows(
    client,
    'occurrence',
    milestones.map((milestone) => ({
      id: milestone.occurrenceId,
      commitment_id: milestone.commitmentId,
      number: 1,
      due_on: milestone.dueOn,
      first_due_on: milestone.dueOn,
      state: milestone.state,
      progress: { PROMISED: 0, IN_PROGRESS: 40, DONE: 100, DROPPED: 0 }[milestone.state],
      begun_at: milestone.begunAt,
      finished_at: milestone.finishedAt,
      version: 1,
    })),
  );
  await insertRows(
    client,
    'milestone',
    milestones.map((milestone, place) => ({
      id: milestone.id,
      project_id: id,
      under_id: milestone.under ? one(milestone.under).id : null,
      place,
      starts_on: milestone.startsOn,
      commitment_id: milestone.commitmentId,
      version: 1,
    })),
  );
  await insertRows(
    client,
    'dependency',
    milestones.flatMap(({ commitmentId, waitsFor = [] }) =>
      waitsFor.map((key) => ({ commitment_id: commitmentId, waits_for_id: one(key).commitmentId })),
    ),
  );
  await insertRows(
    client,
    'evidence',
    milestones
      .filter(({ evidence }) => evidence)
      .map((milestone) => ({
        id: newId(),
        occurrence_id: milestone.occurrenceId,
        kind: 'NOTE',
        words: milestone.evidence,
        person_id: milestone.person,
        body_id: milestone.bodyId,
        at: milestone.finishedAt,
      })),
  );
}

/** The project's text, section by section, as its lead wrote it. */
async function loadText(
  client: ClientBase,
  project: DemonstrationProject,
  ownerId: string,
  personId: string,
): Promise<string> {
  const id = newId();
  await insertDocument(client, {
    id,
    kind: 'project',
    streamId: newId(),
    ownerId,
    audience: 'PUBLIC',
    title: project.title,
    language: 'en',
    parts: project.text.map(({ title, words }) => ({
      id: newId(),
      title,
      blocks: blocksOfMarkdown(words, idsFrom(`${project.slug} ${title}`)).blocks,
    })),
    personId,
    bodyId: ownerId,
    at: () => at(project.begunOn),
  });
  return id;
}
