import { type Ask, leadersOf, type Notice, ofEntry, tellsOf } from '../notifications/index.ts';
import { chairingRoles, sittingRoles } from './council.policy.ts';

interface Told {
  councilId: string;
  askedById: string;
  askedForId: string;
  state: string;
}

// Who sits on the council is told what it is asked, and asked by name who may answer; who asked is told of the answer, or that there will be none.
tellsOf({
  kinds: /^opinion\.(asked|declined|given|withdrawn)$/,
  async tell(ask, entry) {
    const id = String(entry.facts?.opinionId);
    const [told] = await ask<Told>(
      'select body_id as "councilId", asked_by_id as "askedById", asked_for_id as "askedForId", state from council_opinion where id = $1',
      [id],
    );
    if (!told) return [];
    const common = { ...ofEntry(entry), thing: { kind: 'opinion', id } };
    const sitting = await leadersOf(ask, told.councilId, sittingRoles);
    if (entry.kind === 'opinion.asked') {
      const chairing = await leadersOf(ask, told.councilId, chairingRoles);
      const isOpen = told.state === 'ASKED';
      return sitting.map(
        (personId): Notice => ({
          ...common,
          personId,
          kind: 'COUNCIL_ASKED',
          ...(isOpen && chairing.includes(personId) ? { asks: true } : {}),
        }),
      );
    }
    await isAnswered(ask, id, entry.at);
    if (entry.kind === 'opinion.withdrawn')
      return sitting.map((personId): Notice => ({ ...common, personId, kind: 'COUNCIL_ASKED_NO_MORE' }));
    const asking = await leadersOf(ask, told.askedForId, ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR']);
    return [...new Set([told.askedById, ...asking])].map(
      (personId): Notice => ({
        ...common,
        personId,
        kind: entry.kind === 'opinion.declined' ? 'COUNCIL_DECLINED' : 'COUNCIL_ANSWERED',
      }),
    );
  },
});

/** What was asked waits for nobody any more, whether they had looked at it or not. */
async function isAnswered(ask: Ask, opinionId: string, at: Date): Promise<void> {
  await ask(`update notification set read_at = $2 where thing_id = $1 and asks and read_at is null`, [
    opinionId,
    at,
  ]);
}
