import type { Audience } from '../../../schema/words.ts';
import { mayComment, mayReadComments } from '../../../server/documents/comments/comment.policy.ts';
import { documentFace } from '../../../server/documents/document.face.ts';
import {
  documentColumns,
  mayCoordinate,
  mayEdit,
  mayRead as mayReadText,
} from '../../../server/documents/document.policy.ts';
import { draftFace } from '../../../server/documents/drafts/draft.face.ts';
import { editionFace } from '../../../server/documents/editions/edition.face.ts';
import { mayKnowEdition, mayReadEdition } from '../../../server/documents/editions/edition.policy.ts';
import { mayPropose } from '../../../server/documents/proposals/proposal.policy.ts';
import { mayPublish } from '../../../server/domains/cases/case-study.policy.ts';
import { forumFace, sessionFace } from '../../../server/domains/forums/forum.face.ts';
import {
  forumColumns,
  mayModerate,
  mayPost,
  mayRead,
  sessionColumns,
} from '../../../server/domains/forums/session.policy.ts';
import { frameworkFace } from '../../../server/domains/frameworks/framework.face.ts';
import { mayReadWorkingText } from '../../../server/domains/frameworks/framework.policy.ts';
import type { Actor } from '../../../server/kernel/actor.ts';
import type { Rule, Thing, ThingColumns } from '../../../server/kernel/policy.ts';
import type { ReadContext } from '../../../server/kernel/read-context.ts';

/** What is drawn of a world for a kind: a thing as its rules look at it, and what else its sentences ask. */
export interface DrawnThing extends Thing {
  readonly facts: Readonly<Record<string, boolean>>;
}

/** Something that is decided, said once for a loaded thing and once as SQL over its row. */
export interface Sentence {
  holds(actor: Actor, thing: DrawnThing): boolean;
  sql(row: string, context: ReadContext): string;
}

/** What a kind's row is made of. */
export interface Making {
  insert(sql: string, values: unknown[]): Promise<string>;
  readonly ownerId: string;
  /** A person who may be the one who asks. */
  readonly personId: string;
  readonly audience: Audience;
  /** Of what holds it. */
  readonly holderAudience: Audience;
  readonly facts: Readonly<Record<string, boolean>>;
}

/** A row of the kind, the rows whose grants count for it, and one beside it whose grants do not. */
export interface Made {
  readonly id: string;
  readonly grantedOn: readonly string[];
  /** The document whose parties it has, where it can have any. */
  readonly document?: string;
}

/** A kind of row about which something is decided; a new domain adds its own here. */
export interface Policed {
  readonly name: string;
  readonly table: string;
  /** Whether something holds it, whose audience it is never wider than. */
  readonly isHeld?: boolean;
  readonly facts?: readonly string[];
  readonly says: Readonly<Record<string, Sentence>>;
  make(making: Making): Promise<Made>;
}

const byRules = (rules: Readonly<Record<string, Rule>>, columns: (row: string) => ThingColumns) =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]): [string, Sentence] => [
      name,
      { holds: rule.holds, sql: (row, context) => rule.sql(columns(row), context) },
    ]),
  );

const isPublished = ({ facts }: DrawnThing) => facts.wasAdopted === true && facts.publishes === true;

const addStream = ({ insert }: Making, kind: string) =>
  insert(
    `insert into stream (id, kind, subject_id) values (gen_random_uuid(), $1, gen_random_uuid()) returning id`,
    [kind],
  );

const addForum = ({ insert, ownerId }: Making, audience: Audience) =>
  insert(
    `insert into forum (id, slug, title, theme, summary, venue, zone, starts_on, ends_on, host_id, audience)
     values (gen_random_uuid(), gen_random_uuid(), '{}', '{}', '{}', '{}', 'UTC', '2024-01-01', '2024-01-01', $1, $2) returning id`,
    [ownerId, audience],
  );

async function addDocument(making: Making): Promise<string> {
  return making.insert(
    `insert into document (id, kind, owner_id, stream_id, audience, title, language, publishes_editions)
     values (gen_random_uuid(), 'framework', $1, $2, $3, 'A text', 'en', $4) returning id`,
    [making.ownerId, await addStream(making, 'document'), making.audience, making.facts.publishes === true],
  );
}

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

export const policed: readonly Policed[] = [
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
      ...byRules({ mayRead, mayPost, mayModerate }, sessionColumns),
      readable: { holds: mayRead.holds, sql: sessionFace.readable! },
    },
    async make(making) {
      const forum = await addForum(making, making.holderAudience);
      const id = await making.insert(
        `insert into session (id, forum_id, stream_id, title, abstract, room, starts_at, ends_at, state, audience)
         values (gen_random_uuid(), $1, $2, '{}', '{}', 'A', '2024-01-01', '2024-01-02', 'LIVE', $3) returning id`,
        [forum, await addStream(making, 'discussion'), making.audience],
      );
      return { id, grantedOn: [id, forum] };
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
      return { id, grantedOn: [id], document: id };
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
    },
    async make(making) {
      const document = await addDocument(making);
      return { id: await addEdition(making, document), grantedOn: [document], document };
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
      return { id, grantedOn: [document], document };
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
      return { id, grantedOn: [document], document };
    },
  },
];
