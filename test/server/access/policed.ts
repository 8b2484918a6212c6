import type { Audience } from '../../../schema/words.ts';
import { adaptationFace } from '../../../server/documents/adaptation/adaptation.face.ts';
import { mayReadOwn, mayReadPublished } from '../../../server/documents/adaptation/adaptation.policy.ts';
import { mayComment, mayReadComments } from '../../../server/documents/comments/comment.policy.ts';
import { documentFace } from '../../../server/documents/document.face.ts';
import {
  documentColumns,
  mayCoordinate,
  mayEdit,
  mayLead,
  mayRead as mayReadText,
} from '../../../server/documents/document.policy.ts';
import { draftFace } from '../../../server/documents/drafts/draft.face.ts';
import { editionFace } from '../../../server/documents/editions/edition.face.ts';
import { mayKnowEdition, mayReadEdition } from '../../../server/documents/editions/edition.policy.ts';
import { mayPropose } from '../../../server/documents/proposals/proposal.policy.ts';
import {
  mayKnowCase,
  mayPublish,
  mayReadText as mayReadCaseText,
} from '../../../server/domains/cases/case-study.policy.ts';
import { mayDraft, maySit, maySpeak } from '../../../server/domains/councils/council.policy.ts';
import {
  mayAskAbout,
  mayDraftOpinion,
  mayGiveOpinion,
  mayWithdrawQuestion,
  readableOpinion,
  readableWords,
} from '../../../server/domains/councils/opinion.policy.ts';
import { forumFace, sessionFace } from '../../../server/domains/forums/forum.face.ts';
import { keyPointFace } from '../../../server/domains/forums/key-points/key-point.face.ts';
import {
  mayKnowKeyPoint,
  mayMark,
  mayMarkKeyPoint,
} from '../../../server/domains/forums/key-points/key-point.policy.ts';
import {
  forumColumns,
  mayModerate,
  mayPost,
  mayRead,
  sessionColumns,
} from '../../../server/domains/forums/session.policy.ts';
import { frameworkFace } from '../../../server/domains/frameworks/framework.face.ts';
import { mayReadWorkingText } from '../../../server/domains/frameworks/framework.policy.ts';
import { policedAgreement } from './policed-agreement.ts';
import { policedCommitment } from './policed-commitment.ts';
import { policedCouncil, policedMandate } from './policed-council.ts';
import { policedFestival } from './policed-festival.ts';
import {
  addDocument,
  addStream,
  byRules,
  type DrawnThing,
  type Making,
  type Policed,
  partiesOf,
} from './policed-kind.ts';
import { policedMembership, policedNetwork } from './policed-network.ts';
import { policedPlan } from './policed-plan.ts';
import { policedPartner, policedProject } from './policed-project.ts';

const isPublished = ({ facts }: DrawnThing) => facts.wasAdopted === true && facts.publishes === true;

/** An adaptation that was published, of an edition that everybody may know. */
const wasPublished = (it: DrawnThing) => it.facts.isPublished === true && isPublished(it);

const addForum = ({ insert, ownerId }: Making, audience: Audience) =>
  insert(
    `insert into forum (id, slug, title, theme, summary, venue, zone, starts_on, ends_on, host_id, audience)
     values (gen_random_uuid(), gen_random_uuid(), '{}', '{}', '{}', '{}', 'UTC', '2024-01-01', '2024-01-01', $1, $2) returning id`,
    [ownerId, audience],
  );

const addSession = async (making: Making, forumId: string) =>
  making.insert(
    `insert into session (id, forum_id, stream_id, title, abstract, room, starts_at, ends_at, state, audience)
     values (gen_random_uuid(), $1, $2, '{}', '{}', 'A', '2024-01-01', '2024-01-02', 'LIVE', $3) returning id`,
    [forumId, await addStream(making, 'discussion'), making.audience],
  );

const addEdition = ({ insert, ownerId, personId, facts }: Making, documentId: string) =>
  insert(
    `insert into edition (id, document_id, number, state, title, language, position, hash, cut_by_id, cut_for_id, cut_at, adopted_at)
     values (gen_random_uuid(), $1, 1, $2, 'An edition', 'en', 0, repeat('0', 64), $3, $4, now(), $5) returning id`,
    [
      documentId,
      facts.isWithdrawn ? 'WITHDRAWN' : facts.wasAdopted ? 'ADOPTED' : 'FROZEN',
      personId,
      ownerId,
      facts.wasAdopted ? new Date() : null,
    ],
  );

