import { owner } from './foreign-world.ts';

type Ids = Readonly<Record<string, string>>;

/** A write that names a foreign object; whoever may not know of it is answered as if there were none. */
export interface ForeignWrite {
  input(ids: Ids): object;
  /** Roles that may know of the object, so that they are told something else. */
  readonly knownTo: readonly string[];
}

const inside = ['participant', 'owner’s staff', 'owner’s moderator'];
const ground = 'A ground of a test';

/** How each mutation is tried on what is foreign. */
export const foreignWrites: Readonly<Record<string, readonly ForeignWrite[]>> = {
  acceptProposals: [{ input: ({ proposal }) => ({ proposalIds: [proposal] }), knownTo: inside }],
  addComment: [
    { input: ({ part }) => ({ sectionId: part, text: 'Said' }), knownTo: inside },
    {
      input: ({ part, edition }) => ({ sectionId: part, editionId: edition, text: 'Said' }),
      knownTo: inside,
    },
  ],
  addSection: [{ input: ({ document }) => ({ documentId: document, title: 'A section' }), knownTo: inside }],
  announceInDocument: [
    { input: ({ document, session }) => ({ documentId: document, device: session }), knownTo: inside },
  ],
  announcePresence: [{ input: ({ session }) => ({ sessionId: session, isWriting: true }), knownTo: inside }],
  askForAccess: [
    {
      input: ({ inPublicForum }) => ({
        kind: 'session',
        id: inPublicForum,
        role: 'READER',
        words: 'Please let me in',
      }),
      knownTo: inside,
    },
  ],
  cancelAppointment: [
    {
      input: ({ coming }) => ({ appointmentId: coming, ground }),
      knownTo: [...inside, 'of another city', 'observer', 'member', 'withdrawn', 'administrator', 'themself'],
    },
  ],
  changeProposal: [
    {
      input: ({ proposal }) => ({ proposalId: proposal, revision: 1, reason: 'Another reason' }),
      knownTo: inside,
    },
  ],
  cancelJob: [{ input: ({ job }) => ({ jobId: job }), knownTo: ['themself'] }],
  exportDocument: [
    { input: ({ document }) => ({ documentId: document, format: 'JSON', language: 'en' }), knownTo: inside },
    {
      input: ({ document, edition }) => ({
        documentId: document,
        editionId: edition,
        format: 'PDF',
        language: 'en',
      }),
      knownTo: inside,
    },
  ],
  importSections: [{ input: ({ job }) => ({ jobId: job }), knownTo: ['themself'] }],
  cutEdition: [{ input: ({ document }) => ({ documentId: document }), knownTo: inside }],
  discardDraft: [{ input: ({ sectionDraft }) => ({ draftId: sectionDraft }), knownTo: ['participant'] }],
  decideAccess: [
    { input: ({ request }) => ({ accessRequestId: request, give: true }), knownTo: ['owner’s moderator'] },
  ],
  deleteMessage: [{ input: ({ message }) => ({ messageId: message }), knownTo: inside }],
  editComment: [{ input: ({ comment }) => ({ commentId: comment, text: 'Other words' }), knownTo: inside }],
  editMessage: [
    { input: ({ message }) => ({ messageId: message, text: 'Other words' }), knownTo: inside },
    { input: ({ mine }) => ({ messageId: mine, text: 'Other words' }), knownTo: inside },
  ],
  editSection: [{ input: ({ part }) => ({ sectionId: part, update: 'AAA=' }), knownTo: inside }],
  endAppointment: [
    {
      input: ({ former }) => ({ appointmentId: former, ground }),
      knownTo: [...inside, 'of another city', 'observer', 'member', 'withdrawn', 'administrator', 'themself'],
    },
  ],
  endSession: [{ input: ({ signIn }) => ({ id: signIn }), knownTo: ['themself'] }],
  giveGrant: [
    {
      input: ({ session, unseen }) => ({ kind: 'session', id: session, personId: unseen, role: 'READER' }),
      knownTo: inside,
    },
    {
      input: ({ forum, unseen }) => ({ kind: 'forum', id: forum, personId: unseen, role: 'READER' }),
      knownTo: inside,
    },
    {
      input: ({ workingText, unseen }) => ({
        kind: 'document',
        id: workingText,
        personId: unseen,
        role: 'READER',
      }),
      knownTo: inside,
    },
  ],
  handOver: [
    {
      input: ({ former, unseen }) => ({ appointmentId: former, toPersonId: unseen, ground }),
      knownTo: [...inside, 'of another city', 'observer', 'member', 'withdrawn', 'administrator', 'themself'],
    },
  ],
  hideComment: [{ input: ({ comment }) => ({ commentId: comment, reason: 'For a test' }), knownTo: inside }],
  hideMessage: [{ input: ({ message }) => ({ messageId: message, reason: 'For a test' }), knownTo: inside }],
  markSeen: [{ input: ({ session }) => ({ sessionId: session, position: '3' }), knownTo: inside }],
  makeProposal: [
    {
      input: ({ part }) => ({ sectionId: part, reason: 'For a test', text: [], seenAt: '2' }),
      knownTo: inside,
    },
  ],
  mergeDraft: [
    { input: ({ sectionDraft }) => ({ draftId: sectionDraft, revision: 1 }), knownTo: ['participant'] },
  ],
  moveEdition: [
    {
      input: ({ edition }) => ({ editionId: edition, state: 'WITHDRAWN', reason: 'For a test' }),
      knownTo: inside,
    },
  ],
  moveSection: [{ input: ({ part }) => ({ sectionId: part }), knownTo: inside }],
  moveSession: [{ input: ({ session }) => ({ sessionId: session, state: 'CLOSED' }), knownTo: inside }],
  namePoint: [{ input: ({ document }) => ({ documentId: document, name: 'A point' }), knownTo: inside }],
  postMessage: [
    { input: ({ session }) => ({ sessionId: session, text: 'Into it' }), knownTo: inside },
    {
      input: ({ publicSession, message }) => ({
        sessionId: publicSession,
        text: 'An answer',
        replyToId: message,
      }),
      knownTo: inside,
    },
  ],
  reopenComment: [{ input: ({ thread }) => ({ threadId: thread }), knownTo: inside }],
  replyToComment: [{ input: ({ thread }) => ({ threadId: thread, text: 'Said' }), knownTo: inside }],
  resolveComment: [{ input: ({ thread }) => ({ threadId: thread }), knownTo: inside }],
  revertSection: [{ input: ({ part }) => ({ sectionId: part, position: '1' }), knownTo: inside }],
  withdrawComment: [{ input: ({ comment }) => ({ commentId: comment }), knownTo: inside }],
  react: [{ input: ({ message }) => ({ messageId: message, kind: 'AGREE', on: true }), knownTo: inside }],
  joinSections: [{ input: ({ part, section }) => ({ sectionId: part, intoId: section }), knownTo: inside }],
  restoreSection: [{ input: ({ part }) => ({ sectionId: part }), knownTo: inside }],
  splitSection: [
    { input: ({ part, mine }) => ({ sectionId: part, blockId: mine, title: 'Two' }), knownTo: inside },
  ],
  removeSection: [{ input: ({ part }) => ({ sectionId: part }), knownTo: inside }],
  renameSection: [{ input: ({ part }) => ({ sectionId: part, title: 'Another' }), knownTo: inside }],
  resendInvitation: [
    { input: ({ invitation }) => ({ invitationId: invitation }), knownTo: ['administrator'] },
  ],
  revokeInvitation: [
    { input: ({ invitation }) => ({ invitationId: invitation }), knownTo: ['administrator'] },
  ],
  setAudience: [
    { input: ({ session }) => ({ kind: 'session', id: session, audience: 'PUBLIC' }), knownTo: inside },
    { input: ({ forum }) => ({ kind: 'forum', id: forum, audience: 'PUBLIC' }), knownTo: inside },
  ],
  setSectionTerms: [
    {
      input: ({ part }) => ({ sectionId: part, freedom: 'OPEN', questions: [], parameters: [] }),
      knownTo: inside,
    },
    {
      input: ({ workingSection }) => ({ sectionId: workingSection, questions: [], parameters: [] }),
      knownTo: inside,
    },
  ],
  proposeDraft: [
    {
      input: ({ sectionDraft }) => ({ draftId: sectionDraft, revision: 1, reason: 'For a test' }),
      knownTo: ['participant'],
    },
  ],
  rejectProposal: [
    { input: ({ proposal }) => ({ proposalId: proposal, reason: 'For a test' }), knownTo: inside },
  ],
  saveDraft: [
    { input: ({ part }) => ({ sectionId: part, text: [], revision: 0, seenAt: '2' }), knownTo: inside },
  ],
  takePosition: [
    { input: ({ edition }) => ({ editionId: edition, kind: 'ACCEPT' }), knownTo: inside },
    { input: ({ draftEdition }) => ({ editionId: draftEdition, kind: 'ACCEPT' }), knownTo: inside },
  ],
  withdrawProposal: [{ input: ({ proposal }) => ({ proposalId: proposal }), knownTo: inside }],
  withdrawGrant: [{ input: ({ grant }) => ({ grantId: grant }), knownTo: inside }],
};

