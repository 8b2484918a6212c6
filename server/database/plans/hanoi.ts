import type { LocalisedText } from '../../kernel/localised-text.ts';
import file from './hanoi.json' with { type: 'json' };

interface Sourced {
  readonly sources: readonly string[];
}

interface Statement extends Sourced {
  readonly words: LocalisedText;
  readonly name?: LocalisedText;
  readonly body?: string | null;
}

/** A plan as the sources tell it: what it says beside its activities stands together, by kind. */
interface GivenPlan extends Sourced {
  readonly id: string;
  readonly number: string | null;
  readonly year: number;
  readonly title: LocalisedText;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly legalBasis: string | null;
  readonly note?: LocalisedText;
  readonly statedActivities?: number;
  readonly initiatives: readonly string[];
  readonly aims: readonly Statement[];
  readonly duties: readonly Statement[];
  readonly commitments: readonly Statement[];
  readonly bodies: readonly Statement[];
  readonly groups: readonly (Sourced & {
    readonly number: number;
    readonly title: LocalisedText;
    readonly activities: readonly (Sourced & {
      readonly title: LocalisedText;
      readonly initiatives: readonly string[];
    })[];
  })[];
}

interface Given {
  readonly about: { readonly gatheredOn: string };
  readonly sources: readonly { readonly id: string; readonly words: string; readonly url: string | null }[];
  readonly initiatives: readonly (Sourced & {
    readonly id: string;
    readonly level: string;
    readonly title: LocalisedText;
    readonly body?: string;
  })[];
  readonly promises: Sourced & {
    readonly plan: string;
    readonly promisedIn: string;
    readonly note: LocalisedText;
  };
  readonly plans: readonly GivenPlan[];
  readonly results: readonly (Statement & { readonly year: number; readonly initiative?: string })[];
  readonly festival: {
    readonly name: string;
    readonly title: { readonly en: string; readonly vi: string };
    readonly editions: readonly (Sourced & {
      readonly year: number;
      readonly ordinal: number;
      readonly theme: LocalisedText | null;
      readonly startsOn: string | null;
      readonly endsOn: string | null;
      readonly state: string;
      readonly facts: readonly (Sourced & { readonly words: LocalisedText })[];
      readonly note: LocalisedText | null;
    })[];
  };
  readonly claims: readonly {
    readonly subject: string;
    readonly question: LocalisedText;
    readonly claims: readonly { readonly words: LocalisedText; readonly source: string }[];
  }[];
}

const given: Given = file;

const pointsOf = ({ aims, duties, commitments, bodies }: GivenPlan) => [
  ...aims.map((one) => ({ ...one, kind: 'AIM' })),
  ...duties.map((one) => ({ ...one, kind: 'DUTY' })),
  ...commitments.map((one) => ({ ...one, kind: 'FRAME' })),
  ...bodies.map(({ words, name, ...one }) => ({
    ...one,
    words: name ? joined(name, words) : words,
    kind: 'BODY',
  })),
];

const joined = (name: LocalisedText, words: LocalisedText): LocalisedText => ({
  en: `${name.en}: ${words.en}`,
  ...(name.vi && words.vi ? { vi: `${name.vi}: ${words.vi}` } : {}),
});

/** What public sources tell of Hanoi’s plans, as the file has it. */
export const hanoi = { ...given, plans: given.plans.map((plan) => ({ ...plan, points: pointsOf(plan) })) };

/** Sources by their words, with the address where there is one. */
export function sourcesOf(ids: readonly string[]): string {
  return ids
    .map((id) => {
      const source = given.sources.find((one) => one.id === id);
      if (!source) throw new Error(`Hanoi's plans name ${id}, which is no source of theirs.`);
      return source.url ? `${source.words}, ${source.url}` : source.words;
    })
    .join('; ');
}

/** The plan beside which sources that differ are shown; what is no plan's matter is left out. */
export const planOfClaim: Readonly<Record<string, string>> = {
  'results-2024': 'plan-2025',
  'network-of-creative-cultural-spaces': 'plan-2025',
  'creative-design-centre': 'plan-161-2023',
  'creative-spaces': 'plan-161-2023',
  'network-of-young-creative-designers': 'plan-161-2023',
};

/** What sources say where they differ, one by one. */
export function claimsOf() {
  return given.claims
    .filter(({ subject }) => subject in planOfClaim)
    .flatMap(({ subject, question, claims }) =>
      claims.map(({ words, source }) => ({ subject, question, words, source: sourcesOf([source]) })),
    );
}

/** What sources say of a body where they differ, one by one: of the advisory council, when it was formed. */
export function claimsOfCouncil() {
  return given.claims
    .filter(({ subject }) => subject === councilOfHanoi)
    .flatMap(({ question, claims }) =>
      claims.map(({ words, source }) => ({
        question,
        words,
        source: sourcesOf([source]),
        statedAt: `${given.about.gatheredOn}-01T00:00:00Z`,
      })),
    );
}

export const councilOfHanoi = 'hanoi-advisory-council-of-experts';

/** The Hanoi Creative Design Festival and its editions, as sources tell of them. */
export const festivalOfHanoi = {
  city: 'hanoi',
  festival: given.festival.name,
  nativeName: { words: given.festival.title.vi, language: 'vi' },
  editions: given.festival.editions.map(({ ordinal, state, facts, sources, ...edition }) => ({
    ...edition,
    number: ordinal,
    state: state as 'ANNOUNCED' | 'HELD',
    source: sourcesOf(sources),
    points: facts.map((fact) => ({
      kind: 'FACT' as const,
      words: fact.words,
      source: sourcesOf(fact.sources),
    })),
  })),
};

/** What sources say of it where they differ, one by one. */
export function claimsOfFestival() {
  return given.claims
    .filter(({ subject }) => subject === 'creative-design-festival')
    .flatMap(({ question, claims }) =>
      claims.map(({ words, source }) => ({
        question,
        words,
        source: sourcesOf([source]),
        statedAt: `${given.about.gatheredOn}-01T00:00:00Z`,
      })),
    );
}
