import { documentColumns, documentFace, editionFace, mayCoordinate, mayEdit } from '../../documents/index.ts';
import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  localised,
} from '../../graphql/planner/index.ts';
import type { Rule } from '../../kernel/policy.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { bodyFace } from '../people/index.ts';
import { actingAs, mayKnowFramework, mayReadWorkingText, speakingRoles } from './framework.policy.ts';
import { positionFace, tallyFace } from './position.face.ts';

const ofDocument = (name: string) =>
  expression((framework) => `(select d.${name} from document d where d.id = ${framework}.document_id)`);

export const frameworkFace: Face = defineFace({
  type: 'Framework',
  table: 'framework',
  always: ['id'],
  columns: {
    id: column('id'),
    slug: column('slug'),
    purpose: column('purpose'),
    summary: localised('summary'),
    // What a framework is called is said by what was adopted last: a working title is part of the working text.
    title: expression(
      (
        framework,
      ) => `coalesce((select e.title from edition e where e.document_id = ${framework}.document_id and e.adopted_at is not null
        order by e.number desc limit 1), (select d.title from document d where d.id = ${framework}.document_id))`,
    ),
    language: ofDocument('language'),
    isDemonstration: ofDocument('is_demonstration'),
  },
  relations: {
    summaries: {
      kind: 'many',
      face: () => summaryFace,
      from: (framework) =>
        `select l.key as language, l.value as words from jsonb_each_text(${framework}.summary) l`,
      window: (_args, summary) => ({ order: `${summary}.language` }),
    },
    owner: {
      kind: 'one',
      face: () => bodyFace,
      on: (framework, body) =>
        `${body}.id = (select d.owner_id from document d where d.id = ${framework}.document_id)`,
    },
    document: {
      kind: 'one',
      face: () => documentFace,
      on: (framework, document) => `${document}.id = ${framework}.document_id`,
    },
    edition: {
      kind: 'many',
      face: () => editionFace,
      on: (framework, edition) => `${edition}.document_id = ${framework}.document_id`,
      window: ({ number }, edition, _framework, { param }) => ({
        where: number == null ? `${edition}.state = 'ADOPTED'` : `${edition}.number = ${param(number)}`,
        limit: 1,
      }),
      wrap: ([found]) => found ?? null,
    },
    editions: {
      kind: 'many',
      face: () => editionFace,
      on: (framework, edition) => `${edition}.document_id = ${framework}.document_id`,
      window: (_args, edition) => ({ order: `${edition}.number desc` }),
    },
    may: { kind: 'self', face: () => frameworkMayFace },
  },
  readable: mayKnowFramework,
});

const summaryFace = defineFace({
  type: 'FrameworkSummary',
  table: 'framework',
  columns: { language: column('language'), words: column('words') },
});

const allows = (rule: Rule) => (framework: string, context: ReadContext) =>
  `exists (select 1 from document d where d.id = ${framework}.document_id and ${rule.sql(documentColumns('d'), context)})`;

const frameworkMayFace = defineFace({
  type: 'FrameworkMay',
  table: 'framework',
  columns: {
    read: expression(mayReadWorkingText),
    edit: expression(allows(mayEdit)),
    coordinate: expression(allows(mayCoordinate)),
    takePosition: expression((_framework, { actor, param }) =>
      actor.kind === 'person' && actingAs(actor, speakingRoles)
        ? `exists (select 1 from city c where c.id = ${param(actor.actingFor)}::uuid)`
        : 'false',
    ),
  },
});

extendFace(editionFace, {
  relations: {
    positions: {
      kind: 'many',
      face: () => positionFace,
      on: (edition, position) => `${position}.edition_id = ${edition}.id and ${position}.replaced_at is null`,
      window: (_args, position) => ({
        order: `array_position(array['ACCEPT','ACCEPT_WITH_RESERVATION','ABSTAIN','NOT_YET'], ${position}.kind), ${position}.taken_at, ${position}.id`,
      }),
    },
    tally: { kind: 'self', face: () => tallyFace },
  },
});
