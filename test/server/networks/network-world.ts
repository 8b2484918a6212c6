import type { Overrides } from '../../../server/app.ts';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the selection below asks for
export type Network = any;

export interface NetworkWorld extends PeopleWorld {
  /** Does something to a sub-network and gives it as it reads then; fails where it is refused. */
  told(mutation: string, input: Record<string, unknown>, as: string): Promise<Network>;
  /** A sub-network of cities and persons, and as `by` the slug of its coordinator. */
  begun(more?: object): Promise<Network>;
  read(slug: string, as: string | null): Promise<Network>;
  /** Lets the people given in, each for the body they act for first. */
  admit(network: Network, ...people: string[]): Promise<Network>;
}

export const administrator = 'tran-duc-minh';
export const lan = 'nguyen-thu-lan';
export const haruka = 'mori-haruka';
export const daichi = 'kato-daichi';
export const siti = 'siti-rahayu';
export const stranger = 'anong-srisuk';

const member = `{ id kind state words reason profile fromDate toDate mayDecide mayEnd body { slug } person { name } }`;
export const select = `{ id slug name kind audience field countries purpose memberKinds posts proposes votes memberCount askingCount version
  body { id } officers { id role person { name } } members ${member} former ${member} requests ${member} position
  may { coordinate post propose seeHistory } history { kind member { body { slug } } by { name } } }`;

let number = 0;

/** The demonstration's house with short ways to begin sub-networks and to belong to them. */
export async function networkWorld(overrides: Overrides = {}): Promise<NetworkWorld> {
  const world = await peopleWorld({}, overrides);
  const told: NetworkWorld['told'] = async (mutation, input, as) => {
    const answer = await world.tell(mutation, input, as, { select });
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation];
  };
  const read: NetworkWorld['read'] = async (slug, as) =>
    (
      await world.ask(`query ($slug: String!) { subNetwork(slug: $slug) ${select} }`, {
        variables: { slug },
        as,
      })
    ).data.subNetwork;
  return {
    ...world,
    told,
    read,
    async begun(more = {}) {
      const network = await told('beginSubNetwork', { ...sound(), ...more }, administrator);
      const by = `by-${network.slug}`;
      await world.newcomer(by);
      await world.given(by, network.slug, 'COORDINATOR');
      return { ...network, by };
    },
    async admit(network, ...people) {
      for (const as of people) {
        await told('askForAdmission', { networkId: network.id, asPerson: false, words: 'We work on it' }, as);
        const [{ id }] = (await read(network.slug, network.by)).requests;
        await told('decideAdmission', { membershipId: id, admit: true }, network.by);
      }
      return { ...(await read(network.slug, network.by)), by: network.by };
    },
  };
}

/** What begins a sub-network that nothing is wrong with. */
export const sound = () => ({
  kind: 'REGION',
  translations: [
    { language: 'en', name: `Cities of a river ${++number}` },
    { language: 'vi', name: `Các thành phố ven sông ${number}` },
  ],
  purpose: {
    en: 'Cities along a river learn from each other.',
    vi: 'Các thành phố ven sông học hỏi lẫn nhau.',
  },
  countries: ['vn', 'ID', 'JP'],
  memberKinds: ['CITY', 'PERSON'],
  posts: 'MEMBERS',
  proposes: 'OFFICERS',
  votes: 'ONE_CITY_ONE_VOTE',
});
