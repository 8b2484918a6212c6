const length = 86_400_000;

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / length;
const dayOf = (number: number): string => new Date(number * length).toISOString().slice(0, 10);

/** The day so many days after another, or before it. */
export const shifted = (day: string, days: number): string => dayOf(numberOf(day) + days);

/** What a timeline shows: from the first of a month to the last of one, with a mark at each month. */
export interface Span {
  readonly from: number;
  readonly days: number;
  readonly months: readonly { readonly day: string; readonly at: number }[];
}

/** The span that all of these days lie in; null where there are none. */
export function spanOf(days: readonly (string | null | undefined)[]): Span | null {
  const known = days.filter((day): day is string => Boolean(day)).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const from = numberOf(`${first.slice(0, 7)}-01`);
  const end = new Date(`${last.slice(0, 7)}-01T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 1);
  const to = end.getTime() / length;
  const months = [];
  for (
    const month = new Date(from * length);
    month.getTime() / length < to;
    month.setUTCMonth(month.getUTCMonth() + 1)
  )
    months.push({
      day: month.toISOString().slice(0, 10),
      at: (month.getTime() / length - from) / (to - from),
    });
  return { from, days: to - from, months };
}

/** Where something stands in a span, in hundredths; its last day is part of it. */
export function placeIn(
  span: Span,
  startsOn: string | null,
  endsOn: string,
): { left: number; width: number } {
  const from = numberOf(startsOn ?? endsOn);
  const to = numberOf(endsOn) + 1;
  return { left: ((from - span.from) / span.days) * 100, width: ((to - from) / span.days) * 100 };
}
