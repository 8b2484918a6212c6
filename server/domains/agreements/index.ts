import './hand-on-contacts.ts';
import './personal-data.ts';
import './watch/tellers.ts';
import { namePartiesOfDocuments } from '../../documents/index.ts';
import { agreementSchema } from './agreement.entity.ts';
import { defineFindableAgreements } from './agreement.findable.ts';
import { partiesOfText } from './agreement.policy.ts';
import { defineAgreementThings } from './agreement.things.ts';
import { obligationSchema } from './obligations/obligation.entity.ts';
import { definePapers } from './papers/paper.things.ts';
import { agreementPartySchema } from './party.entity.ts';
import { procedureSchema, procedureVersionSchema } from './procedures/procedure.entity.ts';
import { opinionSchema, procedureRunSchema, runStepSchema } from './procedures/run.entity.ts';
import { signatorySchema } from './signatory.entity.ts';

export { beginAgreement } from './actions/begin-agreement.ts';
export { beginTextFromModel } from './actions/begin-text-from-model.ts';
export { moveAgreement } from './actions/move-agreement.ts';
export { Agreement, type AgreementId } from './agreement.entity.ts';
export { agreementFace } from './agreement.face.ts';
export { WordsInput } from './agreement.inputs.ts';
export { AgreementHistoryResolver, AgreementResolver } from './agreement.resolver.ts';
export { AgreementType, WordingType } from './agreement.types.ts';
export { claimFace } from './claims/claim.face.ts';
export { FestivalClaimsResolver, SourcedClaimResolver } from './claims/claim.resolver.ts';
export { ClaimAnswerInput, SourcedClaimType } from './claims/claim.types.ts';
export { type ClaimAnswer, groundOf, settleWithin } from './claims/settle-within.ts';
export { ObligationResolver } from './obligations/obligation.resolver.ts';
export { SignaturePaperResolver } from './papers/paper.resolver.ts';
export { ProcedureResolver, ProcedureRunResolver } from './procedures/procedure.resolver.ts';
export { exportRegister } from './register/export-register.ts';
export { AgreementImportResolver } from './register/import.resolver.ts';
export { registerImportJob } from './register/import-job.ts';
export { AgreementRegisterResolver } from './register/register.resolver.ts';
export { watchAgreements } from './watch/watch-agreements.ts';
export { type GivenWords, wordsOf } from './words-of.ts';

namePartiesOfDocuments(partiesOfText);
defineAgreementThings();
defineFindableAgreements();
definePapers();

export const agreementEntities = [
  agreementSchema,
  agreementPartySchema,
  obligationSchema,
  signatorySchema,
  procedureSchema,
  procedureVersionSchema,
  procedureRunSchema,
  runStepSchema,
  opinionSchema,
];
