import { randomUUID } from 'node:crypto';
import type { Overrides } from '../../../server/app.ts';
import type { Config } from '../../../server/config.ts';
import { type Answer, type DemoHouse, demoHouse } from '../../support/demo-house.ts';

export interface PeopleWorld extends DemoHouse {
  /** Asks for one mutation with an input that has a requestId of its own. */
  tell(mutation: string, input: Record<string, unknown>, as: string | null, more?: Telling): Promise<Answer>;
  /** Somebody who may sign in under a slug, and acts for nobody yet. Gives their id. */
  newcomer(slug: string, name?: string, email?: string): Promise<string>;
  /** Gives an office without asking anybody, as it stood before the test begins. */
  given(slug: string, body: string, role: string, more?: { from?: string; to?: string }): Promise<string>;
  /** What the audit of a body says, oldest first. */
  audit(
    body: string,
  ): Promise<{ kind: string; subject_id: string; facts: Record<string, string>; actor: string }[]>;
}

interface Telling {
  select?: string;
  actingFor?: string;
}

/** The demonstration's house with short ways to change who acts for whom. */
export async function peopleWorld(
  config: Partial<Config> = {},
  overrides: Overrides = {},
): Promise<PeopleWorld> {
  const house = await demoHouse(config, overrides);
  // One day for every body, so that no test depends on the hour; test/server/people/days.test.ts has days of their own.
  await house.rows('update body set zone = null');
  return {
    ...house,
    tell(mutation, input, as, { select = '{ id }', actingFor } = {}) {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) ${select} }`;
      const variables = { input: { requestId: randomUUID(), ...input } };
      return house.ask(query, { variables, as, ...(actingFor ? { actingFor } : {}) });
    },
    async newcomer(slug, name = slug, email = `${slug}@example.org`) {
      const [row] = await house.rows(
        `with u as (insert into auth_user (id, name, email, email_verified) values (gen_random_uuid(), $2, $3, true) returning id)
         insert into person (id, user_id, slug, name, is_demonstration) select gen_random_uuid(), u.id, $1, $2, true from u returning id`,
        [slug, name, email],
      );
      // One click lets them in as long as they belong to the demonstration; afterwards they are like anybody.
      await house.cookieOf(slug);
      await house.rows('update person set is_demonstration = false where id = $1', [row.id]);
      return row.id;
    },
    async given(slug, body, role, { from = '2020-01-01', to } = {}) {
      const [row] = await house.rows(
        `insert into appointment (id, person_id, body_id, role, from_date, to_date)
         values (gen_random_uuid(), (select id from person where slug = $1), (select id from body where slug = $2), $3, $4, $5) returning id`,
        [slug, body, role, from, to ?? null],
      );
      return row.id;
    },
    audit: (body) =>
      house.rows(
        `select e.kind, e.subject_id, e.facts, p.slug as actor from entry e join stream s on s.id = e.stream_id
           join body b on b.id = s.subject_id left join person p on p.id = e.actor_id
          where s.kind = 'audit' and b.slug = $1 order by e.position`,
        [body],
      ),
  };
}

/** The code of the first error with the field, where one is named, and the reason: `INVALID rule NO_RULE`. */
export function why(answer: Answer): string | null {
  const code = refusal(answer);
  const { reason } = answer.errors?.[0]?.extensions ?? {};
  return reason ? `${code} ${reason}` : code;
}

/** The code of the first error, with the field where one is named. */
export function refusal({ errors }: Answer): string | null {
  const first = errors?.[0];
  if (!first) return null;
  const { code, field } = first.extensions;
  return field ? `${code} ${field}` : code;
}
