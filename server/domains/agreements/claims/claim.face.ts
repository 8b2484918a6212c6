import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
  localised,
} from '../../../graphql/planner/index.ts';
import { festivalFace } from '../../cities/index.ts';
import { bodyFace } from '../../people/index.ts';

/** What a source says; the thing that it is about asks who may know of it. */
export const claimFace: Face = defineFace({
  type: 'SourcedClaim',
  table: 'sourced_claim',
  columns: {
    id: column('id'),
    subject: expression(
      (claim, { language }) => `coalesce(${claim}.subject_words->>'${language}', ${claim}.subject)`,
    ),
    words: localised('words'),
    source: column('source'),
    sourcedOn: column('sourced_on'),
    holds: column('holds'),
    ground: column('ground'),
    settledAt: instant('settled_at'),
  },
  relations: {
    settledFor: {
      kind: 'one',
      face: () => bodyFace,
      on: (claim, body) => `${body}.id = ${claim}.settled_for_id`,
    },
  },
});

extendFace(festivalFace, {
  relations: {
    claims: {
      kind: 'many',
      face: () => claimFace,
      on: (festival, claim) => `${claim}.thing_id = ${festival}.id and ${claim}.thing_kind = 'festival'`,
      window: (_args, claim) => ({
        order: `${claim}.subject, ${claim}.sourced_on nulls last, ${claim}.stated_at, ${claim}.id`,
      }),
    },
  },
});
