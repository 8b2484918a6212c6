import { limits } from '../../../../schema/limits.ts';
import { invalid } from '../../../kernel/errors.ts';

export interface Page {
  readonly from: number;
  readonly size: number;
}

/** A page of a list that changes seldom, so that a place in it is cursor enough. */
export function pageOf(first: number | null, after: string | null): Page {
  const size = first ?? limits.page.default;
  if (size < 1 || size > limits.page.max)
    throw invalid('first', `${size} is no page’s size; ask for 1 to ${limits.page.max}.`);
  if (after !== null && !/^\d{1,9}$/.test(after)) {
    throw invalid('after', `${JSON.stringify(after)} is no cursor; give back an endCursor.`);
  }
  return { from: Number(after ?? 0), size };
}

/** Rows that know their place and the total, as the page they are. */
export function connectionOf(rows: readonly Record<string, unknown>[]): object {
  const last = rows.at(-1);
  return {
    nodes: rows,
    totalCount: Number(last?.total ?? 0),
    endCursor: last ? String(last.place) : null,
    hasNextPage: last !== undefined && Number(last.place) < Number(last.total),
  };
}
