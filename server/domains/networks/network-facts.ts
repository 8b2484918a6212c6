import { networkLimits as limits } from '../../../schema/network-limits.ts';
import {
  type MemberKind,
  memberKinds,
  type NetworkCircle,
  type SubNetworkKind,
  type VoteRule,
} from '../../../schema/networks/index.ts';
import type { CreativeField } from '../../../schema/words.ts';
import { invalid } from '../../kernel/errors.ts';
import { languages } from '../../kernel/localised-text.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { LanguageTexts } from '../people/index.ts';

/** What is said of a sub-network beside its names, which are its body's. */
export interface NetworkFacts {
  readonly purpose: { readonly en?: string | null; readonly vi?: string | null };
  readonly field?: CreativeField | null;
  readonly countries?: readonly string[] | null;
  readonly memberKinds: readonly MemberKind[];
  readonly posts: NetworkCircle;
  readonly proposes: NetworkCircle;
  readonly votes: VoteRule;
}

/** What is said of it, as it is kept; refuses what does not go together. */
export function factsOf(kind: SubNetworkKind, given: NetworkFacts) {
  const kinds = memberKinds.filter((one) => given.memberKinds.includes(one));
  if (kinds.length === 0) throw invalid('memberKinds', 'Say who may be a member.', 'EMPTY');
  if (kind === 'FIELD' && !given.field)
    throw invalid('field', 'A sub-network of a creative field names the field.', 'FIELD_NEEDED');
  if (given.votes === 'ONE_CITY_ONE_VOTE' && !kinds.includes('CITY'))
    throw invalid(
      'votes',
      'Where no city can be a member, nobody could vote by one city one vote.',
      'NO_CITY_TO_VOTE',
    );
  return {
    purpose: purposeOf(given.purpose),
    field: kind === 'FIELD' ? given.field! : null,
    countries: kind === 'REGION' ? countriesOf(given.countries ?? []) : [],
    memberKinds: kinds,
    posts: given.posts,
    proposes: given.proposes,
    votes: given.votes,
  };
}

function purposeOf(given: NetworkFacts['purpose']): LanguageTexts {
  const written = languages.flatMap((language) => {
    const words = given[language];
    return words?.trim() ? [[language, plainText('purpose', words, limits.purpose)] as const] : [];
  });
  if (written.length === 0) throw invalid('purpose', 'Say what the sub-network is for.', 'EMPTY');
  return Object.fromEntries(written);
}

function countriesOf(given: readonly string[]): string[] {
  const countries = [...new Set(given.map((one) => one.trim().toUpperCase()))].sort();
  const wrong = countries.find((one) => !/^[A-Z]{2}$/.test(one));
  if (wrong !== undefined)
    throw invalid('countries', `${JSON.stringify(wrong)} is no country; write one as VN.`, 'NO_COUNTRY');
  if (countries.length > limits.countries.max)
    throw invalid('countries', `At most ${limits.countries.max} countries.`, 'TOO_MANY_HERE', {
      max: limits.countries.max,
    });
  return countries;
}
