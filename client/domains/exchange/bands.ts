import type { Flow } from './exchange.documents.ts';

/** A stretch of one side of the picture: all that one group gives, or receives. */
export interface Stretch {
  readonly key: string;
  readonly top: number;
  readonly height: number;
  readonly count: number;
}

export interface Band {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly path: string;
}

export interface Bands {
  readonly givers: readonly Stretch[];
  readonly receivers: readonly Stretch[];
  readonly bands: readonly Band[];
}

const gap = 14;
/** What is small beside the others is still seen. */
const thinnest = 2;

/** Who belongs to no city has this key. */
export const noCity = '';

/** Places what passes from the left to the right, each band as thick as its count, in the order of the keys. */
export function bandsOf(
  flows: readonly Flow[],
  keys: readonly string[],
  { left, right, height }: { left: number; right: number; height: number },
): Bands {
  const keyed = flows.map(({ from, to, count }) => ({ from: from ?? noCity, to: to ?? noCity, count }));
  const total = keyed.reduce((sum, { count }) => sum + count, 0);
  const side = (of: 'from' | 'to') => {
    const counts = keys.map((key) => ({
      key,
      count: keyed.reduce((sum, flow) => sum + (flow[of] === key ? flow.count : 0), 0),
    }));
    const shown = counts.filter(({ count }) => count > 0);
    const unit = total === 0 ? 0 : (height - gap * Math.max(0, shown.length - 1)) / total;
    let top = 0;
    return shown.map(({ key, count }): Stretch => {
      const stretch = { key, count, top, height: Math.max(thinnest, count * unit) };
      top += stretch.height + gap;
      return stretch;
    });
  };
  const [givers, receivers] = [side('from'), side('to')];
  const used = new Map<string, number>();
  const place = (stretches: readonly Stretch[], name: string, key: string, count: number) => {
    const stretch = stretches.find((one) => one.key === key)!;
    const thick = (stretch.height * count) / stretch.count;
    const from = stretch.top + (used.get(`${name} ${key}`) ?? 0);
    used.set(`${name} ${key}`, from - stretch.top + thick);
    return [from, from + thick] as const;
  };
  const middle = (left + right) / 2;
  const bands = keys.flatMap((from) =>
    keys.flatMap((to): Band[] => {
      const count = keyed.find((flow) => flow.from === from && flow.to === to)?.count ?? 0;
      if (count === 0) return [];
      const [a, b] = place(givers, 'from', from, count);
      const [c, d] = place(receivers, 'to', to, count);
      const path = `M${left} ${a}C${middle} ${a} ${middle} ${c} ${right} ${c}V${d}C${middle} ${d} ${middle} ${b} ${left} ${b}Z`;
      return [{ from, to, count, path }];
    }),
  );
  return { givers, receivers, bands };
}
