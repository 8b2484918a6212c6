import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import {
  type AgreementKind,
  agreementKinds,
  type Instrument,
  signedStates,
} from '../../../../schema/agreements/index.ts';
import { type CreativeField, creativeFields } from '../../../../schema/words.ts';
import { createDocument, type DocumentId } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { freeAddressPart } from '../../../kernel/address-part.ts';
import { forbidden, illegalTransition, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Language, languages } from '../../../kernel/localised-text.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { actorNow, type BodyId, type PersonId } from '../../people/index.ts';
import { Agreement, type AgreementId } from '../agreement.entity.ts';
import { actsIn, beginningRoles } from '../agreement.policy.ts';
import { holdAgreement, mustLead } from '../hold-agreement.ts';
import { recordAct } from '../record-act.ts';
import { type Terms, termsOf } from '../terms.ts';
import { type GivenWords, wordsOf } from '../words-of.ts';
import { type GivenParty, keepParties } from './set-parties.ts';

export interface BeginAgreement extends Terms {
  readonly requestId: string;
  readonly title: GivenWords;
  readonly purpose: GivenWords;
  readonly kind: AgreementKind;
  readonly fields?: readonly CreativeField[] | null;
  /** The first is the one that it is written in. */
  readonly languages: readonly string[];
  readonly parties: readonly GivenParty[];
  readonly registerNumber?: string | null;
  readonly instrument?: Instrument | null;
  readonly changesId?: string | null;
}

/**
 * Begins an agreement for the body one acts for, with an empty text in each of its languages; its own people alone see it
 * until it is shared. An amendment, a renewal or an agreement to end names a signed agreement that one leads.
 */
export async function beginAgreement(
  services: Services,
  actor: Person,
  input: BeginAgreement,
): Promise<string> {
  const { requestId, ...payload } = input;
  const { id } = await services.streams.perform(
    actor,
    { requestId, action: 'beginAgreement', payload },
    async (work) => {
      const now = await actorNow(work);
      if (!now.actingFor || !actsIn(now, beginningRoles))
        throw forbidden(
          'A body’s staff, its focal point, deputy, coordinator or administrator begin an agreement for it.',
          'AGREEMENT_BEGINNERS_ONLY',
        );
      if (input.changesId) await mustBeChangeable(work, input.changesId);
      return { id: await beginWithin(work, now.actingFor as BodyId, input) };
    },
  );
  return id;
}

async function mustBeChangeable(work: Work, id: string): Promise<void> {
  const other = await holdAgreement(work, id);
  mustLead(other);
  if (!signedStates.includes(other.agreement.state))
    throw illegalTransition('What is not signed yet is changed itself.', 'NOT_SIGNED_YET');
}

/** The same within a unit of work that has asked who may; for what is brought in from a file, too. */
export async function beginWithin(
  work: Work,
  ownerId: BodyId,
  input: Omit<BeginAgreement, 'requestId'>,
  more: Partial<Pick<Agreement, 'state' | 'signedOn' | 'enteredOn' | 'overOn' | 'source'>> = {},
): Promise<AgreementId> {
  const title = wordsOf('title', input.title, limits.title);
  const purpose = wordsOf('purpose', input.purpose, limits.purpose);
  const instrument = input.instrument ?? 'ORIGINAL';
  if ((instrument === 'ORIGINAL') !== !input.changesId)
    throw invalid(
      'changesId',
      'An amendment names what it amends, and nothing else does.',
      'NAMES_WHAT_IT_CHANGES',
    );
  const registerNumber = input.registerNumber?.trim()
    ? plainText('registerNumber', input.registerNumber, limits.registerNumber)
    : null;
  const id = newId<'Agreement'>();
  const inLanguages = languagesOf(input.languages);
  const documents = [];
  for (const language of inLanguages) {
    const words = (title as Record<string, string>)[language] ?? title.en;
    documents.push({
      language,
      document: await createDocument(work, {
        kind: 'agreement',
        ownerId,
        title: words,
        language,
        audience: 'PRIVATE',
      }),
    });
  }
  await work.em.flush();
  const source = documents[0]!.document;
  const at = work.clock.now();
  const agreement = work.em.create(Agreement, {
    id,
    slug: await freeAddressPart(work, 'agreement', title.en),
    documentId: source.id as DocumentId,
    ownerId,
    audience: 'PRIVATE',
    kind: kindOf(input.kind),
    instrument,
    changesId: (input.changesId ?? null) as AgreementId | null,
    state: 'IDEA',
    stateSince: at,
    title,
    purpose,
    fields: (input.fields ?? []).filter((one) => creativeFields.includes(one)),
    registerNumber,
    ...termsOf(input),
    createdById: work.actor.id as PersonId,
    createdAt: at,
    ...more,
  });
  work.em.persist(agreement);
  await work.em.flush();
  for (const [place, { language, document }] of documents.entries()) {
    await work.em.execute(
      'insert into agreement_text (agreement_id, language, document_id, place) values (?, ?, ?, ?)',
      [id, language, document.id, place],
    );
  }
  await keepParties(work, agreement, input.parties);
  await recordAct(work, { agreement, streamId: source.streamId }, { kind: 'begun', to: agreement.state });
  return id;
}

function kindOf(kind: string): AgreementKind {
  const found = agreementKinds.find((one) => one === kind);
  if (!found) throw invalid('kind', `${JSON.stringify(kind)} is no kind of agreement.`);
  return found;
}

function languagesOf(given: readonly string[]): Language[] {
  const found = [...new Set(given)].map((tag) => {
    const language = languages.find((one) => one === tag);
    if (!language)
      throw invalid(
        'languages',
        `${JSON.stringify(tag)} is none of ${languages.join(', ')}.`,
        'NO_SUCH_LANGUAGE',
      );
    return language;
  });
  if (found.length === 0) throw invalid('languages', 'Say in which language it is written.', 'EMPTY');
  return found;
}
