import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  AgreementKind,
  AgreementState,
  EntryRule,
  Instrument,
  RenewalRule,
} from '../../../schema/agreements/index.ts';
import type { Audience, CreativeField } from '../../../schema/words.ts';
import { DocumentType, EditionType } from '../../documents/index.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { CreativeFieldEnum } from '../cities/index.ts';
import { AudienceEnum, BodyType, PersonType } from '../people/index.ts';
import { ProjectType } from '../projects/index.ts';
import type { Agreement } from './agreement.entity.ts';
import {
  AgreementKindEnum,
  AgreementStateEnum,
  EntryRuleEnum,
  InstrumentEnum,
  RenewalRuleEnum,
  SignatureMeansEnum,
} from './agreement-words.types.ts';
import { SignaturePaperType } from './papers/paper.types.ts';
import { ProcedureType } from './procedures/procedure.types.ts';

@ObjectType('Wording', { description: 'The same words in one of their languages.', simpleResolvers: true })
export class WordingType {
  @Field(() => String, { description: 'A BCP 47 tag.' }) language!: string;
  @Field(() => String) words!: string;
}

@ObjectType('AgreementMay', {
  description: 'What the reader may do with an agreement, acting as now.',
  simpleResolvers: true,
})
export class AgreementMayType {
  @Field(() => Boolean, { description: 'Write its terms, parties, signatories and obligations.' })
  draft!: boolean;
  @Field(() => Boolean, { description: 'Move it on, and say who sees it.' }) lead!: boolean;
  @Field(() => Boolean, { description: 'Know its procedures, opinions and history.' }) seeHistory!: boolean;
}

@ObjectType('AgreementNext', { description: 'The next day that counts.', simpleResolvers: true })
export class AgreementNextType {
  @Field(() => String, { description: 'STEP, NOTICE, END, REVIEW or OBLIGATION.' }) kind!: string;
  @Field(() => String, { description: 'A day, as 2026-11-18.' }) on!: string;
  @Field(() => String, { nullable: true, description: 'What it is, where the kind does not say it.' }) words!:
    | string
    | null;
}

@ObjectType('AgreementParty', { description: 'A body that agrees.', simpleResolvers: true })
export class AgreementPartyType {
  @Field(() => ID) id!: string;
  @Field(() => BodyType) body!: BodyType;
  @Field(() => String, { description: 'Its legal name, in the reader’s language, else in English.' })
  legalName!: string;
  @Field(() => [WordingType]) legalNames!: WordingType[];
  @Field(() => String, { nullable: true, description: 'In which capacity it agrees.' }) capacity!:
    | string
    | null;
  @Field(() => [WordingType]) capacities!: WordingType[];
  @Field(() => PersonType, {
    nullable: true,
    description: 'Its point of contact; for people of the network.',
  })
  contact!: PersonType | null;
  @Field(() => ProcedureType, {
    nullable: true,
    description: 'The way it takes there; null where none is required.',
  })
  procedure!: ProcedureType | null;
  @Field(() => String, { nullable: true, description: 'Since which day, where it came in for another.' })
  since!: string | null;
  @Field(() => String, { nullable: true, description: 'Its last day, where another has succeeded it.' })
  leftOn!: string | null;
  @Field(() => AgreementPartyType, { nullable: true, description: 'Whose place it took.' })
  succeeds!: AgreementPartyType | null;
  @Field(() => String, { nullable: true, description: 'On what legal ground it took another’s place.' })
  succeededOn!: string | null;
  @Field(() => Boolean, { description: 'Whether the reader may record what this party does.' })
  mayAct!: boolean;
}

