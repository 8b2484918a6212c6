import type { Entry } from '../../../streams/index.ts';
import { whoShares } from '../../people/index.ts';
import { namedThing } from '../things/named-thing.ts';
import { type Ask, type Notice, ofEntry, tellsOf } from './notice.ts';

interface Asked {
  id: string;
  askedAs: string | null;
  askedId: string | null;
}

// Who may let somebody in is told that they ask, and they what came of it.
tellsOf({
  kinds: /^access\.(given|declined|asked)$/,
  async tell(ask, entry) {
    const asker = entry.kind === 'access.asked' ? entry.actorId : String(entry.facts?.personId);
    const [asked] = await ask<Asked>(
      `select r.id, r.asked_as as "askedAs", r.asked_id as "askedId" from access_request r
        where r.thing_id = $1 and r.person_id = $2 and r.thing_kind = $3 order by r.created_at desc limit 1`,
      [entry.subjectId, asker, entry.facts?.kind],
    );
    const shared = { kind: String(entry.facts?.kind), id: entry.subjectId };
    const thing = (asked && namedAs(asked)) ?? shared;
    const common = { ...ofEntry(entry), thing };
    if (entry.kind === 'access.asked') {
      const sharing = await whoShares(ask, shared.kind, shared.id);
      return sharing.map(
        (personId): Notice => ({ ...common, place: '?access', personId, kind: 'ACCESS_ASKED', asks: true }),
      );
    }
    await isAnswered(ask, [thing.id, shared.id], asker, entry);
    if (entry.kind === 'access.given') return [{ ...common, personId: String(asker), kind: 'ACCESS_GIVEN' }];
    if (!asked) return [];
    // They may know of nothing but what they asked and what was answered.
    return [
      {
        ...common,
        thing: { kind: 'access-request', id: asked.id },
        personId: String(asker),
        kind: 'ACCESS_DECLINED',
      },
    ];
  },
});

/** What they asked for by its own page, where that has a name: an agreement, and not its text. */
function namedAs({ askedAs, askedId }: Asked): Notice['thing'] | null {
  return askedAs && askedId && namedThing(askedAs) ? { kind: askedAs, id: askedId } : null;
}

/** It waits for nobody any more, whether they had looked at it or not. */
async function isAnswered(
  ask: Ask,
  things: readonly string[],
  asker: string | null,
  { at }: Entry,
): Promise<void> {
  await ask(
    `update notification set read_at = $3 where kind = 'ACCESS_ASKED' and thing_id = any($1::uuid[]) and actor_id = $2 and at <= $3 and read_at is null`,
    [things, asker, at],
  );
}
