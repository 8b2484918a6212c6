import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import {
  type AgreementKind,
  agreementKinds,
  type Instrument,
  signedStates,
} from '../../../../schema/agreements/index.ts';
import { type CreativeField, creativeFields } from '../../../../schema/words.ts';
import { createDocuments } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { freeAddressParts } from '../../../kernel/address-part.ts';
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
import { recordActs } from '../record-act.ts';
import { type Terms, termsOf } from '../terms.ts';
import { type GivenWords, wordsOf } from '../words-of.ts';
import { type GivenParty, keepParties, mustBeParties } from './set-parties.ts';

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
      const [id] = await beginWithin(work, now.actingFor as BodyId, [{ input }]);
      return { id: id! };
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

/** An agreement as it is begun within a unit of work that has asked who may; what is brought in has a state already. */
export interface Beginning {
  readonly input: Omit<BeginAgreement, 'requestId'>;
  readonly more?: Partial<Pick<Agreement, 'state' | 'signedOn' | 'enteredOn' | 'overOn' | 'source'>>;
}

/** Begins agreements for a body, all in as many statements as one of them; returns their ids in their order. */
export async function beginWithin(
  work: Work,
  ownerId: BodyId,
  beginnings: readonly Beginning[],
): Promise<AgreementId[]> {
  const soundOnes = beginnings.map(({ input }) => soundBeginning(input));
  const texts = soundOnes.flatMap(({ title, inLanguages }, of) =>
    inLanguages.map((language, place) => ({ of, place, language, title: title[language] ?? title.en })),
  );
  const documents = await createDocuments(
    work,
    texts.map(({ title, language }) => ({
      kind: 'agreement',
      ownerId,
      title,
      language,
      audience: 'PRIVATE',
    })),
  );
  await work.em.flush();
  const sources = documents.filter((_, at) => texts[at]!.place === 0);
  const slugs = await freeAddressParts(
    work,
    'agreement',
    soundOnes.map(({ title }) => title.en),
  );
  const at = work.clock.now();
  const agreements = soundOnes.map(({ inLanguages: _, ...sound }, of) =>
    work.em.create(Agreement, {
      id: newId<'Agreement'>(),
      slug: slugs[of]!,
      documentId: sources[of]!.id,
      ownerId,
      audience: 'PRIVATE',
      state: 'IDEA',
      stateSince: at,
      ...sound,
      createdById: work.actor.id as PersonId,
      createdAt: at,
      ...beginnings[of]!.more,
    }),
  );
  work.em.persist(agreements);
  await work.em.flush();
  await work.em.execute(
    `insert into agreement_text (agreement_id, language, document_id, place)
      select * from jsonb_to_recordset(?::jsonb) as t(agreement_id uuid, language text, document_id uuid, place int)`,
    [
      JSON.stringify(
        texts.map(({ of, language, place }, n) => ({
          agreement_id: agreements[of]!.id,
          language,
          document_id: documents[n]!.id,
          place,
        })),
      ),
    ],
  );
  await keepParties(
    work,
    agreements.map((agreement, of) => ({ agreement, given: beginnings[of]!.input.parties })),
  );
  await recordActs(
    work,
    agreements.map((agreement, of) => ({
      held: { agreement, streamId: sources[of]!.streamId },
      act: { kind: 'begun', to: agreement.state },
    })),
  );
  return agreements.map(({ id }) => id);
}

/** What is kept of a beginning; refuses what would not be, and asks nothing of the database for it. */
export function soundBeginning(input: Beginning['input']) {
  const instrument = input.instrument ?? 'ORIGINAL';
  if ((instrument === 'ORIGINAL') !== !input.changesId)
    throw invalid(
      'changesId',
      'An amendment names what it amends, and nothing else does.',
      'NAMES_WHAT_IT_CHANGES',
    );
  mustBeParties(input.parties);
  return {
    title: wordsOf('title', input.title, limits.title),
    purpose: wordsOf('purpose', input.purpose, limits.purpose),
    registerNumber: input.registerNumber?.trim()
      ? plainText('registerNumber', input.registerNumber, limits.registerNumber)
      : null,
    inLanguages: languagesOf(input.languages),
    kind: kindOf(input.kind),
    instrument,
    changesId: (input.changesId ?? null) as AgreementId | null,
    fields: (input.fields ?? []).filter((one) => creativeFields.includes(one)),
    ...termsOf(input),
  };
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
