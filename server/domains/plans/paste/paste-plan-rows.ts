import { planLimits as limits } from '../../../../schema/plan-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, DomainError, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { type BodyId, tellOfParties } from '../../people/index.ts';
import { type HeldPlan, holdPlan, mustKeep } from '../hold-plan.ts';
import { ActionGroup, type ActionGroupId } from '../lines/action-group.entity.ts';
import { Activity } from '../lines/activity.entity.ts';
import { keepFacts } from '../lines/change-activity.ts';
import { mustHaveRoom } from '../lines/change-lines.ts';
import { groupOf } from '../lines/hold-line.ts';
import { lastOf, makeRoom } from '../lines/places.ts';
import { mustBeOfTheHouse } from '../lines/promises.ts';
import { recordPlan } from '../record-plan.ts';
import { languageNamed, written } from '../written-words.ts';
import { bodiesNamed } from './bodies-named.ts';
import { isBlank, type PastedRow, type ReadRow, readRow } from './read-row.ts';

export interface PastePlanRows {
  readonly requestId: string;
  readonly planId: string;
  readonly rows: readonly PastedRow[];
  readonly language: string;
  /** Where rows go that name no group, before one of them does. */
  readonly groupId?: string | null;
  /** Only look: nothing is kept. */
  readonly isTrial: boolean;
}

/** What became, or would become, of a row. */
export interface PastedAnswer {
  readonly line: number;
  /** KNOWN: its group has an activity of that name already, which is left as it is. */
  readonly outcome: 'NEW' | 'KNOWN' | 'BAD';
  readonly field: string | null;
  readonly reason: string | null;
  readonly message: string | null;
}

/**
 * Brings rows of a spreadsheet into a plan, all of them or none: a row that names a group begins it, or goes on with the one of that
 * name, and what its group has already is left as it is, so that a file may be brought in again. A trial says what would become of each. Refuses more rows than can be looked through, and rows that can’t be read.
 */
export async function pastePlanRows(
  services: Services,
  actor: Person,
  input: PastePlanRows,
): Promise<readonly PastedAnswer[]> {
  const rows = input.rows.filter((row) => !isBlank(row));
  const { max } = limits.pasted;
  if (rows.length === 0) throw invalid('rows', 'There is no row that says anything.', 'EMPTY');
  if (rows.length > max)
    throw invalid(
      'rows',
      `${rows.length} rows are too many at once; bring in at most ${max}, group by group.`,
      'TOO_MANY_ROWS',
      { count: rows.length, max },
    );
  const language = languageNamed(input.language);
  const { requestId, ...payload } = input;
  const { answers } = await services.streams.perform(
    actor,
    { requestId, action: 'pastePlanRows', payload },
    async (work) => {
      const held = await holdPlan(work, input.planId);
      mustKeep(held);
      const first = input.groupId ? await groupOf(work, held, input.groupId) : null;
      const { read, answers } = await readRows(work, held, rows, first);
      if (input.isTrial) return { answers };
      const bad = answers.filter(({ outcome }) => outcome === 'BAD').length;
      if (bad > 0)
        throw conflict(`${bad} rows can’t be brought in; nothing was.`, 'ROWS_TO_MEND', { count: bad });
      await keepRows(work, held, read, language, first);
      return { answers };
    },
  );
  return answers;
}

interface Placed extends ReadRow {
  readonly leadId: BodyId | null;
  readonly coordinatingIds: readonly BodyId[];
}

