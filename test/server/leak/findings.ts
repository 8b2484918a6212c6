import { type Canary, canaries, type ForeignWorld, type Role, roles } from './foreign-world.ts';

/** Types whose objects anyone may know of, with the reason; what they lead to is still looked at. */
export const publicTypes: Readonly<Record<string, string>> = {
  Body: 'what a body is called, says of itself and who acts for it today stands on its public page',
  BodyTranslation: 'the same in each language',
  BodyConnection: 'lists of bodies',
  Logo: 'the picture on a body’s public page',
  BodyMay: 'what the reader themself may do with a body',
  City: 'the network’s own directory',
  CityConnection: 'lists of cities',
  AgreementCounts:
    'numbers of what the reader may know of anyway; that they tell of nothing else, the coming of things shows',
  SearchCount:
    'numbers of what the reader may know of anyway; that they tell of nothing else, the coming of things shows',
  Exchange:
    'numbers of what the whole network may see, or for the public everybody; that they tell of nothing else, the coming of things shows',
  ExchangeShare: 'the same',
  ExchangeFlow: 'the same',
  Council: 'what a council is for stands on its public page; what it said is looked at',
  CouncilMandate: 'the same',
  CouncilMay: 'what the reader themself may do with a council',
  ReportedResult: 'from public sources',
  CandidacyPromise: 'what a city promised to join, with its source; what came of it is looked at',
  PromiseWording: 'the same in each language',
  PromiseLedger: 'the same, of one city',
  Procedure: 'how agreements come about at a party is law, and no body’s own',
  ProcedureVersion: 'the same, as of a day',
  Designation: 'the network’s own directory',
  Festival: 'from public sources and its city',
  FestivalNames: 'the same',
  FestivalEdition: 'the same, year by year',
  FestivalEditionPoint: 'the same, line by line',
  FestivalWords: 'the same in each language',
  FestivalMay: 'what the reader themself may do with a festival',
  FestivalEntry: 'that something public has changed',
  FieldCount: 'counts of the directory',
  SignInWays: 'the door of the house',
  DemonstrationPerson: 'invented people whom anyone may enter as',
  HolidayList: 'days off, as they were published',
  Holiday: 'the same, day by day',
};

/** Subscriptions that anyone may open, with the reason. */
export const publicSubscriptions: Readonly<Record<string, string>> = {
  festival: 'that what is told of a festival has changed, which is public',
};

/** Of these, types that lead to nothing but what is public as well. */
export const whollyPublic: readonly string[] = ['DemonstrationPerson'];

/** Types that hold no object’s own but numbers of the whole house; only administrators ask for them. */
export const houseTypes = [
  'Health',
  'DatabaseHealth',
  'MailHealth',
  'ServerHealth',
  'SignInHealth',
  'StreamHealth',
] as const;

/** What changes by itself from one second to the next, and is left out where two answers are compared. */
const restless: Readonly<Record<string, readonly string[]>> = {
  SignInSession: ['seenAt', 'idleUntil'],
  // One's own stream moves with whatever one does, signing in among it.
  Inbox: ['position'],
};

export interface Leak {
  readonly field: string;
  readonly role: Role;
  readonly what: string;
}

interface Seen {
  readonly [field: string]: unknown;
}

/** What came to whom, field by field. */
export class Findings {
  readonly leaks: Leak[] = [];
  readonly #seen = new Map<string, Set<Role>>();
  readonly #came = new Map<Canary, Set<Role>>();
  readonly #world: ForeignWorld;

  constructor(world: ForeignWorld) {
    this.#world = world;
  }

  /** Looks through an answer for what is foreign; `under` says that all of it belongs to a foreign object. */
  look(role: Role, answer: unknown, under: Canary | null = null): void {
    this.#lookAt(role, answer, under);
  }

