import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDay } from '../../../i18n/day.ts';
import { placeIn, type Span, shifted } from './days.ts';

/** What has days on a timeline: a milestone, or an activity of a plan. */
export interface TimelineThing {
  readonly startsOn: string | null;
  readonly commitment: {
    readonly words: string;
    readonly present: { readonly state: string; readonly dueOn: string | null } | null;
  };
}

/**
 * Its days as a bar. It is moved by dragging it, or with the arrow keys: a day, with Shift a week; Enter keeps it there,
 * Escape puts it back, and leaving it keeps it too.
 */
export function TimelineBar(props: {
  milestone: TimelineThing;
  span: Span;
  /** Left out where the reader may not move it. */
  onMove?: (days: number) => Promise<boolean>;
}) {
  const { t } = useTranslation('projects');
  const day = useDay();
  const { milestone, span, onMove } = props;
  const [by, setBy] = useState(0);
  const isKeeping = useRef(false);
  const dragged = useRef<{ x: number; width: number } | null>(null);
  const { words, present } = milestone.commitment;
  const dueOn = present?.dueOn;
  if (!dueOn) return <div className="timeline-line" />;
  const startsOn = milestone.startsOn && shifted(milestone.startsOn, by);
  const endsOn = shifted(dueOn, by);
  const { left, width } = placeIn(span, startsOn, endsOn);
  const look = {
    className: `timeline-bar ${(present.state ?? 'PROMISED').toLowerCase()}${startsOn ? '' : ' is-day'}`,
    style: { left: `${left}%`, width: `${width}%` },
  };
  const when = startsOn ? `${day(startsOn)} – ${day(endsOn)}` : day(endsOn);
  if (!onMove)
    return (
      <div className="timeline-line">
        <span {...look} title={`${words}: ${when}`} />
      </div>
    );
  // Enter keeps it, and so does leaving it: of both, one.
  const keep = async (days: number) => {
    if (isKeeping.current) return;
    isKeeping.current = true;
    if (days !== 0) await onMove(days);
    isKeeping.current = false;
    setBy(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step !== 0) setBy(by + step * (event.shiftKey ? 7 : 1));
    else if (event.key === 'Enter') void keep(by);
    else if (event.key === 'Escape' && by !== 0) setBy(0);
    else return;
    event.preventDefault();
  };
  const daysMoved = (event: PointerEvent) =>
    dragged.current
      ? Math.round(((event.clientX - dragged.current.x) / dragged.current.width) * span.days)
      : 0;
  return (
    <div className="timeline-line">
      <button
        type="button"
        {...look}
        title={when}
        aria-label={t('timeline.bar', { words, when })}
        onKeyDown={onKeyDown}
        onBlur={() => void keep(by)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = { x: event.clientX, width: event.currentTarget.parentElement!.clientWidth };
        }}
        onPointerMove={(event) => {
          if (dragged.current) setBy(daysMoved(event));
        }}
        onPointerUp={(event) => {
          const days = daysMoved(event);
          dragged.current = null;
          void keep(days);
        }}
        onPointerCancel={() => {
          dragged.current = null;
          setBy(0);
        }}
      />
      {by !== 0 && (
        <output className="timeline-when" style={{ left: `${Math.min(Math.max(left, 0), 70)}%` }}>
          {when}
        </output>
      )}
    </div>
  );
}
