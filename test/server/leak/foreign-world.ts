import { createHash, randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { usualSignInLimits } from '../../../server/config.ts';
import { namePartiesOfDocuments } from '../../../server/documents/document-parties.ts';
import { gatherAll } from '../../../server/search/keep-index.ts';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';
import { bringAgreement } from './foreign-agreement.ts';
import { bringOpinion } from './foreign-council.ts';
import { bringHistory, nameEdition, settleFestival, tellOfFestival } from './foreign-festival.ts';
import { bringNetwork as bringSubNetwork } from './foreign-network.ts';
import { bringPlan, settlePromise } from './foreign-plan.ts';
import { bringProject } from './foreign-project.ts';

/** Who asks. Each is the smallest case of its kind; the last is there so that what is one's own is seen to come. */
export const roles = [
  'stranger',
  'appointed nowhere',
  'of another city',
  'observer',
  'member',
  'participant',
  'withdrawn',
  'owner’s staff',
  'owner’s moderator',
  'administrator',
  'themself',
] as const;
export type Role = (typeof roles)[number];

const everybody = roles;
const network = roles.filter((role) => role !== 'stranger' && role !== 'appointed nowhere');
const inside: readonly Role[] = ['participant', 'owner’s staff', 'owner’s moderator'];
const administrators: readonly Role[] = ['administrator'];

/** What each canary stands for, and to whom it may come. Every text of a foreign object carries one. */
export const canaries = {
  closed: {
    may: inside,
    what: 'a closed forum, closed sessions and a closed document with all that is in them',
  },
  request: { may: ['owner’s moderator'], what: 'who asks to be let in, and why a part was given' },
  gone: { may: [], what: 'the words of a message that was deleted or hidden' },
  unseen: { may: [...inside, 'administrator'], what: 'a person who acts for nobody' },
  link: { may: everybody, what: 'an invitation, to whoever holds its link' },
  ground: {
    may: ['owner’s staff', 'owner’s moderator', 'administrator'],
    what: 'why somebody was appointed',
  },
  office: { may: administrators, what: 'invitations of a body and its history' },
  room: {
    may: ['owner’s staff', 'owner’s moderator'],
    what: 'how much room the files of a body take, for those who act for it',
  },
  mail: { may: administrators, what: 'what was written to people' },
  own: { may: ['themself'], what: 'an address, sign-ins, wishes and history of one’s own' },
  draft: {
    may: ['participant'],
    what: 'somebody’s own draft of a section, in a document that others write in',
  },
  network: { may: network, what: 'what is for the network' },
  published: { may: everybody, what: 'an adopted edition of a framework, and what cities think of it' },
} as const satisfies Record<string, { may: readonly Role[]; what: string }>;
export type Canary = keyof typeof canaries;

/** The order in which foreign objects come into the house, and which canaries come with each; what most may see comes first. */
export const stages = ['published', 'network', 'kept', 'closed'] as const;
export type Stage = (typeof stages)[number];
export const canariesOf: Record<Stage, readonly Canary[]> = {
  published: ['published'],
  closed: ['closed', 'request', 'gone', 'draft'],
  kept: ['ground', 'office', 'room', 'mail', 'own'],
  network: ['network'],
};

export interface ForeignWorld extends PeopleWorld {
  readonly slugOf: Record<Role, string | null>;
  readonly ids: Ids;
  /** Ids that nothing has, in the places of `ids`. */
  readonly missing: Ids;
  readonly token: string;
  /** The canary of every text and id; what is not in it is nobody’s secret. */
  canaryIn(value: string): Canary | null;
  bring(stage: Stage): Promise<void>;
}

const named = {
  closed: [
    'forum',
    'session',
    'inPublicForum',
    'speaker',
    'message',
    'reply',
    'question',
    'edited',
    'deleted',
    'hidden',
    'mine',
    'keyPoint',
    'promisedPlan',
    'planClaim',
    'promisedActivity',
    'keyPointOfSpeaker',
    'keyPointTakenBack',
    'grant',
    'document',
    'section',
    'part',
    'edition',
    'withdrawnEdition',
    'workingText',
    'workingCase',
    'workingSection',
    'draftEdition',
    'closedPosition',
    'opinion',
    'laterOpinion',
    'withdrawnOpinion',
    'declinedOpinion',
    'picture',
    'paperFile',
    'evidenceFile',
    'proposal',
    'rejectedProposal',
    'thread',
    'comment',
    'withdrawnComment',
    'hiddenComment',
    'proposalThread',
    'framework',
    'point',
    'agreement',
    'amendment',
    'agreementText',
    'agreementVersion',
    'article',
    'articleInVersion',
    'articleEdition',
    'party',
    'formerParty',
    'signatory',
    'signaturePaper',
    'run',
    'caseStudy',
    'caseDocument',
    'caseSection',
    'laterEdition',
    'goneSection',
    'leftOut',
    'adaptation',
    'adaptationDocument',
    'ownSection',
    'addedSection',
    'keptSection',
    'decision',
    'merge',
    'promise',
    'rhythm',
    'conditional',
    'occurrence',
    'evidence',
    'plan',
    'earlierPlan',
    'laterPlan',
    'actionGroup',
    'activity',
    'earlierActivity',
    'laterActivity',
    'initiative',
    'project',
    'projectText',
    'partner',
    'formerPartner',
    'milestone',
    'task',
    'network',
    'membership',
    'memberByName',
    'formerMember',
    'asking',
    'declined',
    'noticeOfDeclined',
    'election',
    'calledOff',
    'news',
    'criterion',
    'resultFile',
    'candidate',
    'festivalHistory',
  ],
  draft: ['sectionDraft'],
  request: ['request'],
  office: ['invitation', 'logoFile'],
  mail: ['outboxMail'],
  own: [
    'signIn',
    'job',
    'matrixJob',
    'failedJob',
    'jobThing',
    'savedView',
    'notification',
    'calendar',
    'calendarOfNetwork',
  ],
  network: ['forNetwork', 'former', 'coming', 'publisher'],
  unseen: ['unseen'],
  published: [
    'publishedEdition',
    'publishedSection',
    'publishedPosition',
    'earlierPosition',
    'publishedOpinion',
    'publishedCase',
    'publishedCaseEdition',
    'publishedCaseSection',
    'publishedAdaptation',
    'withdrawnAdaptation',
  ],
} as const;
type Name = (typeof named)[keyof typeof named][number];
type Ids = Record<Name, string>;

const newIds = () =>
  Object.fromEntries(
    Object.values(named).flatMap((names) => names.map((name) => [name, randomUUID()])),
  ) as Ids;

const mark = (canary: Canary) => `canary-${canary}-q7x`;
const texts = (canary: Canary) => JSON.stringify({ en: mark(canary), vi: mark(canary) });

/** A house with everybody in it and nothing foreign yet. */
export async function foreignWorld(): Promise<ForeignWorld> {
  // A walk writes, takes out and tries more than any person does.
  const world = await peopleWorld({
    writesPerPerson: 10_000,
    filesPerPerson: 10_000,
    signIn: { ...usualSignInLimits, attemptsPerAddress: 10_000 },
  });
  // It stays the same day: what is compared must not change because midnight came.
  await world.rows(
    `create or replace function house_now() returns timestamptz language sql stable as 'select timestamptz ''${new Date().toISOString()}'''`,
  );
  const ids = newIds();
  const token = 'a-token-that-only-its-holder-knows-0123456789';
  const canaryOfId = new Map(
    Object.entries(named).flatMap(([canary, names]) => names.map((name) => [ids[name], canary as Canary])),
  );
  const slugOf: Record<Role, string | null> = {
    stranger: null,
    'appointed nowhere': 'nowhere',
    'of another city': 'rizky-pratama',
    observer: 'ngo-gia-han',
    member: 'member',
    participant: 'participant',
    withdrawn: 'withdrawn',
    'owner’s staff': 'staff',
    'owner’s moderator': 'moderator',
    administrator: 'administrator',
    themself: 'themself',
  };
  await settle(world, ids, token);
  const bring = { published: bringPublished, closed: bringClosed, kept: bringKept, network: bringNetwork };
  return {
    ...world,
    slugOf,
    ids,
    missing: newIds(),
    token,
    canaryIn(value) {
      const found = /canary-([a-z]+)-q7x/.exec(value)?.[1] as Canary | undefined;
      if (found) return found;
      for (const [id, canary] of canaryOfId) if (value.includes(id)) return canary;
      return null;
    },
    async bring(stage) {
      await bring[stage](world, ids);
      if (stage === 'kept') canaryOfId.set(await fileRoomOf(world, owner), 'room');
      await gatherAll(world.app.database.pool);
    },
  };
}

export const owner = 'canary-owner';
export const publicProcedure = 'canary-public-procedure';
export const publicForum = 'canary-public-forum';
export const closedForum = 'canary-closed-q7x-forum';
export const publishedFramework = 'canary-published-framework';
export const publishedCase = 'canary-published-case';
export const closedCase = 'canary-closed-q7x-case';
export const closedFramework = 'canary-closed-q7x-framework';

/** Everybody, the body that owns what is foreign, its public forum, and the person whom nobody sees. */
async function settle(world: PeopleWorld, ids: Ids, token: string): Promise<void> {
  const { rows } = world;
  await rows(
    `with b as (insert into body (id, kind, slug, parent_id) values (gen_random_uuid(), 'CREATIVE_SPACE', $1, (select id from body where slug = 'kobe')) returning id)
     insert into body_name (body_id, lang, name, is_primary) select id, 'en', 'The owner', true from b`,
    [owner],
  );
  for (const slug of [
    'nowhere',
    'member',
    'participant',
    'withdrawn',
    'staff',
    'moderator',
    'administrator',
    'themself',
    'former',
    'deputy',
  ])
    await world.newcomer(slug);
  await world.given('member', 'dundee', 'MEMBER');
  await world.given('participant', 'dundee', 'DELEGATE');
  await world.given('withdrawn', 'dundee', 'DELEGATE');
  await world.given('staff', owner, 'STAFF');
  await world.given('moderator', owner, 'MODERATOR');
  await world.given('deputy', owner, 'DEPUTY');
  await world.given('administrator', 'daegu', 'ADMINISTRATOR');
  await world.given('themself', 'wuhan', 'DELEGATE');
  await rows(
    `with u as (insert into auth_user (id, name, email) values (gen_random_uuid(), $2, 'unseen@example.org') returning id)
     insert into person (id, user_id, name) select $1, u.id, $2 from u`,
    [ids.unseen, mark('unseen')],
  );
  const forum = await addForum(
    world,
    randomUUID(),
    publicForum,
    'PUBLIC',
    JSON.stringify({ en: 'A public forum' }),
  );
  await addSession(world, randomUUID(), forum, 'PUBLIC', JSON.stringify({ en: 'A public session' }));
  await rows(
    `insert into invitation (id, email, name, body_id, role, ground, token_hash, invited_by_id, expires_at)
     values (gen_random_uuid(), 'link@example.org', $1, ${bodyId(owner)}, 'MEMBER', 'x', $2, ${personId('moderator')}, now() + interval '1 day')`,
    [mark('link'), createHash('sha256').update(token).digest()],
  );
  // Everybody knows the procedure; who published it, people of the network know.
  await rows(
    `with u as (insert into auth_user (id, name, email) values (gen_random_uuid(), $2, 'publisher@example.org') returning id)
     insert into person (id, user_id, name) select $1, u.id, $2 from u`,
    [ids.publisher, mark('network')],
  );
  await rows(
    `with p as (insert into procedure (id, slug, jurisdiction) values (gen_random_uuid(), $1, 'JP') returning id)
     insert into procedure_version (id, procedure_id, number, name, level, about, kinds, graph, published_by_id)
     select gen_random_uuid(), p.id, 1, v.name, v.level, v.about, v.kinds, v.graph, $2
       from p, (select * from procedure_version order by id limit 1) v`,
    [publicProcedure, ids.publisher],
  );
  // Who reads a private text is written down, and a walk would be a reading: the demonstration's own text is for the network here.
  await rows(`update document set audience = 'NETWORK'`);
  await settleFestival(world, ids.festivalHistory);
  await settlePromise(world);
  await bringReadings(world, ids);
}

/** That the participant reads the closed texts stands in the owner's history already: a walk would else be the first to read. */
async function bringReadings({ rows }: PeopleWorld, ids: Ids): Promise<void> {
  await rows(
    `with t as (select t.id, t.n from unnest($1::uuid[]) with ordinality t (id, n)),
      s as (insert into stream (id, kind, subject_id, position) select gen_random_uuid(), 'audit', ${bodyId(owner)}, count(*) from t returning id)
     insert into entry (stream_id, position, kind, subject_id, actor_id)
     select s.id, t.n, 'draft.read', t.id, ${personId('participant')} from s, t`,
    [
      [
        ids.document,
        ids.workingText,
        ids.caseDocument,
        ids.workingCase,
        ids.adaptationDocument,
        ids.agreementText,
        ids.agreementVersion,
      ],
    ],
  );
}

const personId = (slug: string) => `(select id from person where slug = '${slug}')`;
const bodyId = (slug: string) => `(select id from body where slug = '${slug}')`;

async function addForum(
  { rows }: PeopleWorld,
  id: string,
  slug: string,
  audience: string,
  text: string,
): Promise<string> {
  await rows(
    `insert into forum (id, slug, title, theme, summary, venue, zone, starts_on, ends_on, host_id, audience, source)
     values ($1, $2, $4, $4, $4, $4, 'Asia/Tokyo', '2024-05-01', '2024-05-02', ${bodyId(owner)}, $3, $4::jsonb->>'en')`,
    [id, slug, audience, text],
  );
  return id;
}

async function addSession(
  { rows }: PeopleWorld,
  id: string,
  forumId: string,
  audience: string,
  text: string,
): Promise<void> {
  await rows(
    `with s as (insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'discussion', $1) returning id)
     insert into session (id, forum_id, stream_id, title, abstract, room, starts_at, ends_at, state, audience)
     select $1, $2, s.id, $4, $4, 'A', '2024-05-01T09:00Z', '2024-05-01T10:00Z', 'LIVE', $3 from s`,
    [id, forumId, audience, text],
  );
}

/** Promises that a closed document holds: done and given up, put off, shown, handed on, waited for, and where they come from. */
async function bringCommitments({ rows }: PeopleWorld, ids: Ids): Promise<void> {
  const words = mark('closed');
  const unseen = `'${ids.unseen}'`;
  for (const [id, kind, rule, condition] of [
    [ids.promise, 'BY_RULE', { every: 1, unit: 'YEAR', from: '2027-01-01', until: '2030-01-01' }, null],
    [ids.rhythm, 'ONCE', null, null],
    [ids.conditional, 'ON_CONDITION', null, words],
  ] as const)
    await rows(
      `insert into commitment (id, body_id, person_id, words, language, due_kind, rule, condition, target, unit, audience, holder_kind, holder_id, made_by_id)
       values ($1, ${bodyId(owner)}, ${unseen}, $2, 'en', $3, $4, $5, 3, $2, 'PRIVATE', 'document', $6, ${unseen})`,
      [id, words, kind, rule && JSON.stringify(rule), condition, ids.document],
    );
  await rows(
    `insert into occurrence (id, commitment_id, number, due_on, first_due_on, state, progress, reached, begun_at) values
       ($1, $2, 1, '2027-03-01', '2027-02-01', 'IN_PROGRESS', 50, 1, now())`,
    [ids.occurrence, ids.promise],
  );
  await rows(
    `insert into occurrence (id, commitment_id, number, due_on, first_due_on, state, dropped_reason, finished_at)
     values (gen_random_uuid(), $1, 2, '2027-01-01', '2027-01-01', 'DROPPED', $2, now())`,
    [ids.promise, words],
  );
  await rows(
    `insert into deferral (id, occurrence_id, from_on, to_on, reason, person_id, body_id)
     values (gen_random_uuid(), $1, '2027-02-01', '2027-03-01', $2, ${unseen}, ${bodyId(owner)})`,
    [ids.occurrence, words],
  );
  await rows(
    `insert into file (id, thing_kind, thing_id, owner_id, media_type, bytes, sha256, name, uploaded_by_id)
     values ($1, 'occurrence', $2, ${bodyId(owner)}, 'application/pdf', 1, sha256('x'), $3, ${unseen})`,
    [ids.evidenceFile, ids.occurrence, words],
  );
  for (const [id, kind, url, fileId, documentId] of [
    [ids.evidence, 'LINK', `https://example.org/${words}`, null, null],
    [randomUUID(), 'FILE', null, ids.picture, null],
    [randomUUID(), 'FILE', null, ids.evidenceFile, null],
    [randomUUID(), 'DOCUMENT', null, null, ids.document],
  ])
    await rows(
      `insert into evidence (id, occurrence_id, kind, words, url, file_id, document_id, person_id, body_id)
       values ($1, $2, $3, $4, $5, $6, $7, ${unseen}, ${bodyId(owner)})`,
      [id, ids.occurrence, kind, words, url, fileId, documentId],
    );
  await rows(
    `insert into delegation (id, commitment_id, to_body_id, to_person_id, words, state, asked_by_id, answered_by_id, answered_at, answer)
     values (gen_random_uuid(), $1, ${bodyId(owner)}, ${unseen}, $2, 'ACCEPTED', ${unseen}, ${unseen}, now(), $2)`,
    [ids.promise, words],
  );
  await rows('insert into dependency (commitment_id, waits_for_id) values ($1, $2), ($3, $1)', [
    ids.promise,
    ids.conditional,
    ids.rhythm,
  ]);
  await rows(
    `insert into origin (id, from_kind, from_id, to_kind, to_id, person_id) values
       (gen_random_uuid(), 'document', $1, 'commitment', $2, ${unseen}), (gen_random_uuid(), 'commitment', $2, 'commitment', $3, ${unseen})`,
    [ids.document, ids.promise, ids.rhythm],
  );
  await rows(
    `with s as (insert into stream (id, kind, subject_id, position) values (gen_random_uuid(), 'history', $1, 1) returning id)
     insert into entry (stream_id, position, kind, subject_id, facts, actor_id, body_id)
     select id, 1, 'commitment.moved-on', $1, jsonb_build_object('number', 1, 'dueOn', '2027-03-01', 'progress', 50, 'personId', ${unseen},
       'toBodyId', ${bodyId(owner)}), ${unseen}, ${bodyId(owner)} from s`,
    [ids.promise],
  );
}

/** A closed forum and session, and a closed session in the public forum: talked in, reacted to, granted and asked for. */
async function bringClosed(world: PeopleWorld, ids: Ids): Promise<void> {
  const { rows } = world;
  await bringDocument(world, ids);
  await bringWordings(world, ids);
  await bringDraft(world, ids);
  await bringCase(world, ids);
  await bringDiscussion(world, ids);
  await bringAgreement(world, ids, { words: mark('closed'), texts: texts('closed'), owner });
  await bringAdaptation(world, ids);
  await bringCommitments(world, ids);
  await bringHistory(world, { streamId: ids.festivalHistory, personId: ids.unseen, owner });
  await nameEdition(world, ids.caseStudy);
  await bringPlan(world, ids, { words: mark('closed'), texts: texts('closed'), owner });
  await bringSubNetwork(world, ids, { words: mark('closed'), texts: texts('closed'), owner });
  const closed = texts('closed');
  await addForum(world, ids.forum, closedForum, 'PRIVATE', closed);
  // Public by itself: what the forum is closed to must stay closed.
  await addSession(world, ids.session, ids.forum, 'PUBLIC', closed);
  const [{ forum_id }] = await rows(`select id as forum_id from forum where slug = $1`, [publicForum]);
  await addSession(world, ids.inPublicForum, forum_id, 'PRIVATE', closed);
  await bringProject(world, ids, { words: mark('closed'), owner });
  await rows(
    `insert into speaker (id, session_id, place, name, role, affiliation, city_id) values ($1, $2, 0, $3, $4, $4, ${bodyId('kobe')})`,
    [ids.speaker, ids.session, mark('closed'), closed],
  );
  for (const thing of ['forum', 'inPublicForum'] as const) {
    for (const [person, grantId] of [
      [personId('participant'), randomUUID()],
      [`'${ids.unseen}'`, thing === 'forum' ? ids.grant : randomUUID()],
    ]) {
      await rows(
        `insert into "grant" (id, thing_kind, thing_id, person_id, role, reason, given_by_id) values ($1, $2, $3, ${person}, 'PARTICIPANT', $4, ${personId('moderator')})`,
        [
          grantId,
          thing === 'forum' ? 'forum' : 'session',
          ids[thing],
          grantId === ids.grant ? mark('request') : null,
        ],
      );
    }
    await rows(
      `insert into "grant" (id, thing_kind, thing_id, body_id, role) values (gen_random_uuid(), $1, $2, ${bodyId('singapore')}, 'READER')`,
      [thing === 'forum' ? 'forum' : 'session', ids[thing]],
    );
  }
  const post = async (id: string, author: string, more: Record<string, unknown> = {}) => {
    const { text = mark('closed'), replyTo = null, isQuestion = false, edited, deleted, hidden } = more;
    await rows(
      `with moved as (update stream set position = position + 1 where kind = 'discussion' and subject_id = $2 returning id, position),
        said as (insert into message (id, session_id, position, author_id, body_id, text, reply_to_id, is_question, request_id, posted_at, edited_at, deleted_at, hidden_at, hidden_reason)
          select $1, $2, position, ${author}, ${bodyId('dundee')}, $3, $4, $5, gen_random_uuid(), now(), $6, $7, $8, $9 from moved)
       insert into entry (stream_id, position, kind, subject_id) select id, position, 'message.posted', $1 from moved`,
      [
        id,
        ids.session,
        text,
        replyTo,
        isQuestion,
        edited ?? null,
        deleted ?? null,
        hidden ?? null,
        hidden ? mark('gone') : null,
      ],
    );
  };
  const unseen = `'${ids.unseen}'`;
  const now = new Date();
  await post(ids.message, unseen);
  await post(ids.reply, personId('participant'), { replyTo: ids.message });
  await post(ids.question, unseen, { isQuestion: true });
  await post(ids.edited, unseen, { edited: now });
  await post(ids.deleted, unseen, { text: mark('gone'), deleted: now });
  await post(ids.hidden, unseen, { text: mark('gone'), hidden: now });
  await post(ids.mine, personId('withdrawn'), { text: 'What I said myself stays mine.' });
  await rows(
    `with moved as (update stream set position = position + 1 where kind = 'discussion' and subject_id = $1 returning id, position)
     insert into entry (stream_id, position, kind, subject_id) select id, position, 'session.changed', $1 from moved`,
    [ids.session],
  );
  await rows(
    `insert into message_version (message_id, version, text, at) values ($1, 0, $3, now()), ($2, 0, $4, now())`,
    [ids.edited, ids.deleted, mark('closed'), mark('gone')],
  );
  for (const [id, kind, message, speaker, takenBackBy] of [
    [ids.keyPoint, 'COMMITMENT', ids.message, null, null],
    [ids.keyPointOfSpeaker, 'EXPERIENCE', null, ids.speaker, null],
    [ids.keyPointTakenBack, 'QUESTION', null, ids.speaker, ids.unseen],
  ] as const) {
    await rows(
      `with moved as (update stream set position = position + 1 where kind = 'discussion' and subject_id = $2 returning id, position),
        marked as (insert into key_point (id, session_id, kind, words, message_id, speaker_id, said_at, marked_by_id, marked_for_id, marked_at, changed_at, taken_back_at, taken_back_by_id)
          values ($1, $2, $3, $4, $5, $6, now(), ${unseen}, ${bodyId(owner)}, now(), now(), case when $7::uuid is not null then now() end, $7))
       insert into entry (stream_id, position, kind, subject_id) select id, position, 'key-point.marked', $1 from moved`,
      [id, ids.session, kind, mark(takenBackBy ? 'gone' : 'closed'), message, speaker, takenBackBy],
    );
    await rows(
      `insert into key_point_version (key_point_id, version, kind, words, at, by_id) values ($1, 0, 'QUESTION', $2, now(), ${unseen})`,
      [id, mark(takenBackBy ? 'gone' : 'closed')],
    );
  }
  await rows(
    `insert into origin (id, from_kind, from_id, to_kind, to_id, person_id) values (gen_random_uuid(), 'key-point', $1, 'commitment', $2, ${unseen})`,
    [ids.keyPoint, ids.promise],
  );
  await rows(`insert into reaction (message_id, person_id, kind) values ($1, $2, 'AGREE')`, [
    ids.message,
    ids.unseen,
  ]);
  await rows(
    `insert into message_mention (message_id, person_id) values ($1, $2), ($1, ${personId('themself')})`,
    [ids.message, ids.unseen],
  );
  await rows(
    `insert into discussion_visit (person_id, session_id, position) values (${personId('participant')}, $1, 3), (${personId('withdrawn')}, $1, 2)`,
    [ids.session],
  );
  await rows(
    `insert into access_request (id, thing_kind, thing_id, person_id, body_id, role, words)
     values ($1, 'forum', $2, ${personId('former')}, ${bodyId('wuhan')}, 'READER', $3)`,
    [ids.request, ids.forum, mark('request')],
  );
}

/** A closed document with its sections, an edit of one and two editions. */
async function bringDocument({ rows }: PeopleWorld, ids: Ids): Promise<void> {
  const words = mark('closed');
  await rows(
    `with s as (insert into stream (id, kind, subject_id, position) values (gen_random_uuid(), 'document', $1, 3) returning id),
      d as (insert into document (id, kind, owner_id, stream_id, audience, title, language) select $1, 'framework', ${bodyId(owner)}, s.id, 'PRIVATE', $4, 'en' from s),
      p as (insert into section (id, document_id, place, title, guidance, freedom, snapshot) values ($2, $1, 'a', $4, $4, 'CORE', decode('0000', 'hex'))),
      c as (insert into section (id, document_id, parent_id, place, title) values ($3, $1, $2, 'a', $4)),
      e as (insert into entry (stream_id, position, kind, subject_id) select s.id, n, (array['section.added', 'section.edited', 'edition.cut'])[n], case n when 3 then $5::uuid else $3 end from s, generate_series(1, 3) n)
     insert into document_update (stream_id, position, section_id, data) select s.id, 2, $3, decode('0000', 'hex') from s`,
    [ids.document, ids.section, ids.part, words, ids.edition],
  );
  await rows(
    `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'document', $1, ${personId('participant')}, 'READER')`,
    [ids.document],
  );
  // It names a city as its party and is private: being named shows it to nobody.
  namePartiesOfDocuments(
    (d) => `select b.id from body b where b.slug = 'bandung' and ${d}.id = '${ids.document}'::uuid`,
  );
  await rows(
    `insert into file (id, thing_kind, thing_id, owner_id, media_type, bytes, sha256, width, height, uploaded_by_id)
     values ($1, 'document', $2, ${bodyId(owner)}, 'image/png', 1, sha256('x'), 1, 1, ${personId('staff')})`,
    [ids.picture, ids.document],
  );
  const hash = 'f'.repeat(64);
  const blocksOf = (section: string) =>
    JSON.stringify(
      section === ids.part
        ? [lineOf(words, `${words} first`), lineOf('other', words)]
        : [lineOf('only', words)],
    );
  for (const [number, id] of [ids.edition, ids.withdrawnEdition].entries()) {
    await rows(
      `insert into edition (id, document_id, number, state, title, language, note, position, hash, cut_by_id, cut_for_id, cut_at, frozen_at, adopted_at, withdrawn_at, withdrawn_reason)
       values ($1, $2, $3, $4, $5, 'en', $5, 2, $6, ${personId('staff')}, ${bodyId(owner)}, now(), now(), now(), now(), $5)`,
      [id, ids.document, number + 1, number === 0 ? 'ADOPTED' : 'WITHDRAWN', words, hash],
    );
    for (const [ord, section] of [ids.section, ids.part].entries()) {
      await rows(
        `insert into edition_section (edition_id, section_id, parent_id, ord, number, title, freedom, guidance, questions, blocks, hash)
         values ($1, $2, $3, $4, $5, $6, 'CORE', $6, '[]', $7, $8)`,
        [
          id,
          section,
          ord === 0 ? null : ids.section,
          ord,
          `${ord + 1}`,
          `${words} ${number}`,
          blocksOf(section),
          hash,
        ],
      );
    }
  }
}

/** What is proposed for a closed document, decided and not, and what one of its readers keeps to themself. */
async function bringWordings({ rows }: PeopleWorld, ids: Ids): Promise<void> {
  const blocks = (canary: Canary) =>
    JSON.stringify([{ type: 'paragraph', content: [{ type: 'text', text: mark(canary) }] }]);
  for (const [id, decided] of [
    [ids.proposal, false],
    [ids.rejectedProposal, true],
  ] as const) {
    await rows(
      `insert into proposal (id, document_id, section_id, author_id, body_id, state, reason, base, base_position, text, made_at, changed_at,
          decided_by_id, decided_for_id, decided_reason, decided_at)
       select $1, $2, $3, '${ids.unseen}', ${bodyId(owner)}, $4, $5, $6, 2, $6, now(), now(), x.by, x.body, x.reason, x.at
         from (select case when $7 then '${ids.unseen}'::uuid end as by, case when $7 then ${bodyId(owner)} end as body,
           case when $7 then $5 end as reason, case when $7 then now() end as at) x`,
      [id, ids.document, ids.part, decided ? 'REJECTED' : 'OPEN', mark('closed'), blocks('closed'), decided],
    );
  }
  await rows(
    `insert into section_draft (id, document_id, section_id, author_id, body_id, base, base_position, text, state, begun_at, changed_at)
     values ($1, $2, $3, ${personId('participant')}, ${bodyId('kobe')}, $4, 2, $4, 'OPEN', now(), now())`,
    [ids.sectionDraft, ids.document, ids.part, blocks('draft')],
  );
}

/** A framework whose first edition was adopted, with what cities think of it; its working text is for a few. */
async function bringPublished({ rows }: PeopleWorld, ids: Ids): Promise<void> {
  const words = mark('published');
  await rows(
    `with s as (insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'document', $1) returning id),
      d as (insert into document (id, kind, owner_id, stream_id, audience, title, language, publishes_editions)
        select $1, 'framework', ${bodyId(owner)}, s.id, 'PRIVATE', $3, 'en', true from s),
      p as (insert into section (id, document_id, place, title) values ($2, $1, 'a', $3))
     insert into framework (id, slug, document_id, purpose, summary) values (gen_random_uuid(), $4, $1, 'COMMON_TEXT', $5)`,
    [ids.workingText, ids.publishedSection, words, publishedFramework, texts('published')],
  );
  await addEdition({ rows }, ids.publishedEdition, ids.workingText, 1, 'ADOPTED', words);
  await addEditionSection({ rows }, ids.publishedEdition, ids.publishedSection, words);
  const take = `insert into edition_position (id, edition_id, body_id, kind, reservation, taken_by_id, role, taken_at, replaced_at)
    values ($1, $2, ${bodyId('wuhan')}, 'ACCEPT_WITH_RESERVATION', $3, ${personId('themself')}, 'FOCAL_POINT', now(), $4)`;
  await rows(take, [ids.earlierPosition, ids.publishedEdition, words, new Date(Date.now() + 60_000)]);
  await rows(take, [ids.publishedPosition, ids.publishedEdition, words, null]);
  const [{ id: themself }] = await rows(`select ${personId('themself')} as id`);
  await rows(
    `insert into sourced_claim (id, thing_kind, thing_id, subject, words, source, stated_at)
     select gen_random_uuid(), 'body', ${bodyId(owner)}, $1, $2::jsonb, $1, now()`,
    [words, texts('published')],
  );
  await bringOpinion({ rows }, ids.publishedOpinion, {
    documentId: ids.workingText,
    editionId: ids.publishedEdition,
    sectionId: ids.publishedSection,
    personId: themself,
    owner: 'wuhan',
    words,
    state: 'GIVEN',
  });
  await addCase({ rows }, ids.publishedCase, publishedCase, ids.workingCase, ids.publishedCaseSection, words);
  await addEdition({ rows }, ids.publishedCaseEdition, ids.workingCase, 1, 'ADOPTED', words);
  await addEditionSection({ rows }, ids.publishedCaseEdition, ids.publishedCaseSection, words);
  await rows('update document set publishes_editions = true where id = $1', [ids.workingCase]);
  await addTie({ rows }, ids.publishedCase, ids.publishedSection, ids.publishedEdition);
  await tellOfFestival({ rows }, ids.publishedCase, { words, texts: texts('published') });
  await bringPublishedAdaptations({ rows }, ids);
}

/** What is written next in the published case, what it says of a closed framework, and a case that was never published. */
async function bringCase({ rows }: PeopleWorld, ids: Ids): Promise<void> {
  const words = mark('closed');
  await rows('update document set title = $2 where id = $1', [ids.workingCase, words]);
  await rows('update section set title = $2 where id = $1', [ids.publishedCaseSection, words]);
  await addTie({ rows }, ids.publishedCase, ids.part, ids.edition);
  await addCase({ rows }, ids.caseStudy, closedCase, ids.caseDocument, ids.caseSection, words);
  await addTie({ rows }, ids.caseStudy, ids.publishedSection, ids.publishedEdition);
  await addTie({ rows }, ids.caseStudy, ids.part, ids.edition);
  for (const document of [ids.workingCase, ids.caseDocument])
    await rows(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'document', $1, ${personId('participant')}, 'READER')`,
      [document],
    );
}

async function addCase(
  { rows }: Pick<PeopleWorld, 'rows'>,
  id: string,
  slug: string,
  documentId: string,
  sectionId: string,
  words: string,
): Promise<void> {
  await rows(
    `with s as (insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'document', $3) returning id),
      d as (insert into document (id, kind, owner_id, stream_id, audience, title, language)
        select $3, 'case', ${bodyId(owner)}, s.id, 'PRIVATE', $5, 'en' from s),
      p as (insert into section (id, document_id, place, title) values ($4, $3, 'a', $5))
     insert into case_study (id, slug, document_id, city_id, years, source, partners, author_id, made_at, changed_at)
     values ($1, $2, $3, ${bodyId('kobe')}, $5, $5, jsonb_build_array($5::text), ${personId('staff')}, now(), now())`,
    [id, slug, documentId, sectionId, words],
  );
}

async function addTie(
  { rows }: Pick<PeopleWorld, 'rows'>,
  caseId: string,
  sectionId: string,
  editionId: string,
): Promise<void> {
  await rows(
    `insert into case_tie (case_id, section_id, edition_id, tied_by_id, tied_at) values ($1, $2, $3, ${personId('staff')}, now())`,
    [caseId, sectionId, editionId],
  );
}

/** What the published framework's people write next, and a framework of which nothing was ever published. */
async function bringDraft({ rows }: PeopleWorld, ids: Ids): Promise<void> {
  const words = mark('closed');
  await rows('update document set title = $2 where id = $1', [ids.workingText, words]);
  await rows(
    `insert into section (id, document_id, place, title, guidance, freedom, questions, parameters) values ($1, $2, 'b', $3, $3, 'OPEN', $4, $5)`,
    [
      ids.workingSection,
      ids.workingText,
      words,
      JSON.stringify(questionsOf(words)),
      JSON.stringify(parametersOf(words)),
    ],
  );
  await addEdition({ rows }, ids.draftEdition, ids.workingText, 2, 'CONSULTATION', words);
  await addEditionSection({ rows }, ids.draftEdition, ids.workingSection, words);
  await addEditionSection({ rows }, ids.draftEdition, ids.publishedSection, words);
  await rows(
    `insert into framework (id, slug, document_id, purpose, summary) values ($4, $1, $2, 'COMMON_TEXT', $3)`,
    [closedFramework, ids.document, texts('closed'), ids.framework],
  );
  await rows(
    `insert into edition_position (id, edition_id, body_id, kind, reservation, taken_by_id, role, taken_at)
     values ($1, $2, ${bodyId('kobe')}, 'ACCEPT_WITH_RESERVATION', $3, '${ids.unseen}', 'FOCAL_POINT', now())`,
    [ids.closedPosition, ids.edition, words],
  );
  for (const [id, state] of [
    [ids.opinion, 'GIVEN'],
    [ids.laterOpinion, 'GIVEN'],
    [ids.withdrawnOpinion, 'WITHDRAWN'],
    [ids.declinedOpinion, 'DECLINED'],
  ] as const)
    await bringOpinion({ rows }, id, {
      documentId: ids.document,
      editionId: ids.edition,
      sectionId: ids.part,
      personId: ids.unseen,
      owner,
      words,
      state,
    });
  await rows(
    `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'document', $1, ${personId('participant')}, 'READER')`,
    [ids.workingText],
  );
}

const lineOf = (id: string, words = id) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: words }],
});
const questionsOf = (words: string) => [{ id: 'question', words }];
const parametersOf = (words: string) => [
  { id: 'parameter', name: words, type: 'TEXT', unit: words, suggested: words },
];

async function addEdition(
  { rows }: Pick<PeopleWorld, 'rows'>,
  id: string,
  documentId: string,
  number: number,
  state: string,
  words: string,
): Promise<void> {
  await rows(
    `insert into edition (id, document_id, number, state, title, language, note, position, hash, cut_by_id, cut_for_id, cut_at, adopted_at)
     values ($1, $2, $3, $4, $5, 'en', $5, 0, $6, ${personId('staff')}, ${bodyId(owner)}, now(), $7)`,
    [id, documentId, number, state, words, 'f'.repeat(64), state === 'ADOPTED' ? new Date() : null],
  );
  await rows(`insert into edition_translation (edition_id, language, title) values ($1, 'vi', $2)`, [
    id,
    words,
  ]);
}

async function addEditionSection(
  { rows }: Pick<PeopleWorld, 'rows'>,
  editionId: string,
  sectionId: string,
  words: string,
): Promise<void> {
  const asked = [JSON.stringify(questionsOf(words)), JSON.stringify(parametersOf(words))];
  const blocks = JSON.stringify([lineOf(words)]);
  await rows(
    `insert into edition_section (edition_id, section_id, ord, number, title, freedom, guidance, questions, parameters, blocks, hash)
     values ($1, $2, (select count(*) from edition_section where edition_id = $1), '1', $3, 'CORE', $3, $4, $5, $6, $7)`,
    [editionId, sectionId, words, ...asked, blocks, 'f'.repeat(64)],
  );
  await rows(
    `insert into section_translation (edition_id, section_id, language, title, guidance, questions, parameters, blocks)
     values ($1, $2, 'vi', $3, $3, $4, $5, $6)`,
    [editionId, sectionId, words, ...asked, blocks],
  );
}

/** What is said about the closed document, and its history: a thread whose words are gone, a point, a text brought back. */
async function bringDiscussion({ rows }: PeopleWorld, ids: Ids): Promise<void> {
  const words = mark('closed');
  const [{ stream_id: stream }] = await rows('select stream_id from document where id = $1', [ids.document]);
  // Kept up to further than the text has come, so that nobody holds the words anew while the answers are compared.
  await rows(
    `insert into comment_thread (id, document_id, section_id, edition_id, quote, prefix, suffix, block_ids, start_at, end_at, begun_by_id, begun_at, resolved_at, resolved_by_id, resolved_for_id, kept_at)
     values ($1, $2, $3, $4, $5, $5, $5, array[$5], $5, $5, $6, now(), null, null, null, 99),
            (gen_random_uuid(), $2, $3, null, $5, '', '', '{}', null, null, $6, now(), now(), $6, ${bodyId('dundee')}, 99)`,
    [ids.thread, ids.document, ids.part, ids.edition, words, ids.unseen],
  );
  await rows(
    `insert into comment_thread (id, document_id, section_id, proposal_id, begun_by_id, begun_at) values ($1, $2, $3, $4, $5, now())`,
    [ids.proposalThread, ids.document, ids.part, ids.proposal, ids.unseen],
  );
  await rows(
    `insert into comment (id, thread_id, author_id, body_id, text, request_id, written_at, edited_at, withdrawn_at)
     values ($1, $3, $4, ${bodyId('dundee')}, $5, gen_random_uuid(), now(), now(), null),
            ($2, $3, $4, ${bodyId('dundee')}, $6, gen_random_uuid(), now(), null, now())`,
    [ids.comment, ids.withdrawnComment, ids.thread, ids.unseen, words, mark('gone')],
  );
  await rows(
    `insert into comment (id, thread_id, author_id, body_id, text, request_id, written_at, hidden_at, hidden_by_id, hidden_reason)
     values ($1, $2, $4, ${bodyId('dundee')}, $5, gen_random_uuid(), now(), now(), $4, $6),
            (gen_random_uuid(), $3, $4, ${bodyId('dundee')}, $6, gen_random_uuid(), now(), null, null, null)`,
    [ids.hiddenComment, ids.thread, ids.proposalThread, ids.unseen, mark('gone'), words],
  );
  await rows(
    `insert into comment_version (comment_id, version, text, at) values ($1, 0, $3, now()), ($2, 0, $4, now())`,
    [ids.comment, ids.withdrawnComment, words, mark('gone')],
  );
  await rows(`insert into comment_mention (comment_id, person_id) values ($1, $2)`, [
    ids.comment,
    ids.unseen,
  ]);
  await rows(
    `insert into document_point (id, document_id, position, name, made_by_id, made_for_id, made_at)
     values ($1, $2, 2, $3, $4, ${bodyId('dundee')}, now())`,
    [ids.point, ids.document, words, ids.unseen],
  );
  await rows(`insert into document_client (document_id, client_id, person_id) values ($1, 7, $2)`, [
    ids.document,
    ids.unseen,
  ]);
  const told: [string, string, object | null][] = [
    ['comment.added', ids.thread, null],
    ['point.named', ids.point, null],
    ['edition.moved', ids.edition, { state: 'ADOPTED' }],
    ['section.reverted', ids.part, null],
    ['proposal.made', ids.proposal, null],
    ['proposal.rejected', ids.rejectedProposal, null],
    ['adaptation.decided', ids.decision, null],
    ['section.renamed', ids.part, null],
  ];
  for (const [kind, subject, facts] of told) {
    await rows(
      `with moved as (update stream set position = position + 1 where id = $1 returning position)
       insert into entry (stream_id, position, kind, subject_id, facts, actor_id, body_id)
       select $1, position, $2, $3, $4, $5, ${bodyId('dundee')} from moved`,
      [stream, kind, subject, facts && JSON.stringify(facts), ids.unseen],
    );
  }
  await rows(
    `insert into section_revert (stream_id, position, section_id, to_position)
     select stream_id, position, $2, 1 from entry where stream_id = $1 and kind = 'section.reverted'`,
    [stream, ids.part],
  );
  // What the section was called before the last of these entries.
  await rows(
    `insert into section_past (section_id, until_position, parent_id, place, title, questions, parameters, is_removed)
     select $2, position, null, 'b', $3, '[]', '[]', false from stream where id = $1`,
    [stream, ids.part, words],
  );
  // A text with a word of it, so that somebody is seen to have written it.
  await rows(`update section set snapshot = decode($2, 'base64') where id = $1`, [
    ids.part,
    writtenBySeven(words),
  ]);
}

/** A section with one paragraph that the Yjs client 7 wrote, as an update in base64. */
function writtenBySeven(words: string): string {
  const doc = new Y.Doc();
  doc.clientID = 7;
  const line = new Y.XmlElement('paragraph');
  line.setAttribute('id', words);
  line.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(fragmentName).insert(0, [line]);
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
}

/** What an export of the demonstration's adopted edition asks for. */
const publicEdition = `(select jsonb_build_object('documentId', e.document_id, 'editionId', e.id) from edition e join framework f on f.document_id = e.document_id
  where e.adopted_at is not null and f.slug not like 'canary%' limit 1)`;

/** By what the room of a body's files is known: it has no words of its own. */
async function fileRoomOf({ rows }: PeopleWorld, slug: string): Promise<string> {
  const [room] = await rows(`select md5('files of ' || id)::uuid::text as id from body where slug = $1`, [
    slug,
  ]);
  return room.id;
}

/** What the house keeps of people and bodies: grounds, invitations, histories, mails, sign-ins, addresses. */
async function bringKept(world: PeopleWorld, ids: Ids): Promise<void> {
  const { rows } = world;
  await world.rows(
    `insert into agreement_view (id, person_id, name, settings) values ($1, (select id from person where slug = 'themself'), $2, $3)`,
    [ids.savedView, mark('own'), JSON.stringify({ search: mark('own') })],
  );
  await bringInbox(world, ids);
  const moderator = personId('moderator');
  await rows(
    `update appointment set ground = $1, made_by_id = ${moderator} where body_id = ${bodyId(owner)}`,
    [mark('ground')],
  );
  await rows(
    `insert into invitation (id, email, name, body_id, role, ground, token_hash, invited_by_id, expires_at)
     values ($1, lower($2), $2, ${bodyId(owner)}, 'STAFF', $2, $3, ${moderator}, now() + interval '1 day')`,
    [ids.invitation, mark('office'), Buffer.from(ids.invitation)],
  );
  const [appointment] = await rows(`select id from appointment where person_id = ${moderator}`);
  const facts = JSON.stringify({
    role: 'STAFF',
    personId: ids.unseen,
    toPersonId: ids.unseen,
    note: mark('office'),
  });
  await rows(
    `with moved as (update stream set position = position + 1 where kind = 'audit' and subject_id = ${bodyId(owner)} returning id, position)
     insert into entry (stream_id, position, kind, subject_id, facts, actor_id, body_id)
     select id, position, 'appointment.handed-over', $1, $2, ${personId('administrator')}, ${bodyId('daegu')} from moved`,
    [appointment.id, facts],
  );
  await rows(
    `insert into outbox_mail (id, kind, recipient, language, subject, text_body, sent_at, last_error) values ($1, $2, $2, 'en', $2, $2, now(), $2)`,
    [ids.outboxMail, mark('mail')],
  );
  await rows(
    `insert into outbox_mail (id, kind, recipient, language, subject, text_body, attempts, last_error) values (gen_random_uuid(), $1, $1, 'en', $1, $1, 1, $1)`,
    [mark('mail')],
  );
  const themself = personId('themself');
  const user = `(select user_id from person where slug = 'themself')`;
  await rows(`update auth_user set email = $1 where id = ${user}`, [`${mark('own')}@example.org`]);
  await rows(
    `update person set zone = $1, preferred_language = 'vi', notification_wishes = '{"mail": "WEEKLY"}' where slug = 'themself'`,
    [mark('own')],
  );
  await rows(
    // Used an hour ago: the walk’s own sign-in comes first, however often either was used.
    `insert into auth_session (id, user_id, token, expires_at, seen_at, ip_address, user_agent) values ($1::uuid, ${user}, $1::uuid::text, now() + interval '1 day', now() - interval '1 hour', $2, 'Mozilla/5.0 (X11; Linux x86_64; rv:1) Firefox/1')`,
    [ids.signIn, mark('own')],
  );
  const ofThemself = `kind = 'person' and subject_id = ${themself}`;
  await rows(
    `insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'person', ${themself}) on conflict do nothing`,
  );
  await rows(
    `with moved as (update stream set position = position + 1 where ${ofThemself} returning id, position)
     insert into entry (stream_id, position, kind, subject_id, facts, actor_id)
     select id, position, 'sign-in.began', ${themself}, $1, ${themself} from moved`,
    [JSON.stringify({ note: mark('own') })],
  );
  await rows(
    `insert into job (id, kind, person_id, thing_id, input, state, result, output, output_name, output_type, error_code, error_words, error_facts, finished_at, expires_at)
     select id, kind, ${themself}, $3, ${publicEdition}, state, $4, output, name, name, code, code, case when code is not null then $4::jsonb end, now(), now() + interval '1 day'
       from (values ($1::uuid, 'document.export', 'DONE', '\\x00'::bytea, $5, null), ($2::uuid, 'document.import', 'FAILED', null, null, 'INVALID')) as made (id, kind, state, output, name, code)`,
    [ids.job, ids.failedJob, ids.jobThing, JSON.stringify({ words: mark('own') }), mark('own')],
  );
  await rows(
    `insert into job (id, kind, person_id, thing_id, input, state, output, output_name, output_type, finished_at, expires_at)
     values ($1, 'matrix.export', ${themself}, $2, $3, 'DONE', '\\x00'::bytea, $4, $4, now(), now() + interval '1 day')`,
    [
      ids.matrixJob,
      ids.jobThing,
      JSON.stringify({
        framework: publishedFramework,
        edition: null,
        at: null,
        field: null,
        region: null,
        cities: null,
      }),
      mark('own'),
    ],
  );
  await rows(
    `insert into file (id, thing_kind, thing_id, owner_id, media_type, bytes, sha256, width, height, uploaded_by_id)
     select $1, 'body', b.id, b.id, 'image/png', 1, sha256('x'), 1, 1, ${moderator} from body b where b.slug = $2`,
    [ids.logoFile, owner],
  );
}

/** What somebody was told, and the calendar they read it in. */
async function bringInbox({ rows }: PeopleWorld, ids: Ids): Promise<void> {
  const themself = personId('themself');
  await rows(
    `insert into notification (id, person_id, kind, thing_kind, thing_id, place, actor_id, body_id, asks, at, read_at, source, facts)
     values ($1, ${themself}, 'MENTION', 'body', ${bodyId(owner)}, '?of=' || $2, ${personId('moderator')}, ${bodyId(owner)}, true, now(), now(), $2,
       '{"day": "2024-01-01", "done": 1, "total": 2}')`,
    [ids.notification, mark('own')],
  );
  await rows(
    `insert into calendar (id, person_id, body_id, language, used_at) values ($1, ${themself}, ${bodyId('wuhan')}, 'en', now())`,
    [ids.calendar],
  );
  await rows(
    `insert into calendar (id, person_id, network_id, language)
      select $1, ${themself}, n.id, 'en' from sub_network n join body b on b.id = n.body_id where b.slug = 'creative-cities-of-asean'`,
    [ids.calendarOfNetwork],
  );
}

/** What people of the network know and others do not. */
async function bringNetwork(world: PeopleWorld, ids: Ids): Promise<void> {
  const { rows } = world;
  const [forum] = await rows('select id from forum where slug = $1', [publicForum]);
  await addSession(world, ids.forNetwork, forum.id, 'NETWORK', texts('network'));
  const [next] = await rows(`select id from appointment where person_id = ${personId('staff')}`);
  await rows(
    `insert into appointment (id, person_id, body_id, role, from_date, to_date, ended_at, ground, ended_ground, made_by_id, ended_by_id, handed_to_id)
     values ($1, ${personId('former')}, ${bodyId(owner)}, 'STAFF', '2015-01-01', '2016-01-01', now(), $2, $2, ${personId('moderator')}, ${personId('moderator')}, $3)`,
    [ids.former, mark('ground'), next.id],
  );
  await rows(
    `insert into appointment (id, person_id, body_id, role, from_date, ground, made_by_id)
     values ($1, ${personId('former')}, ${bodyId(owner)}, 'STAFF', '2090-01-01', $2, ${personId('moderator')})`,
    [ids.coming, mark('ground')],
  );
}

/** Cities' own texts of the published framework: two that changed the same words, and one that took its text back. */
async function bringPublishedAdaptations({ rows }: Pick<PeopleWorld, 'rows'>, ids: Ids): Promise<void> {
  const words = mark('published');
  for (const [city, id, state] of [
    ['wuhan', ids.publishedAdaptation, 'PUBLISHED'],
    ['kobe', randomUUID(), 'PUBLISHED'],
    ['singapore', ids.withdrawnAdaptation, 'WITHDRAWN'],
  ] as const) {
    const documentId = randomUUID();
    await addAdaptation(rows, {
      id,
      documentId,
      city,
      words,
      state,
      base: ids.workingText,
      edition: ids.publishedEdition,
    });
    for (const number of [1, 2]) {
      const publication = randomUUID();
      const isOver = number === 1 || state === 'WITHDRAWN';
      await rows(
        `insert into publication (id, adaptation_id, number, base_edition_id, note, position, hash, published_by_id, published_for_id, published_at, ended_at)
         values ($1, $2, $3, $4, $5, 0, $6, ${personId('themself')}, ${bodyId(city)}, now(), $7)`,
        [
          publication,
          id,
          number,
          ids.publishedEdition,
          words,
          'f'.repeat(64),
          isOver ? new Date(Date.now() + 60_000) : null,
        ],
      );
      const keep = (section: string, kind: string, more: object = {}) =>
        rows(
          `insert into publication_section (publication_id, section_id, kind, title, blocks, under, after_id, reason_type, words, decided_by_id, decided_at, answers)
           values ($1, $2, $3, $4, $5, $6, $7, 'LAW', $4, ${personId('themself')}, now(), $8)`,
          [
            publication,
            section,
            kind,
            words,
            JSON.stringify([lineOf(words, `${words} alike`)]),
            ...Object.values({ under: [], after: null, ...more }),
            JSON.stringify([{ termId: 'question', words }]),
          ],
        );
      await keep(ids.publishedSection, 'ADAPT');
      const [own] = await rows(
        `insert into section (id, document_id, place, title) values (gen_random_uuid(), $1, $2, '') returning id`,
        [documentId, `${number}`],
      );
      await keep(own.id, 'ADD', { under: [ids.publishedSection], after: ids.publishedSection });
    }
  }
}

async function addAdaptation(
  rows: PeopleWorld['rows'],
  given: {
    id: string;
    documentId: string;
    city: string;
    words: string;
    state: string;
    base: string;
    edition: string;
  },
): Promise<void> {
  const { id, documentId, city, words, state, base, edition } = given;
  await rows(
    `with s as (insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'document', $1) returning id)
     insert into document (id, kind, owner_id, stream_id, audience, title, language)
       select $1, 'adaptation', ${bodyId(city)}, s.id, 'PRIVATE', $2, 'en' from s`,
    [documentId, words],
  );
  const isWithdrawn = state === 'WITHDRAWN';
  await rows(
    `insert into adaptation (id, document_id, owner_id, base_document_id, base_edition_id, state, is_sole, begun_by_id, begun_at, published_at, withdrawn_at, withdrawn_reason)
     values ($1, $2, ${bodyId(city)}, $3, $4, $5, true, ${personId('staff')}, now(), $6, $7, $8)`,
    [
      id,
      documentId,
      base,
      edition,
      state,
      state === 'DRAFT' ? null : new Date(),
      isWithdrawn ? new Date() : null,
      isWithdrawn ? words : null,
    ],
  );
  await rows(
    `insert into adaptation_base (adaptation_id, from_at, edition_id, moved_by_id) values ($1, now(), $2, ${personId('staff')})`,
    [id, edition],
  );
}

/** A body's own text of the closed document, in the midst of being brought over to a later edition of it. */
async function bringAdaptation(world: PeopleWorld, ids: Ids): Promise<void> {
  const { rows } = world;
  const words = mark('closed');
  const staff = personId('staff');
  await rows(
    `insert into section (id, document_id, place, title, removed_at) values ($1, $3, 'y', $4, now()), ($2, $3, 'z', $4, null)`,
    [ids.goneSection, ids.leftOut, ids.document, words],
  );
  await rows(
    `insert into edition (id, document_id, number, state, title, language, note, position, hash, cut_by_id, cut_for_id, cut_at, frozen_at, adopted_at)
     values ($1, $2, 3, 'SUPERSEDED', $3, 'en', $3, 2, $4, ${staff}, ${bodyId(owner)}, now() + interval '1 hour', now(), now())`,
    [ids.laterEdition, ids.document, words, 'f'.repeat(64)],
  );
  const section = (edition: string, id: string, ord: number, title: string, blocks: object[]) =>
    rows(
      `insert into edition_section (edition_id, section_id, parent_id, ord, number, title, freedom, guidance, questions, blocks, hash)
       values ($1, $2, null, $3, $4, $5, 'CORE', $5, '[]', $6, $7)`,
      [edition, id, ord, `${ord + 1}`, title, JSON.stringify(blocks), 'f'.repeat(64)],
    );
  await section(ids.edition, ids.goneSection, 2, words, [lineOf('gone', words)]);
  await section(ids.edition, ids.leftOut, 3, words, [lineOf('out', words)]);
  await section(ids.laterEdition, ids.section, 0, words, [lineOf('other', words)]);
  await section(ids.laterEdition, ids.part, 1, `${words} later`, [lineOf(words, `${words} later`)]);
  await section(ids.laterEdition, ids.leftOut, 2, words, [lineOf('out', words)]);
  await addAdaptation(rows, {
    id: ids.adaptation,
    documentId: ids.adaptationDocument,
    city: owner,
    words,
    state: 'DRAFT',
    base: ids.document,
    edition: ids.edition,
  });
  await rows(
    `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'document', $1, ${personId('participant')}, 'READER')`,
    [ids.adaptationDocument],
  );
  for (const [place, own] of [ids.ownSection, ids.addedSection, ids.keptSection].entries())
    await rows(
      `insert into section (id, document_id, place, title, snapshot) values ($1, $2, $3, $4, decode($5, 'base64'))`,
      [own, ids.adaptationDocument, `${place + 1}`, words, writtenBySeven(words)],
    );
  const decide = (
    id: string,
    about: string,
    kind: string,
    own: string | null,
    more: { title?: string; under?: string } = {},
  ) =>
    rows(
      `insert into section_decision (id, adaptation_id, section_id, kind, own_id, title, parent_id, after_id, reason_type, words, base_edition_id, decided_by_id, decided_for_id, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'LAW', $9, $10, ${staff}, ${bodyId(owner)}, now())`,
      [
        id,
        ids.adaptation,
        about,
        kind,
        own,
        more.title ?? null,
        more.under ?? null,
        more.under ? ids.part : null,
        words,
        ids.edition,
      ],
    );
  await decide(randomUUID(), ids.part, 'ADAPT', ids.ownSection, { title: `${words} ours` });
  await decide(ids.decision, ids.addedSection, 'ADD', ids.addedSection, { title: words, under: ids.section });
  await decide(randomUUID(), ids.goneSection, 'EXTEND', ids.keptSection);
  await decide(randomUUID(), ids.leftOut, 'OMIT', null);
  await rows(
    `insert into section_answer (id, adaptation_id, section_id, term_id, words, given_by_id, given_for_id, given_at)
     values (gen_random_uuid(), $1, $2, 'question', $3, ${staff}, ${bodyId(owner)}, now())`,
    [ids.adaptation, ids.part, words],
  );
  await rows(
    `insert into proposal (id, document_id, section_id, author_id, body_id, state, reason, base, base_position, text, made_at, changed_at,
        decided_by_id, decided_for_id, decided_at)
     values (gen_random_uuid(), $1, $2, $3, ${bodyId(owner)}, 'ACCEPTED', $4, '[]', 2, '[]', now(), now(), $3, ${bodyId(owner)}, now() + interval '30 minutes')`,
    [ids.document, ids.part, ids.unseen, words],
  );
  await rows(
    `insert into proposal_origin (proposal_id, adaptation_id, section_id, evidence) values ($1, $2, $3, $4)`,
    [ids.proposal, ids.adaptation, ids.part, JSON.stringify([{ label: words, url: 'https://example.org/' }])],
  );
  await rows(
    `insert into adaptation_merge (id, adaptation_id, from_edition_id, to_edition_id, state, begun_by_id, begun_for_id, begun_at)
     values ($1, $2, $3, $4, 'OPEN', ${staff}, ${bodyId(owner)}, now())`,
    [ids.merge, ids.adaptation, ids.edition, ids.laterEdition],
  );
  const { data } = await world.ask(
    'query ($id: ID!) { adaptation(id: $id) { merge { items { sectionId seen } } } }',
    { variables: { id: ids.adaptation }, as: 'staff' },
  );
  const seenOf = (id: string) =>
    data.adaptation.merge.items.find((one: { sectionId: string }) => one.sectionId === id).seen;
  const settle = (about: string, choice: string, parent: string | null) =>
    rows(
      `insert into merge_settlement (id, merge_id, section_id, choice, title, blocks, parent_id, after_id, reason_type, words, seen, settled_by_id, settled_for_id, settled_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, 'LAW', $4, $8, ${staff}, ${bodyId(owner)}, now())`,
      [
        ids.merge,
        about,
        choice,
        words,
        choice === 'WRITTEN' ? JSON.stringify([lineOf(words)]) : null,
        parent,
        parent ? ids.part : null,
        seenOf(about),
      ],
    );
  await settle(ids.part, 'WRITTEN', null);
  await settle(ids.goneSection, 'PLACE', ids.section);
}
