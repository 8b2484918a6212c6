import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../graphql/use-action.ts';
import {
  type ActivityOnScreen,
  AddPlanLineMutation,
  type GroupOnScreen,
  MovePlanLineMutation,
  type PlanOnScreen,
  RemovePlanLineMutation,
  RenamePlanLineMutation,
  TurnPlanLineMutation,
} from '../plan.documents.ts';

/** Where new lines go: behind which group, or behind which activity of a group; the end where none is named. */
export interface LinePlace {
  readonly kind: 'GROUP' | 'ACTIVITY';
  readonly groupId: string | null;
  readonly activityId: string | null;
}

/** A line that was typed and is on its way, or was refused: its words are kept until they are in the plan. */
export interface PendingLine {
  readonly key: number;
  readonly words: string;
  readonly kind: LinePlace['kind'];
  readonly isRefused: boolean;
  readonly session: Session;
}

/** Lines that are written one behind the other: where the next one goes is known once the one before is in the plan. */
interface Session {
  /** What is being typed; null once the reader has left. */
  kind: LinePlace['kind'] | null;
  groupId: string | null;
  activityId: string | null;
}

/** The id of what stands behind another, where it was just put; of the last where none was named. */
const behind = (all: readonly { id: string }[], after: string | null): string | null =>
  (after === null ? all.at(-1) : all[all.findIndex(({ id }) => id === after) + 1])?.id ?? null;

export type Line =
  | { readonly kind: 'GROUP'; readonly group: GroupOnScreen }
  | { readonly kind: 'ACTIVITY'; readonly group: GroupOnScreen; readonly activity: ActivityOnScreen };

/** The lines of a plan in their order, groups and activities alike. */
export const linesOf = (plan: Pick<PlanOnScreen, 'groups'>): Line[] =>
  plan.groups.flatMap((group): Line[] => [
    { kind: 'GROUP', group },
    ...group.activities.map((activity) => ({ kind: 'ACTIVITY' as const, group, activity })),
  ]);

const versionOf = (line: Line) => (line.kind === 'GROUP' ? line.group : line.activity).version;

export const idOf = (line: Line) => (line.kind === 'GROUP' ? line.group.id : line.activity.id);

