import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  AgreementAct,
  AgreementKind,
  EntryRule,
  Instrument,
  RenewalRule,
} from '../../../schema/agreements/index.ts';
import type { OpinionKind } from '../../../schema/procedures/index.ts';
import type { CreativeField } from '../../../schema/words.ts';
import { CreativeFieldEnum } from '../cities/index.ts';
import {
  AgreementActEnum,
  AgreementKindEnum,
  EntryRuleEnum,
  InstrumentEnum,
  OpinionKindEnum,
  RenewalRuleEnum,
  SignatureMeansEnum,
} from './agreement-words.types.ts';

@InputType({ description: 'Words in English and, where somebody wrote them, in Vietnamese.' })
export class WordsInput {
  @Field(() => String) en!: string;
  @Field(() => String, { nullable: true }) vi?: string | null;
}

@InputType({ description: 'From when an agreement holds, how long, and how it goes on.' })
export class AgreementTermsInput {
  @Field(() => EntryRuleEnum, { nullable: true }) entryRule?: EntryRule | null;
  @Field(() => String, { nullable: true, description: 'A day; for ON_DAY alone.' }) entersOn?: string | null;
  @Field(() => Int, { nullable: true }) termMonths?: number | null;
  @Field(() => String, { nullable: true, description: 'Its last day, instead of a length.' }) endsOn?:
    | string
    | null;
  @Field(() => Boolean, { nullable: true }) isOpenEnded?: boolean | null;
  @Field(() => RenewalRuleEnum, { nullable: true }) renewalRule?: RenewalRule | null;
  @Field(() => Int, { nullable: true }) renewalMonths?: number | null;
  @Field(() => Int, { nullable: true }) noticeDays?: number | null;
  @Field(() => Int, { nullable: true }) terminationNoticeDays?: number | null;
  @Field(() => Int, { nullable: true }) reviewMonths?: number | null;
}

@InputType()
export class AgreementPartyInput {
  @Field(() => ID) bodyId!: string;
  @Field(() => WordsInput) legalName!: WordsInput;
  @Field(() => WordsInput, { nullable: true }) capacity?: WordsInput | null;
  @Field(() => ID, { nullable: true, description: 'Somebody who acts for it today.' }) contactId?:
    | string
    | null;
  @Field(() => ID, { nullable: true, description: 'The procedure that is required there.' }) procedureId?:
    | string
    | null;
}

@InputType()
export class BeginAgreementInput extends AgreementTermsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => WordsInput) title!: WordsInput;
  @Field(() => WordsInput) purpose!: WordsInput;
  @Field(() => AgreementKindEnum) kind!: AgreementKind;
  @Field(() => [CreativeFieldEnum], { nullable: true }) fields?: CreativeField[] | null;
  @Field(() => [String], {
    description: 'The languages it exists in; the first is the one it is written in.',
  })
  languages!: string[];
  @Field(() => [AgreementPartyInput]) parties!: AgreementPartyInput[];
  @Field(() => String, { nullable: true }) registerNumber?: string | null;
  @Field(() => InstrumentEnum, { nullable: true }) instrument?: Instrument | null;
  @Field(() => ID, { nullable: true, description: 'The agreement that it amends, renews or ends.' })
  changesId?: string | null;
}

@InputType()
export class BeginTextFromModelInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID, { description: 'An adopted edition of a model text, in a language of the agreement.' })
  editionId!: string;
}

@InputType()
export class ChangeAgreementInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => WordsInput, { nullable: true }) title?: WordsInput | null;
  @Field(() => WordsInput, { nullable: true }) purpose?: WordsInput | null;
  @Field(() => AgreementKindEnum, { nullable: true }) kind?: AgreementKind | null;
  @Field(() => [CreativeFieldEnum], { nullable: true }) fields?: CreativeField[] | null;
  @Field(() => String, { nullable: true }) registerNumber?: string | null;
  @Field(() => AgreementTermsInput, { nullable: true, description: 'All of them at once.' })
  terms?: AgreementTermsInput | null;
}

@InputType()
export class SetAgreementPartiesInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => [AgreementPartyInput]) parties!: AgreementPartyInput[];
}

