import { type ClipboardEvent, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedToast } from '../../../forms/refused-toast.tsx';
import { lazyScreen } from '../../../i18n/lazy-screen.ts';
import { Button } from '../../../ui/button.tsx';
import type { ActivityOnScreen, PlanOnScreen } from '../plan.documents.ts';
import { DraftLine } from './draft-line.tsx';
import { OutlineLine } from './outline-line.tsx';
import { idOf, type Line, type LinePlace, linesOf, useOutline } from './use-outline.ts';

// What reads tables is fetched when somebody brings rows in.
const PasteDialog = lazyScreen(
  async () => (await import('./paste-dialog.tsx')).PasteDialog,
  'files',
  'refusal',
);

/** A plan's groups and activities, written as in a text editor: Enter adds, Tab indents, Alt with an arrow moves, rows are pasted. */
export function Outline(props: {
  plan: PlanOnScreen;
  onOpen(activity: ActivityOnScreen): void;
  onWork(activity: ActivityOnScreen): void;
  onChanged(): void;
}) {
  const { t } = useTranslation('plans');
  const { plan } = props;
  const outline = useOutline(plan);
  const list = useRef<HTMLOListElement>(null);
  const toFocus = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  const [paste, setPaste] = useState<{ text: string; groupId: string | null } | null>(null);
  const { draft, pending } = outline;
  const lines = linesOf(plan);
  const mayKeep = plan.may.keep;

  // A line that was moved is put elsewhere in the page and would lose the focus.
  useEffect(() => {
    if (toFocus.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-line="${toFocus.current}"] .line-words`)?.focus();
    toFocus.current = null;
  });

  function onPaste(event: ClipboardEvent, groupId: string | null) {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]./.test(text.trim())) return;
    event.preventDefault();
    outline.open(null);
    setPaste({ text, groupId });
  }
  async function shift(line: Line, by: -1 | 1) {
    if (!(await outline.shift(line, by))) return;
    toFocus.current = idOf(line);
    setSaid(t(by === -1 ? 'outline.movedUp' : 'outline.movedDown'));
  }
  async function indent(line: Line, kind: Line['kind']) {
    if (!(await outline.indent(line, kind))) return;
    toFocus.current = idOf(line);
    setSaid(t(kind === 'ACTIVITY' ? 'outline.indented' : 'outline.takenOut'));
  }
  function step(from: HTMLElement, by: -1 | 1) {
    const inputs = [...(list.current?.querySelectorAll<HTMLElement>('.line-words') ?? [])];
    inputs[inputs.indexOf(from) + by]?.focus();
  }
  const placeOf = (line: Line): LinePlace => ({
    kind: line.kind,
    groupId: line.group.id,
    activityId: line.kind === 'ACTIVITY' ? line.activity.id : null,
  });
  // One list with keys: what is being typed keeps its place in the page while lines come in before it.
  const written = draft
    ? [
        ...pending.map((one) => (
          <li key={one.key} className={one.kind === 'GROUP' ? 'line is-group' : 'line'}>
            <span className="line-words is-pending">{one.words}</span>
            {one.isRefused && (
              <Button small onClick={() => outline.again(one)}>
                {t('outline.again')}
              </Button>
            )}
          </li>
        )),
        <DraftLine
          key="draft"
          kind={draft.kind}
          onTurn={outline.turn}
          onWrite={outline.write}
          onLeave={() => outline.open(null)}
          onPaste={(event) => onPaste(event, draft.groupId)}
        />,
      ]
    : [];
  const draftAt = draft ? lastBefore(lines, draft) : null;

  const shown = [
    ...lines.flatMap((line) => [
      <OutlineLine
        key={idOf(line)}
        line={line}
        plan={plan}
        onSay={(given) => void outline.say(line, given)}
        onAdd={() => outline.open(placeOf(line))}
        onShift={(by) => void shift(line, by)}
        onIndent={(kind) => void indent(line, kind)}
        onStep={step}
        onRemove={() => void outline.takeOut(line)}
        onOpen={props.onOpen}
        onWork={props.onWork}
        onPaste={(event) => onPaste(event, line.group.id)}
      />,
      ...(draftAt === idOf(line) ? written : []),
    ]),
    ...(draftAt === null ? written : []),
  ];

  return (
    <section className="outline" aria-label={t('outline.label')}>
      {mayKeep && <p className="meta quiet outline-keys">{t('outline.keys')}</p>}
      <p className="vh" role="status">
        {said}
      </p>
      <ol ref={list}>{shown}</ol>
      {!draft && pending.some(({ isRefused }) => isRefused) && (
        <ul className="outline-kept">
          {pending.map((one) => (
            <li key={one.key}>
              {one.words}{' '}
              <Button small onClick={() => outline.again(one)}>
                {t('outline.again')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {lines.length === 0 && !draft && (
        <p className="meta">{t(mayKeep ? 'outline.emptyForKeeper' : 'outline.empty')}</p>
      )}
      {mayKeep && (
        <p className="btns outline-acts">
          <Button
            small
            onClick={() =>
              outline.open({ kind: 'GROUP', groupId: plan.groups.at(-1)?.id ?? null, activityId: null })
            }
          >
            {t('outline.addGroup')}
          </Button>
          <Button small aria-haspopup="dialog" onClick={() => setPaste({ text: '', groupId: null })}>
            {t('paste.open')}
          </Button>
        </p>
      )}
      <RefusedToast refusal={outline.refusal} onClose={outline.clear} />
      {paste && (
        <Suspense fallback={null}>
          <PasteDialog plan={plan} {...paste} onDone={props.onChanged} onClose={() => setPaste(null)} />
        </Suspense>
      )}
    </section>
  );
}

/** The line that a new one is shown behind: the activity before it, or the last line of the group before it. */
function lastBefore(lines: readonly Line[], { kind, groupId, activityId }: LinePlace): string | null {
  if (kind === 'ACTIVITY' && activityId) return activityId;
  const last = lines.filter((line) => line.group.id === groupId).at(-1);
  return last ? idOf(last) : null;
}
