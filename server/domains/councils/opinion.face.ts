import { councilLimits as limits } from '../../../schema/council-limits.ts';
import { editionFace } from '../../documents/index.ts';
import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
} from '../../graphql/planner/index.ts';
import { pathOfDocument } from '../notifications/index.ts';
import { bodyFace, personFace } from '../people/index.ts';
import {
  mayAskAbout,
  mayDraftOpinion,
  mayGiveOpinion,
  mayWithdrawQuestion,
  readableOpinion,
  readableWords,
} from './opinion.policy.ts';

const person = (name: string) => ({
  kind: 'one' as const,
  face: () => personFace,
  on: (opinion: string, one: string) => `${one}.id = ${opinion}.${name}`,
});

/** A value of an opinion that its council has written; its own people alone read it before it is given. */
const written = (value: (opinion: string) => string) =>
  expression((opinion, context) => `case when ${readableWords(opinion, context)} then ${value(opinion)} end`);

/** A question to a council with what it answered, for who may read the words that it is about. */
export const opinionFace: Face = defineFace({
  type: 'CouncilOpinion',
  table: 'council_opinion',
  always: ['id'],
  columns: {
    id: column('id'),
    question: column('question'),
    state: column('state'),
    askedAt: instant('asked_at'),
    path: expression(
      (opinion, context) =>
        `(select ${pathOfDocument('d', context)} from document d where d.id = ${opinion}.document_id)`,
    ),
    dueOn: expression(
      (opinion) =>
        `(select o.due_on::text from occurrence o where o.commitment_id = ${opinion}.commitment_id order by o.number desc limit 1)`,
    ),
    verdict: written((opinion) => `${opinion}.verdict`),
    words: written((opinion) => `${opinion}.words`),
    version: column('version'),
    writtenAt: written((opinion) => `(extract(epoch from ${opinion}.written_at) * 1000)::float8`),
    givenRole: column('given_role'),
    givenAt: instant('given_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnReason: column('withdrawn_reason'),
    declinedAt: instant('declined_at'),
    declinedReason: column('declined_reason'),
    isDemonstration: column('is_demonstration'),
  },
  relations: {
    council: {
      kind: 'one',
      face: () => bodyFace,
      on: (opinion, body) => `${body}.id = ${opinion}.body_id`,
    },
    edition: {
      kind: 'one',
      face: () => editionFace,
      on: (opinion, edition) => `${edition}.id = ${opinion}.edition_id`,
    },
    askedBy: person('asked_by_id'),
    askedFor: {
      kind: 'one',
      face: () => bodyFace,
      on: (opinion, body) => `${body}.id = ${opinion}.asked_for_id`,
    },
    remarks: {
      kind: 'many',
      face: () => remarkFace,
      from: (
        opinion,
        context,
      ) => `select r.place::int as place, r.value->>'words' as words, s.section_id, s.number, s.title
        from jsonb_array_elements(${opinion}.remarks) with ordinality r (value, place)
          left join edition_section s on s.edition_id = ${opinion}.edition_id and s.section_id = (r.value->>'sectionId')::uuid
        where ${readableWords(opinion, context)}`,
      window: (_args, remark) => ({ order: `${remark}.place` }),
    },
    dissents: {
      kind: 'many',
      face: () => dissentFace,
      on: (opinion, dissent, context) =>
        `${dissent}.opinion_id = ${opinion}.id and ${readableWords(opinion, context)}`,
      window: (_args, dissent) => ({ order: `${dissent}.at, ${dissent}.person_id` }),
    },
    writtenBy: {
      kind: 'one',
      face: () => personFace,
      on: (opinion, one, context) =>
        `${one}.id = ${opinion}.written_by_id and ${readableWords(opinion, context)}`,
    },
    givenBy: person('given_by_id'),
    declinedBy: person('declined_by_id'),
    // The next one that the same council gave on the same words.
    supersededBy: {
      kind: 'one',
      face: () => opinionFace,
      on: (opinion, later) => `${later}.id = (select n.id from council_opinion n
        where n.body_id = ${opinion}.body_id and n.edition_id = ${opinion}.edition_id and n.given_at > ${opinion}.given_at
        order by n.given_at limit 1)`,
    },
    may: { kind: 'self', face: () => mayFace },
  },
  readable: readableOpinion,
});

const remarkFace = defineFace({
  type: 'CouncilRemark',
  table: '',
  columns: {
    sectionId: column('section_id'),
    number: column('number'),
    title: column('title'),
    words: column('words'),
  },
});

const dissentFace = defineFace({
  type: 'CouncilDissent',
  table: 'council_dissent',
  columns: { words: column('words'), at: instant('at') },
  relations: { person: person('person_id') },
});

const mayFace = defineFace({
  type: 'CouncilOpinionMay',
  table: 'council_opinion',
  columns: {
    draft: expression(mayDraftOpinion),
    give: expression(mayGiveOpinion),
    withdraw: expression(mayWithdrawQuestion),
  },
});

extendFace(editionFace, {
  columns: { mayAskForOpinion: expression(mayAskAbout) },
  relations: {
    councilOpinions: {
      kind: 'many',
      face: () => opinionFace,
      on: (edition, opinion) => `${opinion}.edition_id = ${edition}.id`,
      window: (_args, opinion) => ({
        order: `${opinion}.asked_at desc, ${opinion}.id`,
        limit: limits.listed.max,
      }),
    },
  },
});
