import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { type AgreementKind, agreementKinds, openStates } from '../../../../schema/agreements/index.ts';
import { type CreativeField, creativeFields } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { illegalTransition } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { holdAgreement, mustBeVersion, mustDraft } from '../hold-agreement.ts';
import { recordAct } from '../record-act.ts';
import { type Terms, termsOf } from '../terms.ts';
import { type GivenWords, wordsOf } from '../words-of.ts';

export interface ChangeAgreement {
  readonly requestId: string;
  readonly agreementId: string;
  readonly version: number;
  readonly title?: GivenWords | null;
  readonly purpose?: GivenWords | null;
  readonly kind?: AgreementKind | null;
  readonly fields?: readonly CreativeField[] | null;
  readonly registerNumber?: string | null;
  /** All of its terms at once, or none. */
  readonly terms?: Terms | null;
}

/**
 * Changes what an agreement is called, what it is for and its terms. Refuses once the text is agreed, apart from the number
 * that it has in its owner's register.
 */
export async function changeAgreement(
  services: Services,
  actor: Person,
  input: ChangeAgreement,
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'changeAgreement', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    mustDraft(held);
    mustBeVersion(held, input.version);
    const { agreement } = held;
    const { title, purpose, kind, fields, terms, registerNumber } = input;
    if (
      !openStates.includes(agreement.state) &&
      [title, purpose, kind, fields, terms].some((one) => one != null)
    )
      throw illegalTransition(
        `The agreement is ${agreement.state}: what was agreed is changed by an amendment.`,
        'CHANGED_BY_AMENDMENT',
      );
    if (title) agreement.title = wordsOf('title', title, limits.title);
    if (purpose) agreement.purpose = wordsOf('purpose', purpose, limits.purpose);
    if (kind) agreement.kind = agreementKinds.find((one) => one === kind) ?? agreement.kind;
    if (fields) agreement.fields = fields.filter((one) => creativeFields.includes(one));
    if (terms) Object.assign(agreement, termsOf(terms));
    if (registerNumber !== undefined)
      agreement.registerNumber = registerNumber?.trim()
        ? plainText('registerNumber', registerNumber, limits.registerNumber)
        : null;
    agreement.version += 1;
    const what = Object.entries({ title, purpose, kind, fields, terms, registerNumber })
      .filter(([, value]) => value != null)
      .map(([name]) => name);
    await recordAct(work, held, { kind: 'changed', facts: { what: what.join(' ') } });
    return {};
  });
  return input.agreementId;
}
