import type { Ways } from './documents-of.ts';
import {
  closedCase,
  closedForum,
  closedFramework,
  type ForeignWorld,
  owner,
  publicForum,
  publicProcedure,
  publishedCase,
  publishedFramework,
} from './foreign-world.ts';

/** With what each field is asked that takes arguments: public objects that lead to foreign ones, and the foreign ones themselves. */
export function waysIn({ ids, token }: Pick<ForeignWorld, 'ids' | 'token'>): Ways {
  const id = (value: string) => `(id: "${value}")`;
  const slug = (value: string) => `(slug: "${value}")`;
  // From the beginning, and from further than there is.
  const followed = (name: string, value: string) =>
    ['0', '999'].map((after) => `(${name}: "${value}", after: "${after}")`);
  return {
    'Query.agreement': [slug('canary-closed-q7x-agreement'), slug('canary-closed-q7x-amendment')],
    'Query.plan': [slug('canary-closed-q7x-plan'), slug('canary-closed-q7x-later-plan')],
    'Query.plans': [
      `(filter: { body: "${owner}" }, first: 1)`,
      '(filter: { body: "kobe", year: 2024 }, first: 2)',
    ],
    'Plan.history': ['(first: 9)'],
    'Query.procedure': [slug(publicProcedure), slug('vietnam-province-law-70-2020'), slug('nothing')],
    'AgreementRegister.agreements': [
      '(filter: { search: "canary" }, order: NEXT, first: 3)',
      '(filter: { view: MINE }, first: 1)',
    ],
    'Agreement.history': ['(first: 9)'],
    'Procedure.version': ['', '(number: 1)'],
    'Query.access': [
      `(kind: "agreement", id: "${ids.agreement}")`,
      `(kind: "plan", id: "${ids.plan}")`,
      `*(kind: "forum", id: "${ids.forum}")`,
      `(kind: "session", id: "${ids.session}")`,
      `(kind: "session", id: "${ids.inPublicForum}")`,
      `(kind: "session", id: "${ids.forum}")`,
      `(kind: "session", id: "${ids.forNetwork}")`,
      `*(kind: "document", id: "${ids.document}")`,
      `(kind: "document", id: "${ids.workingText}")`,
    ],
    'Query.bodies': [
      '(search: "owner", first: 5)',
      '(search: "canary", first: 5)',
      '(kind: CREATIVE_SPACE, first: 1)',
    ],
    'Query.adaptation': [
      id(ids.adaptation),
      id(ids.publishedAdaptation),
      id(ids.withdrawnAdaptation),
      id(ids.session),
    ],
    'Query.adaptationsOf': ['(body: "wuhan")', `(body: "${owner}")`],
    'Query.matrix': [
      `(framework: "${publishedFramework}")`,
      `(framework: "${publishedFramework}", edition: 2)`,
      `(framework: "${closedFramework}")`,
    ],
    'Query.matrixWording': [
      `(adaptationId: "${ids.publishedAdaptation}", sectionId: "${ids.publishedSection}")`,
      `(adaptationId: "${ids.publishedAdaptation}", sectionId: "${ids.publishedSection}", edition: 2)`,
      `(adaptationId: "${ids.adaptation}", sectionId: "${ids.part}")`,
    ],
    'Query.convergence': [`(framework: "${publishedFramework}")`, `(framework: "${closedFramework}")`],
    'Query.body': [slug(owner), slug('canary-closed-q7x-forum')],
    'Query.cities': ['(filter: { search: "kobe" }, first: 5)', '(filter: { search: "canary" }, first: 5)'],
    'Query.city': [slug('kobe')],
    'Query.document': [id(ids.document), id(ids.adaptationDocument), id(ids.workingText), id(ids.session)],
    'Query.commitment': [id(ids.promise), id(ids.rhythm), id(ids.conditional), id(ids.session)],
    'Query.followState': [`(thing: { kind: "commitment", id: "${ids.promise}" })`],
    'Query.due': ['(first: 9)', `(filter: { thingId: "${ids.document}" }, first: 1)`],
    'Query.edition': [
      id(ids.edition),
      id(ids.withdrawnEdition),
      id(ids.publishedEdition),
      id(ids.draftEdition),
    ],
    'Query.editionChanges': [
      `(beforeId: "${ids.edition}", afterId: "${ids.withdrawnEdition}")`,
      `(beforeId: "${ids.publishedEdition}", afterId: "${ids.draftEdition}")`,
    ],
    'Query.caseStudies': [
      '',
      '(filter: { city: "kobe" })',
      `(filter: { framework: "${publishedFramework}" })`,
      `(filter: { framework: "${closedFramework}" })`,
      `(filter: { sectionId: "${ids.part}" })`,
      `(filter: { sectionId: "${ids.publishedSection}" })`,
    ],
    'Query.caseStudy': [slug(publishedCase), slug(closedCase)],
    'Query.framework': [slug(publishedFramework), slug(closedFramework)],
    'Query.commentThread': [id(ids.thread), id(ids.document)],
    'Query.commentThreads': [
      `(documentId: "${ids.document}", show: ALL, first: 2)`,
      `(documentId: "${ids.document}", show: GONE, first: 1)`,
      `(documentId: "${ids.document}", editionId: "${ids.edition}", show: ALL, first: 3)`,
      `(documentId: "${ids.session}", first: 1)`,
    ],
    'Query.documentChanges': [
      `(documentId: "${ids.document}", before: { editionId: "${ids.edition}" }, after: {})`,
      `(documentId: "${ids.document}", before: { editionId: "${ids.edition}" }, after: { editionId: "${ids.withdrawnEdition}" })`,
      `(documentId: "${ids.document}", before: { pointId: "${ids.point}" }, after: {})`,
    ],
    'Query.documentHistory': [
      `(documentId: "${ids.document}", first: 9)`,
      `(documentId: "${ids.session}", first: 1)`,
    ],
    'Query.mentionableInDocument': [
      `(documentId: "${ids.document}", search: "")`,
      `(documentId: "${ids.document}", search: "canary")`,
    ],
    'Query.sectionAt': [
      `(sectionId: "${ids.part}", position: "1")`,
      `(sectionId: "${ids.session}", position: "1")`,
    ],
    'Query.sectionWriters': [`(sectionId: "${ids.part}")`, `(sectionId: "${ids.session}")`],
    'Query.forum': [slug(publicForum), slug(closedForum)],
    'Query.invitation': [`(token: "${token}")`, '(token: "one that nobody has")'],
    'Query.job': [id(ids.job), id(ids.failedJob), id(ids.session)],
    'Query.jobs': [`(thingId: "${ids.jobThing}")`, `(thingId: "${ids.document}")`],
    'Query.mentionable': [
      `(sessionId: "${ids.session}", search: "")`,
      `(sessionId: "${ids.inPublicForum}", search: "canary")`,
      `(sessionId: "${ids.forNetwork}", search: "m")`,
    ],
    'Query.message': [id(ids.message), id(ids.reply), id(ids.deleted), id(ids.hidden), id(ids.session)],
    'Query.outbox': ['(first: 9)', '(first: 1)'],
    'Query.people': ['(first: 30)', '(search: "canary", first: 5)', '(search: "former", first: 1)'],
    'Query.person': [id(ids.unseen), id(ids.message)],
    'Query.proposal': [id(ids.proposal), id(ids.rejectedProposal), id(ids.message)],
    'Query.proposals': [
      `(documentId: "${ids.document}", first: 9)`,
      `(documentId: "${ids.document}", sectionId: "${ids.part}", isOpen: true, first: 1)`,
    ],
    'Query.search': [
      '(query: "canary closed q7x", first: 50)',
      '(query: "canary", first: 1)',
      '(query: "canray closed q7x", kinds: [MESSAGE])',
      '(query: "canary published q7x", kinds: [SECTION, CASE])',
    ],
    'Query.session': [id(ids.session), id(ids.inPublicForum), id(ids.forNetwork), id(ids.message)],
    'Subscription.discussion': followed('sessionId', ids.session),
    'Subscription.document': followed('documentId', ids.document),
    'Subscription.documentPresence': [`(documentId: "${ids.document}")`],
    'Subscription.inbox': ['(after: "0")', '(after: "999")'],
    'Subscription.plan': followed('planId', ids.plan),
    'Subscription.presence': [`(sessionId: "${ids.session}")`],
    'Framework.edition': ['', '(number: 2)'],
    'Framework.adaptation': ['(body: "wuhan")'],
    'Adaptation.text': ['', '(isPublished: true)', '(at: "2020-01-01T00:00:00Z")'],
    'Edition.translation': ['(language: "vi")'],
    'EditionSection.translation': ['(language: "vi")'],
    'Body.history': ['(first: 4)', '(first: 1)'],
    'Viewer.history': ['(first: 5)'],
    'Inbox.notifications': ['(first: 5)', '(unread: true, asking: true, first: 1)'],
    'Discussion.messages': [
      '(last: 9)',
      `(around: "${ids.question}", last: 4)`,
      '(first: 1)',
      '(last: 1, before: "99")',
    ],
    'Discussion.questions': ['(first: 9)'],
  };
}
