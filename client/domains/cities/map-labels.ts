/** A mark on screen that may be named. */
export interface Nameable {
  slug: string;
  name: string;
  x: number;
  y: number;
}

export interface Label extends Nameable {
  /** On which side of the mark the name stands. */
  side: 'start' | 'end';
}

const gap = 12;
const lineHeight = 16;
const letterWidth = 6.6;

/** Names as many marks as fit without covering one another: `first` always, then in the given order. */
export function placeLabels(marks: Nameable[], first: string[], width: number, limit: number): Label[] {
  const labels = marks
    .filter((mark) => first.includes(mark.slug))
    .map((mark) => freerSide(mark, marks, width));
  for (const mark of marks) {
    if (labels.length >= limit) break;
    if (first.includes(mark.slug)) continue;
    const label: Label = { ...mark, side: fits(mark, width) ? 'start' : 'end' };
    if (!labels.some((other) => covers(other, label))) labels.push(label);
  }
  return labels;
}

// A name that must be shown stands where it hides fewer marks.
function freerSide(mark: Nameable, marks: Nameable[], width: number): Label {
  const after: Label = { ...mark, side: 'start' };
  const before: Label = { ...mark, side: 'end' };
  if (!fits(mark, width)) return before;
  return hidden(before, marks) < hidden(after, marks) && span(before)[0] > 0 ? before : after;
}

function hidden(label: Label, marks: Nameable[]): number {
  const [from, to] = span(label);
  return marks.filter(({ x, y }) => Math.abs(y - label.y) < lineHeight / 2 && x > from && x < to).length;
}

function fits(mark: Nameable, width: number): boolean {
  return mark.x + gap + mark.name.length * letterWidth <= width;
}

function covers(a: Label, b: Label): boolean {
  const [aFrom, aTo] = span(a);
  const [bFrom, bTo] = span(b);
  return Math.abs(a.y - b.y) < lineHeight && aFrom < bTo && bFrom < aTo;
}

function span({ x, name, side }: Label): [number, number] {
  const length = gap + name.length * letterWidth;
  return side === 'start' ? [x - 6, x + length] : [x - length, x + 6];
}