  /** A text that is no answer of the schema: a file, a refusal. */
  lookAtText(role: Role, where: string, text: string): void {
    for (const word of text.match(/canary-[a-z]+-q7x|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []) {
      const canary = this.#world.canaryIn(word);
      if (canary) this.#note(role, where, canary);
    }
  }

  differs(role: Role, where: string, what: string): void {
    this.leaks.push({ field: where, role, what });
  }

  saw(field: string): ReadonlySet<Role> {
    return this.#seen.get(field) ?? new Set();
  }

  came(canary: Canary): ReadonlySet<Role> {
    return this.#came.get(canary) ?? new Set();
  }

  /** Fields × roles: ● came and may, ✗ came and may not, · did not come. */
  table(fields: readonly string[]): string {
    const leaky = new Map<string, Set<Role>>();
    for (const { field, role } of this.leaks) leaky.set(field, (leaky.get(field) ?? new Set()).add(role));
    const width = Math.max(...fields.map((field) => field.length));
    const line = (field: string) =>
      `${field.padEnd(width)} ${roles
        .map((role) => (leaky.get(field)?.has(role) ? '✗' : this.saw(field).has(role) ? '●' : '·'))
        .join(' ')}`;
    const heads = roles.map((role, at) => `${' '.repeat(width + 1)}${'| '.repeat(at)}${role}`);
    return [...heads, ...fields.map(line)].join('\n');
  }

  #lookAt(role: Role, node: unknown, inherited: Canary | null): Canary | null {
    if (Array.isArray(node)) {
      const found = node.map((one) => this.#lookAt(role, one, inherited));
      return found.find((one) => one !== null) ?? null;
    }
    if (node === null || typeof node !== 'object')
      return typeof node === 'string' ? this.#world.canaryIn(node) : null;
    const object = node as Seen;
    const type = String(object.__typename ?? '');
    const isHouse = (houseTypes as readonly string[]).includes(type);
    const own = Object.values(object).flatMap((value) =>
      typeof value === 'string' ? (this.#world.canaryIn(value) ?? []) : [],
    );
    const label = own[0] ?? inherited;
    const below = new Map(
      Object.entries(object).map(([key, value]) => [
        key,
        this.#lookAt(role, value, type in publicTypes ? null : label),
      ]),
    );
    const within = [...below.values()].find((one) => one !== null) ?? null;
    const ofObject = label ?? (type in publicTypes ? null : within);
    for (const [key, value] of Object.entries(object)) {
      if (key === '__typename' || value === null || (Array.isArray(value) && value.length === 0)) continue;
      const field = `${type}.${key.replace(/^way\d+_/, '')}`;
      const canary = typeof value === 'string' ? this.#world.canaryIn(value) : null;
      if (canary) this.#note(role, field, canary);
      else if (isHouse) this.#noteHouse(role, field);
      else if (ofObject ?? below.get(key)) this.#see(role, field);
    }
    return own[0] ?? within;
  }

  #see(role: Role, field: string): void {
    this.#seen.set(field, (this.#seen.get(field) ?? new Set()).add(role));
  }

  #note(role: Role, field: string, canary: Canary): void {
    this.#see(role, field);
    this.#came.set(canary, (this.#came.get(canary) ?? new Set()).add(role));
    if (!(canaries[canary].may as readonly Role[]).includes(role))
      this.leaks.push({ field, role, what: canaries[canary].what });
  }

  #noteHouse(role: Role, field: string): void {
    this.#see(role, field);
    if (role !== 'administrator') this.leaks.push({ field, role, what: 'numbers of the whole house' });
  }
}

/** An answer as it is compared with an earlier one: without what changes by itself. */
export function comparable(answer: unknown): string {
  return JSON.stringify(answer, (_key, value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const type = String((value as Seen).__typename ?? '');
    if ((houseTypes as readonly string[]).includes(type)) return type;
    const left = restless[type];
    return left ? Object.fromEntries(Object.entries(value).filter(([name]) => !left.includes(name))) : value;
  });
}
