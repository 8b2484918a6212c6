import { closedFramework } from './foreign-world.ts';

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
  beginAgreement: [
    {
      input: ({ agreement }) => ({
        title: { en: 'An amendment' },
        purpose: { en: 'For a test' },
        kind: 'MEMORANDUM',
        languages: ['en'],
        parties: [],
        instrument: 'AMENDMENT',
        changesId: agreement,
      }),
      knownTo: inside,
    },
  ],
  beginProject: [
    {
      input: ({ project }) => ({
        title: 'Something',
        summary: ' ',
        language: 'en',
        currency: 'USD',
        from: { kind: 'project', id: project },
      }),
      knownTo: inside,
    },
  ],
  changeProject: [
    {
      input: ({ project }) => ({
        projectId: project,
        version: 0,
        title: 'Something',
        summary: 'Something to do',
        language: 'en',
        currency: 'USD',
      }),
      knownTo: inside,
    },
  ],
  moveProject: [
    { input: ({ project }) => ({ projectId: project, version: 0, act: 'PLAN' }), knownTo: inside },
  ],
  askToJoinProject: [{ input: ({ project }) => ({ projectId: project, words: ground }), knownTo: inside }],
  decideOnPartner: [{ input: ({ partner }) => ({ partnerId: partner, admit: true }), knownTo: inside }],
  inviteToProject: [
    { input: ({ project }) => ({ projectId: project, bodyId: project, words: ground }), knownTo: inside },
  ],
  answerInvitation: [{ input: ({ partner }) => ({ partnerId: partner, accept: true }), knownTo: inside }],
  takeBackRequestToJoin: [{ input: ({ partner }) => ({ partnerId: partner }), knownTo: inside }],
  takeBackInvitation: [{ input: ({ partner }) => ({ partnerId: partner }), knownTo: inside }],
  leaveProject: [{ input: ({ partner }) => ({ partnerId: partner, reason: ground }), knownTo: inside }],
  setPartnerRole: [{ input: ({ partner }) => ({ partnerId: partner, role: 'LEAD' }), knownTo: inside }],
  setContribution: [{ input: ({ partner }) => ({ partnerId: partner, staff: 'Two' }), knownTo: inside }],
  addMilestone: [{ input: ({ project }) => ({ projectId: project, words: ' ' }), knownTo: inside }],
  changeMilestone: [
    { input: ({ task }) => ({ milestoneId: task, version: 0, words: 'Something' }), knownTo: inside },
  ],
  removeMilestone: [{ input: ({ task }) => ({ milestoneId: task, version: 0 }), knownTo: inside }],
  setProjectBudget: [
    { input: ({ project }) => ({ projectId: project, version: 0, lines: [] }), knownTo: inside },
  ],
  setProjectRisks: [
    { input: ({ project }) => ({ projectId: project, version: 0, risks: [] }), knownTo: inside },
  ],
  setProjectResults: [
    { input: ({ project }) => ({ projectId: project, version: 0, results: [] }), knownTo: inside },
  ],
  addInitiative: [
    { input: ({ plan }) => ({ planId: plan, level: 'LOCAL', words: ' ', language: 'en' }), knownTo: inside },
  ],
  addPlanLine: [
    {
      input: ({ plan }) => ({ planId: plan, kind: 'ACTIVITY', words: 'Something', language: 'en' }),
      knownTo: inside,
    },
  ],
  carryOver: [
    {
      input: ({ plan, activity }) => ({ planId: plan, activityIds: [activity], reason: ground }),
      knownTo: inside,
    },
  ],
  changeActivity: [{ input: ({ activity }) => ({ activityId: activity, version: 0 }), knownTo: inside }],
  changePlan: [
    {
      input: ({ plan }) => ({
        planId: plan,
        version: 0,
        title: 'Something',
        language: 'en',
        startsOn: '2024-01-01',
        endsOn: '2024-12-31',
      }),
      knownTo: inside,
    },
  ],
  beginPlan: [
    {
      input: ({ plan }) => ({
        title: 'Something',
        language: 'en',
        startsOn: '2024-01-01',
        endsOn: '2023-12-31',
        followsId: plan,
      }),
      knownTo: inside,
    },
  ],
  issuePlan: [
    { input: ({ plan }) => ({ planId: plan, version: 0, issuedOn: '2024-01-01' }), knownTo: inside },
  ],
  movePlanLine: [
    { input: ({ activity }) => ({ lineId: activity, version: 0 }), knownTo: inside },
    { input: ({ actionGroup }) => ({ lineId: actionGroup, version: 0 }), knownTo: inside },
  ],
  pastePlanRows: [
    {
      input: ({ plan }) => ({
        planId: plan,
        language: 'en',
        rows: [{ line: 1, title: 'Something' }],
        isTrial: true,
      }),
      knownTo: inside,
    },
  ],
  turnPlanLine: [{ input: ({ activity }) => ({ lineId: activity, version: 0 }), knownTo: inside }],
  settlePlanClaim: [
    {
      input: ({ plan, planClaim }) => ({
        planId: plan,
        claimId: planClaim,
        holds: true,
        ground: 'For a test',
      }),
      knownTo: inside,
    },
  ],
  removePlanLine: [{ input: ({ activity }) => ({ lineId: activity, version: 0 }), knownTo: inside }],
  renamePlanLine: [
    {
      input: ({ activity }) => ({ lineId: activity, version: 0, words: 'Something', language: 'en' }),
      knownTo: inside,
    },
  ],
  changeSubNetwork: [
    {
      input: ({ network }) => ({
        networkId: network,
        version: 0,
        purpose: { en: 'What it is for' },
        memberKinds: ['CITY'],
        posts: 'MEMBERS',
        proposes: 'MEMBERS',
        votes: 'ONE_CITY_ONE_VOTE',
      }),
      knownTo: inside,
    },
  ],
  askForAdmission: [
    { input: ({ network }) => ({ networkId: network, asPerson: true, words: 'Let me in' }), knownTo: inside },
  ],
  postNetworkNews: [
    {
      input: ({ network }) => ({ networkId: network, title: 'Something', text: ' ', language: 'en' }),
      knownTo: inside,
    },
  ],
  editNetworkNews: [
    {
      input: ({ news }) => ({ newsId: news, version: 0, title: 'Something', text: 'New', language: 'en' }),
      knownTo: inside,
    },
  ],
  removeNetworkNews: [{ input: ({ news }) => ({ newsId: news }), knownTo: inside }],
  makeCalendar: [{ input: ({ network }) => ({ networkId: network, bodyId: network }), knownTo: inside }],
  setNetworkCriteria: [
    { input: ({ network }) => ({ networkId: network, version: 0, criteria: [] }), knownTo: inside },
  ],
  openElection: [
    {
      input: ({ network, membership, mine }) => ({
        networkId: network,
        office: 'DEPUTY',
        isSecret: true,
        termMonths: 12,
        closesAt: '2000-01-01T00:00:00Z',
        candidates: [{ membershipId: membership, personId: mine }],
      }),
      knownTo: inside,
    },
  ],
  proposeCandidate: [
    {
      input: ({ election, membership, mine }) => ({
        electionId: election,
        membershipId: membership,
        personId: mine,
      }),
      knownTo: inside,
    },
  ],
  castVote: [
    {
      input: ({ election, candidate }) => ({ electionId: election, candidateId: candidate }),
      knownTo: inside,
    },
  ],
  countElection: [{ input: ({ election }) => ({ electionId: election }), knownTo: inside }],
  callOffElection: [{ input: ({ election }) => ({ electionId: election, reason: ground }), knownTo: inside }],
  takeOffice: [{ input: ({ election }) => ({ electionId: election }), knownTo: inside }],
  decideAdmission: [{ input: ({ asking }) => ({ membershipId: asking, admit: true }), knownTo: inside }],
  assessSpace: [
    {
      input: ({ membership }) => ({
        membershipId: membership,
        space: { kind: 'MUSEUM' },
        assessment: [],
      }),
      knownTo: inside,
    },
    {
      input: ({ asking }) => ({ membershipId: asking, space: { kind: 'MUSEUM' }, assessment: [] }),
      knownTo: inside,
    },
  ],
  endMembership: [
    { input: ({ membership }) => ({ membershipId: membership, reason: ground }), knownTo: inside },
    { input: ({ asking }) => ({ membershipId: asking, reason: ground }), knownTo: inside },
  ],
  beginTextFromModel: [
    {
      input: ({ agreement, edition }) => ({ agreementId: agreement, version: 1, editionId: edition }),
      knownTo: inside,
    },
  ],
  changeAgreement: [{ input: ({ agreement }) => ({ agreementId: agreement, version: 1 }), knownTo: inside }],
  addObligation: [
    {
      input: ({ agreement, party }) => ({
        agreementId: agreement,
        partyId: party,
        article: '1',
        words: 'Something',
        language: 'en',
        due: { kind: 'NONE' },
      }),
      knownTo: inside,
    },
  ],
  stateClaim: [
    {
      input: ({ agreement }) => ({
        agreementId: agreement,
        subject: 'Something',
        words: { en: 'It is so.' },
        source: 'A source',
      }),
      knownTo: inside,
    },
  ],
  settleClaim: [
    {
      input: ({ agreement, party }) => ({ agreementId: agreement, claimId: party, holds: true, ground }),
      knownTo: inside,
    },
  ],
  removeObligation: [
    {
      input: ({ agreement, party }) => ({ agreementId: agreement, obligationId: party }),
      knownTo: inside,
    },
  ],
  checkTranslation: [
    {
      input: ({ agreement, article, articleInVersion }) => ({
        agreementId: agreement,
        sectionId: articleInVersion,
        sourceSectionId: article,
      }),
      knownTo: inside,
    },
  ],
  moveAgreement: [
    { input: ({ agreement }) => ({ agreementId: agreement, version: 0, act: 'REVIEW' }), knownTo: inside },
  ],
  setAgreementParties: [
    { input: ({ agreement }) => ({ agreementId: agreement, version: 0, parties: [] }), knownTo: inside },
  ],
  setSignatories: [
    { input: ({ agreement }) => ({ agreementId: agreement, version: 0, signatories: [] }), knownTo: inside },
  ],
  takeStep: [
    {
      input: ({ agreement, run }) => ({
        agreementId: agreement,
        runId: run,
        step: 'consult',
        outcome: 'ALL_AGREE',
      }),
      knownTo: inside,
    },
  ],
  recordOpinion: [
    {
      input: ({ agreement, run }) => ({
        agreementId: agreement,
        runId: run,
        step: 'propose',
        consultee: 'agencies-concerned',
        kind: 'AGREES',
      }),
      knownTo: inside,
    },
  ],
  recordSignature: [
    {
      input: ({ agreement, signatory }) => ({
        agreementId: agreement,
        signatoryId: signatory,
        textHash: 'x',
        signedOn: '2024-01-01',
        place: 'Somewhere',
        originals: 2,
      }),
      knownTo: inside,
    },
  ],
  refuseSignature: [
    {
      input: ({ agreement, signatory }) => ({
        agreementId: agreement,
        signatoryId: signatory,
        reason: ground,
      }),
      knownTo: inside,
    },
  ],
  giveNotice: [
    {
      input: ({ agreement, party }) => ({ agreementId: agreement, partyId: party, ground }),
      knownTo: inside,
    },
  ],
  addSignaturePaper: [
    {
      input: ({ agreement, signatory, party }) => ({
        agreementId: agreement,
        signatoryId: signatory,
        fileId: party,
      }),
      knownTo: inside,
    },
  ],
  removeSignaturePaper: [
    {
      input: ({ agreement, signaturePaper }) => ({ agreementId: agreement, paperId: signaturePaper }),
      knownTo: inside,
    },
  ],
  dropAgreementView: [{ input: ({ savedView }) => ({ id: savedView }), knownTo: ['themself'] }],
  acceptProposals: [{ input: ({ proposal }) => ({ proposalIds: [proposal] }), knownTo: inside }],
  addComment: [
    { input: ({ part }) => ({ sectionId: part, text: 'Said' }), knownTo: inside },
    {
      input: ({ part, edition }) => ({ sectionId: part, editionId: edition, text: 'Said' }),
      knownTo: inside,
    },
  ],
  addEvidence: [
    {
      input: ({ occurrence }) => ({ occurrenceId: occurrence, kind: 'NOTE', words: 'Said' }),
      knownTo: inside,
    },
  ],
  answerDelegation: [{ input: ({ promise }) => ({ commitmentId: promise, accept: true }), knownTo: inside }],
  changeDue: [{ input: ({ occurrence }) => ({ ids: [occurrence], act: 'BEGIN' }), knownTo: inside }],
  delegateCommitment: [
    { input: ({ promise, session }) => ({ commitmentId: promise, bodyId: session }), knownTo: inside },
  ],
  editCommitment: [
    {
      input: ({ promise }) => ({ commitmentId: promise, version: 1, words: 'Other words' }),
      knownTo: inside,
    },
  ],
  endDelegation: [{ input: ({ promise }) => ({ commitmentId: promise }), knownTo: inside }],
  linkOrigin: [
    {
      input: ({ promise, document }) => ({
        from: { kind: 'commitment', id: promise },
        to: { kind: 'document', id: document },
      }),
      knownTo: inside,
    },
  ],
  unlinkOrigin: [
    {
      input: ({ promise, document }) => ({
        from: { kind: 'document', id: document },
        to: { kind: 'commitment', id: promise },
      }),
      knownTo: inside,
    },
  ],
  markRead: [{ input: ({ notification }) => ({ ids: [notification], read: false }), knownTo: ['themself'] }],
  removeEvidence: [{ input: ({ evidence }) => ({ id: evidence }), knownTo: inside }],
  setFollow: [
    {
      input: ({ promise }) => ({ thing: { kind: 'commitment', id: promise }, state: 'FOLLOWED' }),
      knownTo: inside,
    },
  ],
  setWaitsFor: [{ input: ({ promise }) => ({ commitmentId: promise, waitsForIds: [] }), knownTo: inside }],
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
  changeFramework: [
    {
      input: ({ framework }) => ({ frameworkId: framework, title: 'Another title', summary: 'Other words' }),
      knownTo: inside,
    },
  ],
  changeCaseStudy: [
    { input: ({ caseStudy }) => ({ caseStudyId: caseStudy, title: 'Another title' }), knownTo: inside },
  ],
  tieCaseStudy: [
    {
      input: ({ caseStudy, publishedSection }) => ({ caseStudyId: caseStudy, sectionId: publishedSection }),
      knownTo: inside,
    },
  ],
  untieCaseStudy: [
    {
      input: ({ caseStudy, publishedSection }) => ({ caseStudyId: caseStudy, sectionId: publishedSection }),
      knownTo: inside,
    },
  ],
  publishCaseStudy: [{ input: ({ caseStudy }) => ({ caseStudyId: caseStudy }), knownTo: inside }],
  withdrawCaseStudy: [
    { input: ({ caseStudy }) => ({ caseStudyId: caseStudy, reason: 'Taken back' }), knownTo: inside },
  ],
  cancelJob: [{ input: ({ job }) => ({ jobId: job }), knownTo: ['themself'] }],
  discussProposal: [{ input: ({ proposal }) => ({ proposalId: proposal, text: 'Said' }), knownTo: inside }],
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
  exportMatrix: [
    { input: () => ({ framework: closedFramework, format: 'CSV', language: 'en' }), knownTo: inside },
  ],
  importSections: [{ input: ({ job }) => ({ jobId: job }), knownTo: ['themself'] }],
  answerSection: [
    {
      input: ({ adaptation, part }) => ({
        adaptationId: adaptation,
        sectionId: part,
        termId: 'question',
        words: 'Said',
      }),
      knownTo: inside,
    },
  ],
  beginAdaptation: [
    { input: ({ edition }) => ({ editionId: edition }), knownTo: inside },
    { input: ({ draftEdition }) => ({ editionId: draftEdition }), knownTo: inside },
  ],
  beginMerge: [{ input: ({ adaptation }) => ({ adaptationId: adaptation }), knownTo: inside }],
  decideSection: [
    {
      input: ({ adaptation, part }) => ({ adaptationId: adaptation, sectionId: part, decision: 'ADAPT' }),
      knownTo: inside,
    },
  ],
  dropSection: [
    {
      input: ({ adaptation, part }) => ({ adaptationId: adaptation, sectionId: part, seenId: part }),
      knownTo: inside,
    },
  ],
  finishMerge: [{ input: ({ adaptation }) => ({ adaptationId: adaptation }), knownTo: inside }],
  leaveMerge: [{ input: ({ adaptation }) => ({ adaptationId: adaptation }), knownTo: inside }],
  placeSection: [
    { input: ({ adaptation }) => ({ adaptationId: adaptation, title: 'A section' }), knownTo: inside },
  ],
  proposeUpstream: [
    {
      input: ({ adaptation, part }) => ({ adaptationId: adaptation, sectionId: part, reason: 'For a test' }),
      knownTo: inside,
    },
  ],
  publishAdaptation: [{ input: ({ adaptation }) => ({ adaptationId: adaptation }), knownTo: inside }],
  settleSection: [
    {
      input: ({ adaptation, part }) => ({
        adaptationId: adaptation,
        sectionId: part,
        choice: 'OURS',
        seen: 'x',
      }),
      knownTo: inside,
    },
  ],
  undoSettlement: [
    { input: ({ adaptation, part }) => ({ adaptationId: adaptation, sectionId: part }), knownTo: inside },
  ],
  withdrawAdaptation: [
    { input: ({ adaptation }) => ({ adaptationId: adaptation, reason: 'For a test' }), knownTo: inside },
  ],
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
  showComment: [{ input: ({ hiddenComment }) => ({ commentId: hiddenComment }), knownTo: inside }],
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
  markKeyPoint: [
    {
      input: ({ session, message }) => ({
        sessionId: session,
        messageId: message,
        kind: 'QUESTION',
        words: 'For a test',
      }),
      knownTo: inside,
    },
  ],
  changeKeyPoint: [
    {
      input: ({ keyPoint }) => ({ keyPointId: keyPoint, kind: 'QUESTION', words: 'For a test' }),
      knownTo: inside,
    },
  ],
  proposeKeyPoint: [
    { input: ({ keyPoint, part }) => ({ keyPointId: keyPoint, sectionId: part }), knownTo: inside },
  ],
  takeBackKeyPoint: [{ input: ({ keyPoint }) => ({ keyPointId: keyPoint }), knownTo: inside }],
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
  askForOpinion: [
    {
      input: ({ edition }) => ({
        editionId: edition,
        councilId: edition,
        question: 'Is it fit?',
        language: 'en',
        dueOn: '2090-01-01',
      }),
      knownTo: inside,
    },
  ],
  withdrawQuestion: [
    { input: ({ opinion }) => ({ opinionId: opinion, reason: 'For a test' }), knownTo: inside },
  ],
  declineQuestion: [
    { input: ({ opinion }) => ({ opinionId: opinion, reason: 'For a test' }), knownTo: inside },
  ],
  draftOpinion: [{ input: ({ opinion }) => ({ opinionId: opinion, version: 1 }), knownTo: inside }],
  giveOpinion: [{ input: ({ opinion }) => ({ opinionId: opinion, version: 1 }), knownTo: inside }],
  dissent: [{ input: ({ opinion }) => ({ opinionId: opinion, words: 'For a test' }), knownTo: inside }],
  withdrawProposal: [{ input: ({ proposal }) => ({ proposalId: proposal }), knownTo: inside }],
  withdrawGrant: [{ input: ({ grant }) => ({ grantId: grant }), knownTo: inside }],
};

