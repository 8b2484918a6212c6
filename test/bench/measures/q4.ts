import { jsonPost } from '../load/connection.ts';
import type { Rig, Server } from '../rig.ts';
import type { Contestant, HttpMeasure } from './http-measure.ts';

const framework = 'bench-framework';

const document = `query Matrix($framework: String!) { matrix(framework: $framework) {
  editionNumber sections { sectionId parentId number title freedom }
  cities { bodyId slug name field region adaptationId editionNumber isBehind
    cells { sectionId decision reasonType isDeviation isBehind hasAnswer } } } }`;

/** Sixty sections by four hundred cities, read by anybody; beside it the same statement, served bare. */
export function matrixMeasure(rig: Rig): HttpMeasure {
  const request = jsonPost('/graphql', JSON.stringify({ query: document, variables: { framework } }));
  const floor = jsonPost('/q4', JSON.stringify({ framework }));
  const trellis = (server: Server): Contestant => ({
    name: server.name,
    server,
    request: () => request,
    rows: (answer) => (answer as { data: { matrix: unknown } }).data.matrix,
  });
  return {
    title: 'Q4 · the matrix of 60 sections by 400 cities',
    contestants: [
      { name: 'floor A', server: rig.floor, request: () => floor, rows: (answer) => answer },
      ...rig.ours.map(trellis),
    ],
    goals: [{ of: 'requests', against: 'floor A', must: 0.4, aim: 0.6, better: 'higher' }],
  };
}
