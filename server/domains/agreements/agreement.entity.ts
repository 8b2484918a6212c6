import { defineEntity, type Opt } from '@mikro-orm/core';
import {
  type AgreementKind,
  type AgreementState,
  agreementKinds,
  agreementStates,
  type EntryRule,
  entryRules,
  type Instrument,
  instruments,
  type RenewalRule,
  renewalRules,
} from '../../../schema/agreements/index.ts';
import { type Audience, audiences, type CreativeField } from '../../../schema/words.ts';
import type { DocumentId } from '../../documents/index.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalisedText } from '../../kernel/localised-text.ts';
import type { BodyId, PersonId } from '../people/index.ts';
import type { PartyId } from './party.entity.ts';

export type AgreementId = Id<'Agreement'>;

/** What bodies agree with one another: its terms and where it stands. Its words are its text's, a living document. */
export class Agreement {
  id!: AgreementId;
  slug!: string;
  documentId!: DocumentId;
  /** Its text's owner and audience, as the text has them. */
  ownerId!: BodyId;
  audience!: Audience;
  kind!: AgreementKind;
  instrument: Opt<Instrument> = 'ORIGINAL';
  changesId: AgreementId | null = null;
  state!: AgreementState;
  stateSince!: Date;
  version: Opt<number> = 1;
  title!: LocalisedText;
  purpose!: LocalisedText;
  fields: Opt<CreativeField[]> = [];
  source: string | null = null;
  registerNumber: string | null = null;
  entryRule: Opt<EntryRule> = 'LAST_SIGNATURE';
  entersOn: string | null = null;
  enteredOn: string | null = null;
  signedOn: string | null = null;
  termMonths: number | null = null;
  endsOn: string | null = null;
  isOpenEnded: Opt<boolean> = false;
  renewalRule: Opt<RenewalRule> = 'NONE';
  renewalMonths: number | null = null;
  noticeDays: number | null = null;
  /** A party has said in time that it will not be renewed. */
  noticeGivenOn: string | null = null;
  noticeById: PartyId | null = null;
  terminationNoticeDays: number | null = null;
  reviewMonths: number | null = null;
  nextReviewOn: string | null = null;
  suspendedUntil: string | null = null;
  overOn: string | null = null;
  createdById!: PersonId;
  createdAt!: Date;
}

export const agreementSchema = defineEntity({
  class: Agreement,
  tableName: 'agreement',
  properties: (p) => ({
    id: p.uuid().primary().$type<AgreementId>(),
    slug: p.text(),
    documentId: p.uuid().$type<DocumentId>(),
    ownerId: p.uuid().$type<BodyId>(),
    audience: p.enum(audiences),
    kind: p.enum(agreementKinds),
    instrument: p.enum(instruments),
    changesId: p.uuid().$type<AgreementId>().nullable(),
    state: p.enum(agreementStates),
    stateSince: p.datetime(),
    version: p.integer(),
    title: p.json().$type<LocalisedText>(),
    purpose: p.json().$type<LocalisedText>(),
    fields: p.array().$type<CreativeField[]>(),
    source: p.text().nullable(),
    registerNumber: p.text().nullable(),
    entryRule: p.enum(entryRules),
    entersOn: p.date().nullable(),
    enteredOn: p.date().nullable(),
    signedOn: p.date().nullable(),
    termMonths: p.integer().nullable(),
    endsOn: p.date().nullable(),
    isOpenEnded: p.boolean(),
    renewalRule: p.enum(renewalRules),
    renewalMonths: p.integer().nullable(),
    noticeDays: p.integer().nullable(),
    noticeGivenOn: p.date().nullable(),
    noticeById: p.uuid().$type<PartyId>().nullable(),
    terminationNoticeDays: p.integer().nullable(),
    reviewMonths: p.integer().nullable(),
    nextReviewOn: p.date().nullable(),
    suspendedUntil: p.date().nullable(),
    overOn: p.date().nullable(),
    createdById: p.uuid().$type<PersonId>(),
    createdAt: p.datetime(),
  }),
});
