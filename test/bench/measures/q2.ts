import { sizes } from '../data/bench-data.ts';
import { jsonPost } from '../load/connection.ts';
import type { Rig, Server } from '../rig.ts';
import type { Contestant, HttpMeasure } from './http-measure.ts';

const fields = 'slug name countryCode region field memberSince latitude longitude festivalCount peopleCount';

const document = `query Directory { cities(first: ${sizes.cities}) { nodes { id ${fields} } } }`;

const peerDocument = `query Directory { cities: allDirectoriesList(orderBy: [PLACE_ASC], first: ${sizes.cities}) {
  id: rowId ${fields}
} }`;

/** The directory: 400 cities in the order of their names, with how many festivals and people each has. */
export function directoryMeasure(rig: Rig): HttpMeasure {
  const trellis = (server: Server): Contestant => {
    const request = jsonPost('/graphql', JSON.stringify({ query: document }));
    return {
      name: server.name,
      server,
      request: () => request,
      rows: (answer) => (answer as { data: { cities: { nodes: unknown[] } } }).data.cities.nodes,
    };
  };
  const floor = jsonPost('/q2', '{}');
  const peer = jsonPost('/graphql', JSON.stringify({ query: peerDocument }));
  return {
    title: 'Q2 · the directory, 400 cities with counts',
    contestants: [
      { name: 'floor A', server: rig.floor, request: () => floor, rows: (answer) => answer },
      ...rig.ours.map(trellis),
      {
        name: 'PostGraphile 5',
        server: rig.postgraphile,
        request: () => peer,
        rows: (answer) => (answer as { data: { cities: unknown[] } }).data.cities,
      },
    ],
    goals: [
      { of: 'requests', against: 'floor A', must: 0.7, aim: 0.95, better: 'higher' },
      { of: 'requests', against: 'PostGraphile 5', must: 1.25, better: 'higher' },
    ],
  };
}
