import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import {
  type AgreementAct,
  bindingStates,
  openStates,
  procedureStates,
  stateAfter,
} from '../../../../schema/agreements/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/day.ts';
import { conflict, illegalTransition, invalid } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { enterIntoForce, forgetNotice } from '../enter-into-force.ts';
import { type HeldAgreement, holdAgreement, mustBeVersion, mustLead } from '../hold-agreement.ts';
import { settleByRuns, startRuns, voidRuns } from '../procedures/runs.ts';
import { moveTo } from '../record-act.ts';
import { mustHaveTerm, nextReviewAfter } from '../terms.ts';
import { freezeTexts, openTexts } from '../text-versions.ts';

export interface MoveAgreement {
  readonly requestId: string;
  readonly agreementId: string;
  readonly version: number;
  readonly act: AgreementAct;
  /** From when it holds; for a suspension, until when. */
  readonly on?: string | null;
  readonly until?: string | null;
  readonly ground?: string | null;
  /** The document it rests on: a decision's number and day. */
  readonly paper?: string | null;
}

/** Acts that take something away or back: whoever does them says why. */
const needGround: readonly AgreementAct[] = ['REOPEN_TEXT', 'SUSPEND', 'WITHDRAW', 'TERMINATE', 'RENEW'];

/** Moves an agreement on by an act of who leads it. Refuses an act that does not follow on where it stands. */
export async function moveAgreement(
  services: Services,
  actor: Person,
  input: MoveAgreement,
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'moveAgreement', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    mustLead(held);
    mustBeVersion(held, input.version);
    const { agreement } = held;
    const next = stateAfter(agreement.state, input.act);
    if (!next)
      throw illegalTransition(
        `${input.act} does not follow on ${agreement.state}, where the agreement stands.`,
        'ACT_OUT_OF_PLACE',
        { state: agreement.state },
      );
    const ground = input.ground?.trim() ? plainText('ground', input.ground, limits.ground) : null;
    if (!ground && needGround.includes(input.act)) throw invalid('ground', 'Say why.', 'EMPTY');
    const paper = input.paper?.trim() ? plainText('paper', input.paper, limits.paper) : null;
    await prepare[input.act]?.(work, held, { ...input, ground });
    if (input.act === 'ENTER_INTO_FORCE') await enterIntoForce(work, held, dayOn(held, input.on), ground);
    else await moveTo(work, held, next, { ground, paper, facts: daysOf(input) });
    if (input.act === 'AGREE_TEXT') {
      await startRuns(work, held);
      await settleByRuns(work, held);
    }
    return {};
  });
  return input.agreementId;
}

type Preparation = (work: Work, held: HeldAgreement, input: MoveAgreement) => Promise<void>;

const prepare: Partial<Record<AgreementAct, Preparation>> = {
  async AGREE_TEXT(work, held) {
    mustHaveTerm(held.agreement);
    await freezeTexts(work, held);
  },
  async REOPEN_TEXT(work, held, { ground }) {
    if (held.agreement.state === 'SIGNING') {
      const [refused] = await work.em.execute<object[]>(
        'select 1 from signatory where agreement_id = ? and refused_on is not null limit 1',
        [held.agreement.id],
      );
      if (!refused)
        throw illegalTransition(
          'The text is opened again while it is signed only when somebody refuses.',
          'NOBODY_REFUSED',
        );
      await work.em.execute(
        'update signature s set voided_at = ? from signatory g where g.id = s.signatory_id and g.agreement_id = ? and s.voided_at is null',
        [work.clock.now(), held.agreement.id],
      );
      await work.em.execute(
        'update signatory set refused_on = null, refusal = null, refusal_by_id = null where agreement_id = ?',
        [held.agreement.id],
      );
    }
    await voidRuns(work, held);
    await openTexts(work, held, ground!);
  },
  async OPEN_SIGNING(work, held) {
    const missing = await work.em.execute<object[]>(
      `select 1 from agreement_party p where p.agreement_id = ? and p.left_on is null
        and not exists (select 1 from signatory g where g.party_id = p.id and not g.is_witness)`,
      [held.agreement.id],
    );
    if (missing.length > 0)
      throw conflict('Every party needs somebody who signs for it.', 'SIGNATORIES_NEEDED');
  },
  async RENEW(_work, { agreement }, { until }) {
    const day = until ? dayOf('until', until) : null;
    if (!day) throw invalid('until', 'Say until when it is renewed.', 'EMPTY');
    if (agreement.endsOn && day <= agreement.endsOn)
      throw invalid('until', `It already holds until ${agreement.endsOn}.`, 'DAY_BEFORE_END', {
        end: agreement.endsOn,
      });
    agreement.endsOn = day;
    forgetNotice(agreement);
  },
  async SUSPEND(_work, { agreement }, { until }) {
    agreement.suspendedUntil = until ? dayOf('until', until) : null;
  },
  async RESUME(_work, { agreement }) {
    agreement.suspendedUntil = null;
  },
  async CONTINUE(_work, { agreement, today }) {
    agreement.nextReviewOn = nextReviewAfter(agreement, today);
  },
  async EXPIRE(_work, held) {
    const { agreement, today } = held;
    if (!agreement.endsOn || agreement.endsOn >= today)
      throw illegalTransition('Its term is not over yet.', 'TERM_NOT_OVER');
    agreement.overOn = agreement.endsOn;
  },
  async WITHDRAW(work, held, { ground, on }) {
    const { agreement } = held;
    agreement.overOn = dayOn(held, on);
    // Dropped before it was signed: what was asked of others for it waits for nothing any more.
    if (procedureStates.includes(agreement.state)) await voidRuns(work, held);
    if (!openStates.includes(agreement.state) && !bindingStates.includes(agreement.state) && !ground)
      throw invalid('ground', 'Say why.', 'EMPTY');
  },
  async TERMINATE(_work, held, { on }) {
    held.agreement.overOn = dayOn(held, on);
  },
};

function dayOn({ today }: HeldAgreement, on: string | null | undefined): string {
  return on ? dayOf('on', on) : today;
}

function daysOf({ on, until }: MoveAgreement): Record<string, string> {
  return { ...(on ? { day: on } : {}), ...(until ? { until } : {}) };
}
