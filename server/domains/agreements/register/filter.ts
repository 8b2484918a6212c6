import type { AgreementKind, AgreementState, AgreementView } from '../../../../schema/agreements/index.ts';
import { limits } from '../../../../schema/limits.ts';
import type { CreativeField } from '../../../../schema/words.ts';
import { dayOf } from '../../../kernel/day.ts';
import { invalid } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';

export interface Filter {
  readonly view?: AgreementView | null;
  readonly search?: string | null;
  readonly kinds?: readonly AgreementKind[] | null;
  readonly states?: readonly AgreementState[] | null;
  readonly partyId?: string | null;
  readonly field?: CreativeField | null;
  readonly endsBefore?: string | null;
}

/** The rows of the register that a filter lets through; whoever may know of them is asked by the face. */
export function filtered(
  a: string,
  filter: Filter,
  { param }: ReadContext,
  waitsForMe: () => string,
  isEnding: string,
): string {
  const { view, search, kinds, states, partyId, field, endsBefore } = filter;
  // A parameter is given to the statement only where its text names it.
  const views: Record<AgreementView, string> = {
    ALL: 'true',
    MINE: view === 'MINE' ? waitsForMe() : 'true',
    SIGNING: `${a}.state = 'SIGNING'`,
    ENDING: isEnding,
    DOMESTIC: `${a}.kind = 'DOMESTIC_COOPERATION'`,
    OVER: `${a}.state in ('EXPIRED','WITHDRAWN','TERMINATED','NOTIFIED')`,
  };
  const words = searchWords(search);
  const parts = [
    view && views[view],
    kinds?.length && `${a}.kind = any(${param(kinds)}::text[])`,
    states?.length && `${a}.state = any(${param(states)}::text[])`,
    field && `${param(field)} = any(${a}.fields)`,
    partyId &&
      (isId(partyId)
        ? `exists (select 1 from agreement_party fp where fp.agreement_id = ${a}.id and fp.body_id = ${param(partyId)}::uuid)`
        : 'false'),
    endsBefore && `${a}.ends_on < ${param(dayOf('endsBefore', endsBefore))}::date`,
    ...words.map((word) => `${searched(a)} like '%' || replace(fold_text(${param(word)}), '%', '') || '%'`),
  ].filter((part): part is string => typeof part === 'string' && part !== 'true');
  return parts.length > 0 ? parts.map((part) => `(${part})`).join(' and ') : 'true';
}

function searchWords(search: string | null | undefined): string[] {
  const text = (search ?? '').trim();
  if (text.length > limits.searchText.max)
    throw invalid('search', `At most ${limits.searchText.max} characters are searched for.`, 'TOO_LONG', {
      max: limits.searchText.max,
    });
  return text.split(/\s+/).filter(Boolean).slice(0, 8);
}

/** What the search looks at: what it is called in any language, its number, its parties, and what was promised. */
const searched = (
  a: string,
) => `fold_text(concat_ws(' ', ${a}.title->>'en', ${a}.title->>'vi', ${a}.register_number,
  (select string_agg(concat_ws(' ', sp.legal_name->>'en', sp.legal_name->>'vi'), ' ') from agreement_party sp where sp.agreement_id = ${a}.id),
  (select string_agg(concat_ws(' ', so.article, sc.words), ' ') from obligation so join commitment sc on sc.id = so.commitment_id where so.agreement_id = ${a}.id)))`;