@ObjectType('Signature', { description: 'What somebody signed, where, when and how.', simpleResolvers: true })
export class SignatureType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The hash of the text that was signed.' }) textHash!: string;
  @Field(() => String, { description: 'The day on which it was signed.' }) signedOn!: string;
  @Field(() => String) place!: string;
  @Field(() => Int, { description: 'How many originals were signed.' }) originals!: number;
  @Field(() => String, { nullable: true, description: 'What empowered them.' }) authority!: string | null;
  @Field(() => SignatureMeansEnum) means!: 'ELECTRONIC' | 'PAPER';
  @Field(() => String, { nullable: true, description: 'What a signature of another system shows of itself.' })
  certificate!: string | null;
  @Field(() => DateTime) recordedAt!: number;
  @Field(() => [SignaturePaperType], {
    description: 'Scans and signed files; for who may know how the agreement came about.',
  })
  papers!: SignaturePaperType[];
  @Field(() => PersonType, { nullable: true, description: 'Who recorded it; for people of the network.' })
  recordedBy!: PersonType | null;
}

@ObjectType('Signatory', { description: 'Who signs for a party.', simpleResolvers: true })
export class SignatoryType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Whose turn it is when: the lowest first.' }) place!: number;
  @Field(() => String) name!: string;
  @Field(() => AgreementPartyType) party!: AgreementPartyType;
  @Field(() => PersonType, { nullable: true, description: 'Where they are somebody of the house.' })
  person!: PersonType | null;
  @Field(() => String) capacity!: string;
  @Field(() => [WordingType]) capacities!: WordingType[];
  @Field(() => String, { nullable: true, description: 'What empowers them.' }) authority!: string | null;
  @Field(() => Boolean) isWitness!: boolean;
  @Field(() => Boolean, { description: 'It is their turn, and they have not signed.' }) isNext!: boolean;
  @Field(() => SignatureType, { nullable: true }) signature!: SignatureType | null;
  @Field(() => String, { nullable: true, description: 'The day on which they refused to sign.' }) refusedOn!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Why; for who may know its history.' }) refusal!:
    | string
    | null;
}

@ObjectType('SectionPair', {
  description: 'Which section of a language version says what which one of the source says.',
  simpleResolvers: true,
})
export class SectionPairType {
  @Field(() => ID) sectionId!: string;
  @Field(() => ID) sourceSectionId!: string;
  @Field(() => Boolean, { description: 'The source has changed since somebody compared the two.' })
  isStale!: boolean;
}

@ObjectType('AgreementText', { description: 'An agreement’s text in one language.', simpleResolvers: true })
export class AgreementTextType {
  @Field(() => String, { description: 'A BCP 47 tag.' }) language!: string;
  @Field(() => Boolean, { description: 'It counts as much as the others that do.' }) isAuthentic!: boolean;
  @Field(() => DocumentType, { nullable: true, description: 'The working text, for who may read it.' })
  document!: DocumentType | null;
  @Field(() => EditionType, {
    nullable: true,
    description: 'As it was agreed; before that, as it was last cut.',
  })
  edition!: EditionType | null;
  @Field(() => [SectionPairType]) pairs!: SectionPairType[];
}