/** What is done to an outline: lines are written one behind the other without waiting, moved, said anew and taken out. */
export function useOutline(plan: PlanOnScreen) {
  const { i18n } = useTranslation();
  const language = i18n.language;
  const add = useAction(AddPlanLineMutation);
  const rename = useAction(RenamePlanLineMutation);
  const move = useAction(MovePlanLineMutation);
  const remove = useAction(RemovePlanLineMutation);
  const turning = useAction(TurnPlanLineMutation);
  const [draft, setDraft] = useState<LinePlace | null>(null);
  const [pending, setPending] = useState<PendingLine[]>([]);
  const session = useRef<Session>({ kind: null, groupId: null, activityId: null });
  const queue = useRef(Promise.resolve());
  const keys = useRef(0);
  // What was typed is kept before its line is put elsewhere.
  const saying = useRef<{ lineId: string; kept: Promise<number> } | null>(null);

  const show = ({ kind, groupId, activityId }: Session) =>
    setDraft(kind && { kind, groupId, activityId: kind === 'ACTIVITY' ? activityId : null });

  /** Begins a new line somewhere, or leaves it; what is on its way still goes where it was begun. */
  function open(at: LinePlace | null) {
    if (at) session.current = { ...at };
    else session.current.kind = null;
    show(session.current);
  }

  /** Indents a new line under the group before it, or takes it out to be a group itself. */
  function turn(kind: LinePlace['kind']) {
    const now = session.current;
    now.groupId ??= plan.groups.at(-1)?.id ?? null;
    if (kind === 'ACTIVITY' && now.groupId === null && pending.length === 0) return;
    if (kind === 'ACTIVITY') now.activityId = null;
    now.kind = kind;
    show(now);
  }

  function write(words: string, kind: LinePlace['kind']) {
    const line = { key: ++keys.current, words, kind, session: session.current };
    setPending((before) => [...before, { ...line, isRefused: false }]);
    queue.current = queue.current.then(() => send(line));
  }

  async function send({ key, words, kind, session: into }: Omit<PendingLine, 'isRefused'>) {
    const { groupId, activityId } = into;
    const input = kind === 'GROUP' ? { kind, afterId: groupId } : { kind, groupId, afterId: activityId };
    const data = await add.run({ planId: plan.id, words, language, ...input });
    if (!data?.addPlanLine) {
      setPending((before) => before.map((one) => (one.key === key ? { ...one, isRefused: true } : one)));
      return;
    }
    setPending((before) => before.filter((one) => one.key !== key));
    const { groups } = data.addPlanLine;
    if (kind === 'GROUP') {
      into.groupId = behind(groups, groupId);
      into.activityId = null;
    } else into.activityId = behind(groups.find(({ id }) => id === groupId)?.activities ?? [], activityId);
    if (into === session.current) show(into);
  }

  function again(line: PendingLine) {
    setPending((before) => before.map((one) => (one.key === line.key ? { ...one, isRefused: false } : one)));
    queue.current = queue.current.then(() => send(line));
  }

  /** The version that a line has once what was typed into it is kept. */
  const versionNow = async (line: Line) =>
    saying.current?.lineId === idOf(line) ? saying.current.kept : versionOf(line);

  async function say(line: Line, words: string) {
    const { version } = line.kind === 'GROUP' ? line.group : line.activity;
    const lineId = idOf(line);
    const kept = rename.run({ lineId, version, words, language }).then((data) => {
      const now = data && linesOf(data.renamePlanLine).find((one) => idOf(one) === lineId);
      return now ? versionOf(now) : version;
    });
    saying.current = { lineId, kept };
    await kept;
  }

  /** Moves a line by one place; an activity at the edge of its group goes to the next one. */
  async function shift(line: Line, by: -1 | 1): Promise<boolean> {
    const to = line.kind === 'GROUP' ? groupPlace(plan, line.group, by) : activityPlace(plan, line, by);
    if (!to) return false;
    const version = await versionNow(line);
    saying.current = null;
    return (await move.run({ lineId: idOf(line), version, ...to })) !== null;
  }

  /** Indents a group under the one before it, or makes a group of an activity; what is that already stays as it is. */
  async function indent(line: Line, kind: LinePlace['kind']): Promise<boolean> {
    if (line.kind === kind) return false;
    const version = await versionNow(line);
    saying.current = null;
    return (await turning.run({ lineId: idOf(line), version })) !== null;
  }

  async function takeOut(line: Line) {
    const { version } = line.kind === 'GROUP' ? line.group : line.activity;
    await remove.run({ lineId: idOf(line), version });
  }

  return {
    draft,
    pending,
    open,
    turn,
    write,
    again,
    say,
    shift,
    indent,
    takeOut,
    /** Puts away what was last refused. */
    clear() {
      for (const action of [add, rename, move, turning, remove]) action.clear();
    },
    refusal: add.refusal ?? rename.refusal ?? move.refusal ?? turning.refusal ?? remove.refusal,
  };
}

function groupPlace(plan: PlanOnScreen, group: GroupOnScreen, by: -1 | 1) {
  const at = plan.groups.findIndex(({ id }) => id === group.id);
  const to = at + by;
  if (to < 0 || to >= plan.groups.length) return null;
  return { afterId: plan.groups[by === 1 ? to : to - 1]?.id ?? null };
}

function activityPlace(plan: PlanOnScreen, line: Line & { kind: 'ACTIVITY' }, by: -1 | 1) {
  const { activities } = line.group;
  const to = activities.findIndex(({ id }) => id === line.activity.id) + by;
  if (to >= 0 && to < activities.length) return { afterId: activities[by === 1 ? to : to - 1]?.id ?? null };
  const other = plan.groups[plan.groups.findIndex(({ id }) => id === line.group.id) + by];
  if (!other) return null;
  return { groupId: other.id, afterId: by === 1 ? null : (other.activities.at(-1)?.id ?? null) };
}
