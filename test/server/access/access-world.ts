import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';

export interface AccessWorld extends PeopleWorld {
  /** The closed table, and a session for the network. */
  readonly table: string;
  readonly network: string;
  readonly forum: string;
  /** What somebody is shown of who can see a thing, or null. */
  access(as: string | null, kind?: string, id?: string): Promise<Access | null>;
  sees(as: string | null, sessionId?: string): Promise<boolean>;
  /** What is written in the discussion's stream, in the audit of its owner, and in a person's own stream. */
  entries(kind: 'audit' | 'discussion' | 'person', subjectId: string): Promise<Entry[]>;
  /** Everything that sharing keeps, so that "nothing has changed" can be said. */
  kept(): Promise<string>;
}

export interface Access {
  audience: string;
  audiences: string[];
  mayShare: boolean;
  peopleCount: number;
  people: { name: string }[];
  grants: {
    id: string;
    role: string;
    reason: string | null;
    person: { id: string } | null;
    body: { id: string } | null;
  }[];
  requests: { id: string; words: string; person: { id: string } }[];
}

export interface Entry {
  kind: string;
  subject_id: string;
  facts: Record<string, string | null> | null;
  actor: string | null;
}

/** The body that hosts the demonstration's forum, and whose moderator shares its sessions. */
export const host = 'hanoi-department-of-culture-and-sports';
export const moderator = 'le-minh-chau';

/** The demonstration's house with short ways to ask who sees what. */
export async function accessWorld(): Promise<AccessWorld> {
  const world = await peopleWorld();
  const table = await world.session('Coordinators');
  const [{ forum_id: forum }] = await world.rows('select forum_id from session where id = $1', [table]);
  return {
    ...world,
    table,
    network: await world.session('Young designers'),
    forum,
    async access(as, kind = 'session', id = table) {
      const query = `query ($kind: String!, $id: ID!) { access(kind: $kind, id: $id) { audience audiences mayShare peopleCount people { name }
        grants { id role reason person { id } body { id } } requests { id words person { id } } } }`;
      return (await world.ask(query, { as, variables: { kind, id } })).data.access;
    },
    async sees(as, sessionId = table) {
      const { data } = await world.ask('query ($id: ID!) { session(id: $id) { id } }', {
        as,
        variables: { id: sessionId },
      });
      return data.session !== null;
    },
    entries: (kind, subjectId) =>
      world.rows(
        `select e.kind, e.subject_id, e.facts, p.slug as actor from entry e join stream s on s.id = e.stream_id left join person p on p.id = e.actor_id
          where s.kind = $1 and s.subject_id = $2 and e.kind !~ '^(message|sign-in)' order by e.position`,
        [kind, subjectId],
      ),
    async kept() {
      const [row] = await world.rows(`select md5(string_agg(kept, '' order by kept)) as sum from (
        select g::text as kept from "grant" g union all select r::text from access_request r union all select s.id || s.audience from session s
        union all select f.id || f.audience from forum f
        union all select e.stream_id || e.kind || e.position from entry e where e.kind !~ '^sign-in') all_of_it`);
      return row.sum;
    },
  };
}
