import { documentColumns, documentFace, editionFace, mayEdit } from '../../documents/index.ts';
import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
  type Relation,
} from '../../graphql/planner/index.ts';
import type { Rule } from '../../kernel/policy.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { cityFace, festivalFace } from '../cities/index.ts';
import { festivalEditionFace } from '../festivals/index.ts';
import { bodyFace, personFace } from '../people/index.ts';
import { mayKnowCase, mayPublish, mayReadText, published } from './case-study.policy.ts';
import { caseTieFace, tiesWhere } from './case-tie.face.ts';

const ofDocument = (name: string) =>
  expression((caseStudy) => `(select d.${name} from document d where d.id = ${caseStudy}.document_id)`);

// What was withdrawn stays so until something is published again, whatever is cut meanwhile.
const wasWithdrawn = (caseStudy: string) =>
  `exists (select 1 from edition e where e.document_id = ${caseStudy}.document_id and e.state = 'WITHDRAWN' and e.adopted_at is not null)`;

/** What happened to the text since the edition in force was cut; what happens around it does not change a word. */
const hasUnpublished = (caseStudy: string) => `exists (
  select 1 from (${published(caseStudy)}) e join document d on d.id = e.document_id
    join entry n on n.stream_id = d.stream_id and n.position > e.position
    where n.kind like 'section.%' or n.kind = 'document.renamed')`;

export const caseStudyFace: Face = defineFace({
  type: 'CaseStudy',
  table: 'case_study',
  always: ['id'],
  columns: {
    id: column('id'),
    slug: column('slug'),
    title: expression(
      (caseStudy) =>
        `coalesce((select e.title from (${published(caseStudy)}) e), (select d.title from document d where d.id = ${caseStudy}.document_id))`,
    ),
    language: ofDocument('language'),
    isDemonstration: ofDocument('is_demonstration'),
    years: column('years'),
    source: column('source'),
    partners: column('partners'),
    state: expression(
      (caseStudy) =>
        `case when exists (${published(caseStudy)}) then 'PUBLISHED' when ${wasWithdrawn(caseStudy)} then 'WITHDRAWN' else 'DRAFT' end`,
    ),
    madeAt: instant('made_at'),
    changedAt: instant('changed_at'),
    publishedAt: expression(
      (caseStudy) =>
        `(select (extract(epoch from e.adopted_at) * 1000)::float8 from (${published(caseStudy)}) e)`,
    ),
    hasUnpublished: expression(
      (caseStudy, context) => `(${mayReadText(caseStudy, context)} and ${hasUnpublished(caseStudy)})`,
    ),
  },
  relations: {
    owner: {
      kind: 'one',
      face: () => bodyFace,
      on: (caseStudy, body) =>
        `${body}.id = (select d.owner_id from document d where d.id = ${caseStudy}.document_id)`,
    },
    city: {
      kind: 'one',
      face: () => cityFace,
      on: (caseStudy, city) => `${city}.id = ${caseStudy}.city_id`,
    },
    festival: {
      kind: 'one',
      face: () => festivalFace,
      on: (caseStudy, festival) => `${festival}.id = ${caseStudy}.festival_id`,
    },
    festivalEdition: {
      kind: 'one',
      face: () => festivalEditionFace,
      on: (caseStudy, edition) => `${edition}.id = ${caseStudy}.edition_id`,
    },
    author: {
      kind: 'one',
      face: () => personFace,
      on: (caseStudy, person) => `${person}.id = ${caseStudy}.author_id`,
    },
    document: {
      kind: 'one',
      face: () => documentFace,
      on: (caseStudy, document) => `${document}.id = ${caseStudy}.document_id`,
    },
    edition: {
      kind: 'one',
      face: () => editionFace,
      on: (caseStudy, edition) =>
        `${edition}.document_id = ${caseStudy}.document_id and ${edition}.state = 'ADOPTED'`,
    },
    ties: {
      kind: 'many',
      face: () => caseTieFace,
      from: (caseStudy, context) => tiesWhere(`t.case_id = ${caseStudy}.id`, context),
      window: (_args, tie) => ({ order: `${tie}.framework_id, ${tie}.ord, ${tie}.section_id` }),
    },
    may: { kind: 'self', face: () => caseMayFace },
  },
  readable: mayKnowCase,
});

const allows = (rule: Rule) => (caseStudy: string, context: ReadContext) =>
  `exists (select 1 from document d where d.id = ${caseStudy}.document_id and ${rule.sql(documentColumns('d'), context)})`;

const caseMayFace = defineFace({
  type: 'CaseStudyMay',
  table: 'case_study',
  columns: {
    read: expression(mayReadText),
    edit: expression(allows(mayEdit)),
    publish: expression(allows(mayPublish)),
  },
});

/** The latest first; drafts stand where they were begun. */
export const latestFirst = (caseStudy: string) =>
  `coalesce((select e.adopted_at from (${published(caseStudy)}) e), ${caseStudy}.made_at) desc, ${caseStudy}.id`;

/** The cases that tell of a festival, or of one of its editions. */
const casesBy = (name: string): Relation => ({
  kind: 'many',
  face: () => caseStudyFace,
  on: (told, caseStudy) => `${caseStudy}.${name} = ${told}.id`,
  window: (_args, caseStudy) => ({ order: latestFirst(caseStudy) }),
});
extendFace(festivalFace, { relations: { cases: casesBy('festival_id') } });
extendFace(festivalEditionFace, { relations: { cases: casesBy('edition_id') } });
