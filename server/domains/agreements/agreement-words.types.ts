import { registerEnumType } from 'type-graphql';
import {
  agreementActs,
  agreementKinds,
  agreementOrders,
  agreementStates,
  agreementViews,
  entryRules,
  instruments,
  renewalRules,
} from '../../../schema/agreements/index.ts';
import { opinionKinds, runEndings } from '../../../schema/procedures/index.ts';
import { enumOf } from '../../graphql/enums.ts';

export const AgreementKindEnum = enumOf(agreementKinds);
export const InstrumentEnum = enumOf(instruments);
export const AgreementStateEnum = enumOf(agreementStates);
export const AgreementActEnum = enumOf(agreementActs);
export const EntryRuleEnum = enumOf(entryRules);
export const RenewalRuleEnum = enumOf(renewalRules);
export const AgreementOrderEnum = enumOf(agreementOrders);
export const AgreementViewEnum = enumOf(agreementViews);
export const OpinionKindEnum = enumOf(opinionKinds);
export const RunEndingEnum = enumOf(runEndings);
export const SignatureMeansEnum = enumOf(['ELECTRONIC', 'PAPER']);

registerEnumType(AgreementKindEnum, { name: 'AgreementKind', description: 'What sort of agreement it is.' });
registerEnumType(InstrumentEnum, {
  name: 'Instrument',
  description: 'What it does to another agreement that it names.',
});
registerEnumType(AgreementStateEnum, { name: 'AgreementState', description: 'Where it stands on its way.' });
registerEnumType(AgreementActEnum, {
  name: 'AgreementMove',
  description: 'What a person does that moves it on.',
});
registerEnumType(EntryRuleEnum, { name: 'EntryRule', description: 'When it enters into force.' });
registerEnumType(RenewalRuleEnum, {
  name: 'RenewalRule',
  description: 'Whether it is renewed, and whether silence is enough.',
});
registerEnumType(AgreementOrderEnum, {
  name: 'AgreementOrder',
  description: 'By what a register is ordered.',
});
registerEnumType(AgreementViewEnum, { name: 'AgreementView', description: 'The register’s own selections.' });
registerEnumType(OpinionKindEnum, {
  name: 'OpinionKind',
  description: 'What a consulted body answers. Silence is never consent.',
});
registerEnumType(RunEndingEnum, { name: 'RunEnding', description: 'How a procedure ended at a party.' });
registerEnumType(SignatureMeansEnum, { name: 'SignatureMeans', description: 'How it was signed.' });