/** Mutations that name nothing foreign, with the reason. */
export const writesOfOnesOwn: Readonly<Record<string, string>> = {
  acceptInvitation:
    'whoever holds the link may see the invitation; every refusal is one answer (invitations.test.ts)',
  addBody: 'bodies are public, and only administrators add them',
  appoint: 'a body is public; whom they appoint, its people know',
  disablePerson:
    'for administrators, who know everybody; all others are refused before a person is looked for',
  createFramework: 'begins a text of the asker’s own body',
  editBody: 'bodies are public',
  enablePerson: 'the same',
  endAllSessions: 'ends one’s own sign-ins only',
  eraseMe: 'erases the asker only',
  invite: 'names a public body and an address of the asker’s own',
  setBodyLogo: 'a body is public; whose file it is, its body’s people know',
  updateProfile: 'changes the asker only',
};

/** What must be as it was after everybody has tried what they may not. */
export const guarded = `select md5(coalesce(string_agg(row, '' order by row), '')) as sum from (
  select s::text as row from session s join forum f on f.id = s.forum_id join body b on b.id = f.host_id where b.slug = '${owner}'
  union all select f::text from forum f union all select m::text from message m union all select v::text from message_version v
  union all select r::text from reaction r union all select g::text from "grant" g union all select i::text from invitation i
  union all select a::text from appointment a union all select b::text from body b
  union all select d::text from document d union all select s::text from section s union all select e::text from edition e
  union all select p::text from edition_position p
  union all select t::text from comment_thread t union all select c::text from comment c union all select p::text from document_point p
  union all select r::text from access_request r where r.words not like 'Please%') rows`;
