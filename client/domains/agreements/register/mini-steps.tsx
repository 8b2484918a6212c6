import { type AgreementState, overStates } from '../../../../schema/agreements/index.ts';

/** Six ticks: idea, text, opinions, decision, signing, force. The present one is taller. */
const place: Record<AgreementState, number> = {
  IDEA: 0,
  NEGOTIATING: 1,
  TEXT_AGREED: 2,
  CONSULTING: 2,
  ESCALATED: 2,
  CONSENTED: 2,
  REFUSED: 2,
  DECIDED: 3,
  SIGNING: 4,
  SIGNED: 5,
  REPORTED_AND_DEPOSITED: 5,
  IN_FORCE: 6,
  UNDER_REVIEW: 6,
  RENEWED: 6,
  AMENDED: 6,
  SUSPENDED: 6,
  EXPIRED: 6,
  WITHDRAWN: 6,
  TERMINATED: 6,
  NOTIFIED: 6,
};

export function MiniSteps({ state }: { state: AgreementState }) {
  const at = place[state];
  const isOver = overStates.includes(state);
  return (
    <span className={isOver ? 'ministeps over' : 'ministeps'} aria-hidden="true">
      {[0, 1, 2, 3, 4, 5].map((tick) => (
        <i key={tick} className={tick < at ? 'd' : tick === at ? 'c' : ''} />
      ))}
    </span>
  );
}