@ObjectType('Agreement', {
  description: 'What bodies agree with one another, and where it stands.',
  simpleResolvers: true,
})
export class AgreementType
  implements Pick<Agreement, 'slug' | 'kind' | 'instrument' | 'state' | 'version' | 'fields' | 'endsOn'>
{
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Its part of an address; never changes.' }) slug!: string;
  @Field(() => String, { description: 'In the reader’s language, else in English.' }) title!: string;
  @Field(() => [WordingType]) titles!: WordingType[];
  @Field(() => String, { description: 'What it is for, in the reader’s language, else in English.' })
  purpose!: string;
  @Field(() => [WordingType]) purposes!: WordingType[];
  @Field(() => AgreementKindEnum) kind!: AgreementKind;
  @Field(() => InstrumentEnum, { description: 'What it does to the agreement that it changes.' })
  instrument!: Instrument;
  @Field(() => AgreementType, { nullable: true, description: 'The agreement that it changes.' })
  changes!: AgreementType | null;
  @Field(() => [AgreementType], {
    description: 'Amendments, renewals and endings of it, in the order in which they were begun.',
  })
  changedBy!: AgreementType[];
  @Field(() => [ProjectType], { description: 'Projects that came of it.' }) projects!: ProjectType[];
  @Field(() => AgreementStateEnum) state!: AgreementState;
  @Field(() => DateTime) stateSince!: number;
  @Field(() => Int, {
    description: 'Given back with a change, so that nobody overwrites what they have not seen.',
  })
  version!: number;
  @Field(() => [CreativeFieldEnum]) fields!: CreativeField[];
  @Field(() => String, { nullable: true, description: 'Where what we say of it comes from.' }) source!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Its number in its owner’s own register.' })
  registerNumber!: string | null;
  @Field(() => BodyType, { description: 'The body that keeps it.' }) owner!: BodyType;
  @Field(() => AudienceEnum) audience!: Audience;
  @Field(() => Boolean, { description: 'Made for the demonstration; nobody’s real agreement.' })
  isDemonstration!: boolean;
  @Field(() => EntryRuleEnum) entryRule!: EntryRule;
  @Field(() => String, { nullable: true, description: 'The day on which it is to enter into force.' })
  entersOn!: string | null;
  @Field(() => String, { nullable: true, description: 'The day since when it holds.' }) enteredOn!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'The day of the last signature.' }) signedOn!:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'How many months it holds.' }) termMonths!: number | null;
  @Field(() => String, { nullable: true, description: 'Its last day.' }) endsOn!: string | null;
  @Field(() => Boolean, { description: 'It holds until somebody ends it.' }) isOpenEnded!: boolean;
  @Field(() => RenewalRuleEnum) renewalRule!: RenewalRule;
  @Field(() => Int, { nullable: true }) renewalMonths!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many days before its end a party gives notice.' })
  noticeDays!: number | null;
  @Field(() => String, { nullable: true, description: 'The last day for that notice.' }) noticeOn!:
    | string
    | null;
  @Field(() => String, {
    nullable: true,
    description: 'The day on which a party gave notice: it is not renewed, and ends on its last day.',
  })
  noticeGivenOn!: string | null;
  @Field(() => AgreementPartyType, { nullable: true, description: 'The party that gave notice.' })
  noticeBy!: AgreementPartyType | null;
  @Field(() => Int, { nullable: true, description: 'How many days before, a party says that it leaves.' })
  terminationNoticeDays!: number | null;
  @Field(() => Int, { nullable: true, description: 'Every how many months it is looked at together.' })
  reviewMonths!: number | null;
  @Field(() => String, { nullable: true }) nextReviewOn!: string | null;
  @Field(() => String, { nullable: true }) suspendedUntil!: string | null;
  @Field(() => String, { nullable: true, description: 'The day on which it ended.' }) overOn!: string | null;
  @Field(() => [AgreementPartyType]) parties!: AgreementPartyType[];
  @Field(() => [AgreementPartyType], { description: 'Those that others have succeeded.' })
  formerParties!: AgreementPartyType[];
  @Field(() => [SignatoryType], { description: 'In the order in which they sign.' })
  signatories!: SignatoryType[];
  @Field(() => Int) signatoryCount!: number;
  @Field(() => Int) signedCount!: number;
  @Field(() => Int) obligationCount!: number;
  @Field(() => DocumentType, {
    nullable: true,
    description: 'Its text in the language it is written in, for who may read it.',
  })
  document!: DocumentType | null;
  @Field(() => [AgreementTextType], { description: 'Its text in each language, the source first.' })
  texts!: AgreementTextType[];
  @Field(() => String, {
    nullable: true,
    description: 'What is signed: the hash of the agreed text in all its languages.',
  })
  textHash!: string | null;
  @Field(() => AgreementNextType, { nullable: true, description: 'What comes next.' })
  next!: AgreementNextType | null;
  @Field(() => DateTime) beganAt!: number;
  @Field(() => AgreementMayType) may!: AgreementMayType;
}
