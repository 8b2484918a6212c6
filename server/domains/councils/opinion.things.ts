import { nameThings } from '../notifications/index.ts';
import { readableOpinion } from './opinion.policy.ts';

/** An opinion is named by the text that it is on, and found on its council's page. */
export function nameOpinions(): void {
  nameThings({
    kind: 'opinion',
    table: 'council_opinion',
    title: (opinion) => `(select e.title from edition e where e.id = ${opinion}.edition_id)`,
    path: (opinion) =>
      `(select '/bodies/' || b.slug || '#opinion-' || ${opinion}.id from body b where b.id = ${opinion}.body_id)`,
    readable: readableOpinion,
    // Why the council gives none.
    answer: (opinion) => `${opinion}.declined_reason`,
  });
}
