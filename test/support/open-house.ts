import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { headOf } from './fill.ts';
import { type House, type HouseOptions, twoServers } from './house.ts';
import { Subscriber, type SubscriberOptions } from './subscriber.ts';

export interface HouseInUse extends House {
  /** A follower of the public session from now on, at the first server; live when it is given, stopped with the test. */
  follow(options?: Partial<SubscriberOptions>): Promise<Subscriber>;
  /** The same from the very beginning, without waiting for anything. */
  begin(options?: Partial<SubscriberOptions>): Subscriber;
}

/** Runs a house of two servers for the tests of a file; whichever a test has killed is started again for the next. */
export function openHouse(
  options: () => HouseOptions | Promise<HouseOptions> = () => ({}),
): () => HouseInUse {
  let house: House;
  beforeAll(async () => {
    house = await twoServers(await options());
  });
  beforeEach(async () => {
    await Promise.all([house.a, house.b].map((server) => server.isRunning || server.restart()));
  });
  afterAll(() => house?.close());
  return () => {
    const begin = (chosen: Partial<SubscriberOptions> = {}) => {
      const subscriber = new Subscriber({
        urls: [house.a.url],
        origin: undefined,
        sessionId: house.world.session.id,
        ...chosen,
      });
      onTestFinished(() => subscriber.stop());
      return subscriber;
    };
    const follow = async (chosen: Partial<SubscriberOptions> = {}) => {
      const sessionId = chosen.sessionId ?? house.world.session.id;
      return begin({ after: await headOf(house.pool, { id: sessionId }), ...chosen }).live();
    };
    return { ...house, begin, follow };
  };
}