@InputType()
export class SignatoryInput {
  @Field(() => ID) partyId!: string;
  @Field(() => String) name!: string;
  @Field(() => ID, { nullable: true, description: 'Somebody of the house who acts for the party.' })
  personId?: string | null;
  @Field(() => WordsInput) capacity!: WordsInput;
  @Field(() => String, { nullable: true }) authority?: string | null;
  @Field(() => Boolean, { nullable: true }) isWitness?: boolean | null;
}

@InputType()
export class SetSignatoriesInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => [SignatoryInput], { description: 'In the order in which they sign.' })
  signatories!: SignatoryInput[];
}

@InputType()
export class MoveAgreementInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => AgreementActEnum) act!: AgreementAct;
  @Field(() => String, { nullable: true, description: 'From which day.' }) on?: string | null;
  @Field(() => String, { nullable: true, description: 'Until which day.' }) until?: string | null;
  @Field(() => String, { nullable: true, description: 'Why.' }) ground?: string | null;
  @Field(() => String, { nullable: true, description: 'The document it rests on: its number and day.' })
  paper?: string | null;
}

@InputType()
export class StepPaperInput {
  @Field(() => String) key!: string;
  @Field(() => String) words!: string;
}

@InputType()
export class TakeStepInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => ID) runId!: string;
  @Field(() => String, { description: 'The step at which one believes it stands.' }) step!: string;
  @Field(() => String) outcome!: string;
  @Field(() => String, { nullable: true }) ground?: string | null;
  @Field(() => [StepPaperInput], { nullable: true }) papers?: StepPaperInput[] | null;
}

@InputType()
export class RecordOpinionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => ID) runId!: string;
  @Field(() => String) step!: string;
  @Field(() => String) consultee!: string;
  @Field(() => OpinionKindEnum) kind!: OpinionKind;
  @Field(() => String, { nullable: true, description: 'The day of the answer; today where it is left out.' })
  answeredOn?: string | null;
  @Field(() => String, { nullable: true, description: 'What they wrote.' }) words?: string | null;
}

@InputType()
export class GiveNoticeInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => ID, { description: 'The party that gives notice.' }) partyId!: string;
  @Field(() => String, { nullable: true, description: 'The day of it; today where it is left out.' }) on?:
    | string
    | null;
  @Field(() => String, { description: 'Why.' }) ground!: string;
  @Field(() => String, { nullable: true, description: 'The letter, by its number and day.' }) paper?:
    | string
    | null;
}

@InputType()
export class RecordSignatureInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => ID) signatoryId!: string;
  @Field(() => String, { description: 'The hash of the text that was signed.' }) textHash!: string;
  @Field(() => String) signedOn!: string;
  @Field(() => String) place!: string;
  @Field(() => Int) originals!: number;
  @Field(() => String, { nullable: true }) authority?: string | null;
  @Field(() => SignatureMeansEnum, { nullable: true }) means?: 'ELECTRONIC' | 'PAPER' | null;
  @Field(() => String, { nullable: true }) certificate?: string | null;
}

@InputType()
export class RefuseSignatureInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => ID) signatoryId!: string;
  @Field(() => String) reason!: string;
}

@InputType()
export class SucceedPartyInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) fromBodyId!: string;
  @Field(() => ID) toBodyId!: string;
  @Field(() => WordsInput) legalName!: WordsInput;
  @Field(() => String, { description: 'The law, decree or decision.' }) ground!: string;
  @Field(() => String, { description: 'From which day.' }) effectiveOn!: string;
}

@InputType()
export class CheckTranslationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => ID, { description: 'A section of a version in another language.' }) sectionId!: string;
  @Field(() => ID, { description: 'The section of the source that it says the same as.' })
  sourceSectionId!: string;
}

@InputType()
export class PublishProcedureInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) slug!: string;
  @Field(() => Int, { description: 'The newest version that one has read; 0 for a new procedure.' })
  after!: number;
  @Field(() => String) jurisdiction!: string;
  @Field(() => WordsInput) name!: WordsInput;
  @Field(() => WordsInput) level!: WordsInput;
  @Field(() => WordsInput) about!: WordsInput;
  @Field(() => [AgreementKindEnum]) kinds!: AgreementKind[];
  @Field(() => [String]) sources!: string[];
  @Field(() => [WordsInput]) toConfirm!: WordsInput[];
  @Field(() => String, {
    description: 'Steps and ways, as JSON of the form that `ProcedureVersion.graph` has.',
  })
  graph!: string;
  @Field(() => String, { nullable: true, description: 'What changed.' }) note?: string | null;
}
