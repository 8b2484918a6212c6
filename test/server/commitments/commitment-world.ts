import type { Overrides } from '../../../server/app.ts';
import type { Config } from '../../../server/config.ts';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';

/** The demonstration's house with short ways to promise something and to look at what became of it. */
export interface CommitmentWorld extends PeopleWorld {
  /** Promises something for the body that somebody acts for. */
  promised(as: string, more?: Record<string, unknown>): Promise<Promised>;
  change(
    as: string | null,
    ids: readonly string[],
    act: string,
    more?: Record<string, unknown>,
  ): Promise<Answered>;
  /** A day some days from the house's today. */
  day(from: number): Promise<string>;
  /** Puts the house's clock some days ahead, for good or back with 0. */
  daysLater(days: number): Promise<void>;
}

type Answered = Awaited<ReturnType<PeopleWorld['tell']>>;

interface Once {
  readonly id: string;
  readonly dueOn: string | null;
}

export interface Promised {
  readonly id: string;
  readonly occurrences: readonly [Once, ...Once[]];
}

export const state =
  '{ id occurrences { number dueOn firstDueOn state progress reached group daysLeft isOverdue isDeferred isEscalated droppedReason } }';

export async function commitmentWorld(
  config: Partial<Config> = {},
  overrides: Overrides = {},
): Promise<CommitmentWorld> {
  const world = await peopleWorld(config, overrides);
  const day = async (from: number) =>
    (await world.rows('select (house_day() + $1::int)::text as day', [from]))[0].day as string;
  return {
    ...world,
    day,
    async promised(as, more = {}) {
      const words = 'Share the plan for access six weeks before the opening.';
      const due = more.due ?? { kind: 'ONCE', on: await day(5) };
      const input = { words, language: 'en', ...more };
      const answer = await world.tell('makeCommitment', { ...input, due }, as, {
        select: '{ id occurrences { id dueOn } }',
      });
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data.makeCommitment;
    },
    change: (as, ids, act, more = {}) =>
      world.tell('changeDue', { ids, act, ...more }, as, {
        select:
          '{ id occurrences { id state progress reached dueOn firstDueOn isDeferred droppedReason commitment { person { name } } } }',
      }),
    async daysLater(days) {
      await world.rows(
        `create or replace function house_now() returns timestamptz language sql stable as 'select now() + interval ''${days} days'''`,
      );
    },
  };
}