async function readRows(work: Work, held: HeldPlan, rows: readonly PastedRow[], first: ActionGroup | null) {
  const groups = await groupsByName(work, held);
  const there = await activitiesByName(work, held);
  const names = rows.flatMap(({ lead, coordinating }) => [
    ...(lead ? [lead.replace(/\s+/g, ' ').trim()] : []),
    ...(coordinating ?? '').split(/[;\n]/).map((one) => one.replace(/\s+/g, ' ').trim()),
  ]);
  const bodies = await bodiesNamed(work, names.filter(Boolean));
  const bodyOf = (field: string, name: string) => {
    const id = bodies.get(name);
    if (!id) throw invalid(field, `There is no body called ${JSON.stringify(name)}.`, 'NO_SUCH_BODY');
    return id;
  };
  const ofTheHouse = new Set<BodyId>();
  const read: Placed[] = [];
  const answers: PastedAnswer[] = [];
  let isInGroup = first !== null;
  let groupId = first?.id;
  for (const row of rows) {
    try {
      const one = readRow(row);
      if (!one.group && !isInGroup) throw invalid('group', 'The row comes before any group.', 'GROUP_FIRST');
      const leadId = one.lead ? bodyOf('lead', one.lead) : null;
      if (leadId && !ofTheHouse.has(leadId)) ofTheHouse.add(await mustBeOfTheHouse(work, held, leadId));
      const coordinatingIds = one.coordinating.map((name) => bodyOf('coordinating', name));
      isInGroup = true;
      if (one.group) groupId = groups.get(folded(one.group));
      const isKnown = one.title
        ? there.has(`${groupId} ${folded(one.title)}`)
        : one.group !== null && groupId !== undefined;
      // A group that is there already is named for the rows below it.
      if (!isKnown || one.group)
        read.push({ ...one, title: isKnown ? null : one.title, leadId, coordinatingIds });
      const outcome = isKnown ? 'KNOWN' : 'NEW';
      answers.push({ line: row.line, outcome, field: null, reason: null, message: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { field, reason } = error.details;
      // A group that is named counts, whatever else is wrong with its row.
      isInGroup ||= Boolean(row.group?.trim());
      if (row.group?.trim()) groupId = groups.get(folded(row.group));
      answers.push({
        line: row.line,
        outcome: 'BAD',
        field: field === undefined ? null : String(field),
        reason: reason === undefined ? null : String(reason),
        message: error.message,
      });
    }
  }
  return { read, answers };
}

async function keepRows(
  work: Work,
  held: HeldPlan,
  rows: readonly Placed[],
  language: string,
  first: ActionGroup | null,
): Promise<void> {
  const { plan } = held;
  await mustHaveRoom(work, held, 'ACTIVITY', rows.filter(({ title }) => title).length);
  const known = await groupsByName(work, held);
  const fresh = new Set(
    rows.flatMap(({ group }) => (group && !known.has(folded(group)) ? [folded(group)] : [])),
  );
  await mustHaveRoom(work, held, 'GROUP', fresh.size);
  let groupId = first?.id ?? null;
  for (const row of rows) {
    if (row.group) {
      groupId = known.get(folded(row.group)) ?? (await newGroup(work, held, row.group, language));
      known.set(folded(row.group), groupId);
    }
    if (!row.title || !groupId) continue;
    const siblings = { groupId };
    const activity = work.em.create(Activity, {
      id: newId<'Activity'>(),
      planId: plan.id,
      groupId,
      place: await makeRoom(work, siblings, await lastOf(work, siblings)),
      title: written('title', { words: row.title, language }, limits.title),
    });
    work.em.persist(activity);
    await work.em.flush();
    await keepFacts(work, held, activity, { ...row, budgetPlanned: row.budget });
  }
  if (rows.some(({ leadId, coordinatingIds }) => leadId || coordinatingIds.length > 0))
    await tellOfParties(work, 'plan', plan.id, { removesAccess: false });
  const count = rows.filter(({ title, group }) => title || (group && fresh.has(folded(group)))).length;
  if (count > 0) recordPlan(work, held, 'rows.pasted', { count });
}

async function newGroup(
  work: Work,
  { plan }: HeldPlan,
  name: string,
  language: string,
): Promise<ActionGroupId> {
  const siblings = { planId: plan.id };
  const group = work.em.create(ActionGroup, {
    id: newId<'ActionGroup'>(),
    planId: plan.id,
    place: await makeRoom(work, siblings, await lastOf(work, siblings)),
    title: written('group', { words: name, language }, limits.title),
  });
  work.em.persist(group);
  await work.em.flush();
  return group.id;
}

async function groupsByName(work: Work, { plan }: HeldPlan): Promise<Map<string, ActionGroupId>> {
  const groups = await work.em.find(ActionGroup, { planId: plan.id });
  return new Map(groups.flatMap(({ id, title }) => Object.values(title).map((name) => [folded(name), id])));
}

/** What each group has: its id and the folded name of an activity, in any language. */
async function activitiesByName(work: Work, { plan }: HeldPlan): Promise<Set<string>> {
  const activities = await work.em.find(Activity, { planId: plan.id });
  return new Set(
    activities.flatMap(({ groupId, title }) =>
      Object.values(title).map((name) => `${groupId} ${folded(name)}`),
    ),
  );
}

const folded = (words: string) => words.normalize('NFC').trim().toLowerCase();