/** Mutations that name nothing foreign, with the reason. */
export const writesOfOnesOwn: Readonly<Record<string, string>> = {
  acceptInvitation:
    'whoever holds the link may see the invitation; every refusal is one answer (invitations.test.ts)',
  giveMandate: 'councils and what they are for are public',
  endMandate: 'the same',
  settleBodyClaim: 'bodies and what sources claim of them are public',
  addBody: 'bodies are public, and only administrators add them',
  beginSubNetwork: 'bodies are public, and only administrators begin a sub-network',
  importRegister: 'begins agreements of the asker’s own body, which alone they are compared with',
  tryRegister: 'the same, and keeps nothing',
  keepAgreementView: 'keeps a selection of the asker’s own',
  publishProcedure: 'procedures are public, and only administrators publish them',
  succeedParty: 'names public bodies, and changes what the asker leads alone',
  appoint: 'a body is public; whom they appoint, its people know',
  disablePerson:
    'for administrators, who know everybody; all others are refused before a person is looked for',
  beginFestival: 'begins a festival of the asker’s own city',
  changeFestival: 'festivals are public; whether the asker is of their city, they know',
  addFestivalEdition: 'the same',
  changeFestivalEdition: 'the same; that a plan or a case names an edition is told to nobody else',
  settleFestivalClaim: 'festivals and what sources claim of them are public',
  removeFestivalEdition: 'the same; who keeps a festival is told that its edition is named, and not by what',
  enterPromise: 'enters a promise of the asker’s own city, which is public',
  changePromise: 'promises are public; whether the asker is of their city, they know',
  removePromise: 'the same; who keeps a promise is told that it is named, and not by what',
  beginCaseStudy: 'begins a text of the asker’s own body; festivals are public',
  createFramework: 'begins a text of the asker’s own body',
  editBody: 'bodies are public',
  enablePerson: 'the same',
  endAllSessions: 'ends one’s own sign-ins only',
  eraseMe: 'erases the asker only',
  invite: 'names a public body and an address of the asker’s own',
  setBodyLogo: 'a body is public; whose file it is, its body’s people know',
  loadHolidays: 'days off are public, and only administrators load them',
  makeCommitment: 'promises for the asker’s own body',
  markAllRead: 'changes the asker’s own inbox only',
  revokeCalendar: 'ends an address of the asker’s own',
  undoDueChange: 'a change is its maker’s own; to anybody else there is none',
  updateProfile: 'changes the asker only',
};
