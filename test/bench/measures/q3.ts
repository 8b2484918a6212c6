import { jsonPost } from '../load/connection.ts';
import type { Rig, Server } from '../rig.ts';
import { ids } from './bench-ids.ts';
import type { Contestant, HttpMeasure } from './http-measure.ts';

const fields = 'sectionId number title freedom guidance blocks';

const document = `query Edition($id: ID!) { edition(id: $id) { sections { ${fields} } } }`;

const peerDocument = `query Edition($id: UUID!) {
  sections: allEditionSectionsList(condition: { editionId: $id }, orderBy: [ORD_ASC]) { ${fields} }
}`;

/** An adopted edition of sixty sections, read by anybody. */
export async function editionMeasure(rig: Rig): Promise<HttpMeasure> {
  const [id] = await ids(rig.db, 'edition', 1);
  const trellis = (server: Server): Contestant => {
    const request = jsonPost('/graphql', JSON.stringify({ query: document, variables: { id } }));
    return {
      name: server.name,
      server,
      request: () => request,
      rows: (answer) => (answer as { data: { edition: { sections: unknown[] } } }).data.edition.sections,
    };
  };
  const floor = jsonPost('/q3', JSON.stringify({ editionId: id }));
  const peer = jsonPost('/graphql', JSON.stringify({ query: peerDocument, variables: { id } }));
  return {
    title: 'Q3 · an edition of 60 sections with their texts',
    contestants: [
      { name: 'floor A', server: rig.floor, request: () => floor, rows: (answer) => answer },
      ...rig.ours.map(trellis),
      {
        name: 'PostGraphile 5',
        server: rig.postgraphile,
        request: () => peer,
        rows: (answer) => (answer as { data: { sections: unknown[] } }).data.sections,
      },
    ],
    goals: [
      { of: 'requests', against: 'floor A', must: 0.6, aim: 0.85, better: 'higher' },
      { of: 'requests', against: 'PostGraphile 5', better: 'higher' },
    ],
  };
}