/** Every kind; a new domain adds its own here. */
export const policed: readonly Policed[] = [
  policedAgreement,
  policedCommitment,
  policedPlan,
  policedProject,
  policedPartner,
  policedFestival,
  policedCouncil,
  policedMandate,
  policedNetwork,
  policedMembership,
  {
    name: 'forum',
    table: 'forum',
    says: {
      ...byRules({ mayRead, mayModerate }, forumColumns),
      readable: { holds: mayRead.holds, sql: forumFace.readable! },
    },
    async make(making) {
      const id = await addForum(making, making.audience);
      return { id, grantedOn: [id] };
    },
  },
  {
    name: 'session',
    table: 'session',
    isHeld: true,
    says: {
      ...byRules({ mayRead, mayPost, mayModerate, mayMark }, sessionColumns),
      readable: { holds: mayRead.holds, sql: sessionFace.readable! },
    },
    async make(making) {
      const forum = await addForum(making, making.holderAudience);
      const id = await addSession(making, forum);
      return { id, grantedOn: [id, forum] };
    },
  },
  {
    name: 'key point',
    table: 'key_point',
    isHeld: true,
    says: {
      mayRead: { holds: mayRead.holds, sql: mayKnowKeyPoint },
      readable: { holds: mayRead.holds, sql: keyPointFace.readable! },
      mayMark: { holds: mayMark.holds, sql: mayMarkKeyPoint },
    },
    async make(making) {
      const forum = await addForum(making, making.holderAudience);
      const session = await addSession(making, forum);
      const speaker = await making.insert(
        `insert into speaker (id, session_id, place, name, role) values (gen_random_uuid(), $1, 0, 'Somebody', '{}') returning id`,
        [session],
      );
      const id = await making.insert(
        `insert into key_point (id, session_id, kind, words, speaker_id, said_at, marked_by_id, marked_for_id, marked_at)
         values (gen_random_uuid(), $1, 'QUESTION', 'What stays?', $2, now(), $3, $4, now()) returning id`,
        [session, speaker, making.personId, making.ownerId],
      );
      return { id, grantedOn: [session, forum] };
    },
  },
  {
    name: 'document',
    table: 'document',
    says: {
      // Comments, their threads, the history and proposals are read by whoever may know what is said about the document.
      ...byRules(
        {
          mayRead: mayReadText,
          mayEdit,
          mayCoordinate,
          mayPublishCase: mayPublish,
          mayReadComments,
          mayComment,
          mayPropose,
        },
        documentColumns,
      ),
      readable: { holds: mayReadText.holds, sql: documentFace.readable! },
    },
    async make(making) {
      const id = await addDocument(making);
      return { id, grantedOn: [id], ...partiesOf(making, id) };
    },
  },
  {
    name: 'edition',
    table: 'edition',
    facts: ['publishes', 'wasAdopted', 'isWithdrawn'],
    says: {
      mayKnow: { holds: (actor, it) => isPublished(it) || mayReadText.holds(actor, it), sql: mayKnowEdition },
      mayReadWords: {
        holds: (actor, it) => (isPublished(it) && !it.facts.isWithdrawn) || mayReadText.holds(actor, it),
        sql: mayReadEdition,
      },
      readable: {
        holds: (actor, it) => isPublished(it) || mayReadText.holds(actor, it),
        sql: editionFace.readable!,
      },
      mayAskAbout: {
        holds: (actor, it) => !it.facts.isWithdrawn && mayLead.holds(actor, it),
        sql: mayAskAbout,
      },
    },
    async make(making) {
      const document = await addDocument(making);
      return {
        id: await addEdition(making, document),
        grantedOn: [document],
        ...partiesOf(making, document),
      };
    },
  },
  {
    name: 'opinion of a council',
    table: 'council_opinion',
    facts: ['publishes', 'wasAdopted', 'isWithdrawn'],
    says: {
      readable: {
        holds: (actor, it) => (isPublished(it) && !it.facts.isWithdrawn) || mayReadText.holds(actor, it),
        sql: readableOpinion,
      },
      // The council owns the text here, so that one draw of offices tries both.
      mayReadDraft: { holds: maySit.holds, sql: readableWords },
      mayDraft: { holds: mayDraft.holds, sql: mayDraftOpinion },
      mayGive: { holds: maySpeak.holds, sql: mayGiveOpinion },
      mayWithdraw: { holds: mayLead.holds, sql: mayWithdrawQuestion },
    },
    async make(making) {
      const document = await addDocument(making);
      const commitment = await making.insert(
        `insert into commitment (id, body_id, words, language, due_kind, audience) values (gen_random_uuid(), $1, 'Words', 'en', 'NONE', 'PRIVATE') returning id`,
        [making.ownerId],
      );
      const id = await making.insert(
        `insert into council_opinion (id, body_id, document_id, edition_id, question, commitment_id, state, asked_by_id, asked_for_id, asked_at)
         values (gen_random_uuid(), $1, $2, $3, 'Is it fit?', $4, 'ASKED', $5, $1, now()) returning id`,
        [making.ownerId, document, await addEdition(making, document), commitment, making.personId],
      );
      return { id, grantedOn: [document], ...partiesOf(making, document) };
    },
  },
  {
    name: 'framework',
    table: 'framework',
    facts: ['publishes', 'wasAdopted'],
    says: {
      readable: {
        holds: (actor, it) => isPublished(it) || mayReadText.holds(actor, it),
        sql: frameworkFace.readable!,
      },
      mayReadWorkingText: { holds: mayReadText.holds, sql: mayReadWorkingText },
    },
    async make(making) {
      const document = await addDocument(making);
      await addEdition(making, document);
      const id = await making.insert(
        `insert into framework (id, slug, document_id, purpose, summary)
         values (gen_random_uuid(), gen_random_uuid(), $1, 'COMMON_TEXT', '{"en": ""}') returning id`,
        [document],
      );
      return { id, grantedOn: [document], ...partiesOf(making, document) };
    },
  },
  {
    name: 'case study',
    table: 'case_study',
    facts: ['publishes', 'wasAdopted', 'isWithdrawn'],
    says: {
      readable: {
        holds: (actor, it) => (isPublished(it) && !it.facts.isWithdrawn) || mayReadText.holds(actor, it),
        sql: mayKnowCase,
      },
      mayReadText: { holds: mayReadText.holds, sql: mayReadCaseText },
    },
    async make(making) {
      const document = await addDocument(making);
      await addEdition(making, document);
      const id = await making.insert(
        `insert into case_study (id, slug, document_id, city_id, author_id, made_at, changed_at)
         values (gen_random_uuid(), gen_random_uuid(), $1, (select id from city limit 1), $2, now(), now()) returning id`,
        [document, making.personId],
      );
      return { id, grantedOn: [document], ...partiesOf(making, document) };
    },
  },
  {
    name: 'adaptation',
    table: 'adaptation',
    facts: ['publishes', 'wasAdopted', 'isPublished', 'isTakenBack'],
    says: {
      readable: {
        holds: (actor, it) => wasPublished(it) || mayReadText.holds(actor, it),
        sql: adaptationFace.readable!,
      },
      mayReadPublished: {
        holds: (actor, it) => (wasPublished(it) && !it.facts.isTakenBack) || mayReadText.holds(actor, it),
        sql: mayReadPublished,
      },
      mayReadOwn: { holds: mayReadText.holds, sql: mayReadOwn },
    },
    async make(making) {
      const base = await addDocument(making);
      const document = await addDocument(making);
      const { isPublished, isTakenBack } = making.facts;
      const state = isTakenBack ? 'WITHDRAWN' : isPublished ? 'PUBLISHED' : 'DRAFT';
      const id = await making.insert(
        `insert into adaptation (id, document_id, owner_id, base_document_id, base_edition_id, state, is_sole, begun_by_id, begun_at,
           published_at, withdrawn_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, true, $6, now(), $7, $8) returning id`,
        [
          document,
          making.ownerId,
          base,
          await addEdition(making, base),
          state,
          making.personId,
          isPublished ? new Date() : null,
          isTakenBack ? new Date() : null,
        ],
      );
      return { id, grantedOn: [document], ...partiesOf(making, document) };
    },
  },
  {
    name: 'draft of a section',
    table: 'section_draft',
    facts: ['isOwn'],
    says: {
      readable: {
        holds: (actor, it) => actor.kind === 'person' && it.facts.isOwn === true,
        sql: draftFace.readable!,
      },
    },
    async make(making) {
      const document = await addDocument(making);
      const section = await making.insert(
        `insert into section (id, document_id, place, title) values (gen_random_uuid(), $1, 'i', 'A section') returning id`,
        [document],
      );
      const id = await making.insert(
        `insert into section_draft (id, document_id, section_id, author_id, body_id, base, base_position, text, state, begun_at, changed_at)
         values (gen_random_uuid(), $1, $2, $3, $4, '[]', 0, '[]', 'OPEN', now(), now()) returning id`,
        [document, section, making.personId, making.ownerId],
      );
      return { id, grantedOn: [document], ...partiesOf(making, document) };
    },
  },
];
