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
  const must = marks.filter((mark) => first.includes(mark.slug));
  const labels: Label[] = [];
  for (const mark of [...must, ...marks.filter((other) => !first.includes(other.slug))]) {
    const isMust = first.includes(mark.slug);
    if (!isMust && labels.length >= limit) break;
    const side = mark.x + gap + mark.name.length * letterWidth > width ? 'end' : 'start';
    const label: Label = { ...mark, side };
    if (isMust || !labels.some((other) => covers(other, label))) labels.push(label);
  }
  return labels;
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
