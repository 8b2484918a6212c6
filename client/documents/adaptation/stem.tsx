import type { SectionDecisionKind } from '../../../schema/words.ts';
import './stem.css';

/** What one place on a city's stem shows: its decision, or that nothing was decided where something is asked. */
export type StemKind = SectionDecisionKind | 'NOTED' | 'WAITING';

/**
 * The line of a text that grows along a common one: straight where it inherits, a node where it adapts, a gap where it
 * leaves out, a branch where it adds. Says nothing to a screen reader: the word stands beside it.
 */
export function Stem({ kind }: { kind: StemKind }) {
  return (
    <svg className="stem" viewBox="0 1 40 40" aria-hidden="true">
      {shapes[kind]}
    </svg>
  );
}

const straight = <path d="M20 0v42" />;

const shapes: Readonly<Record<StemKind, React.ReactNode>> = {
  INHERIT: straight,
  NOTED: <path d="M20 0v42M20 21h7" />,
  WAITING: <path className="wait" d="M20 0v42" />,
  ADAPT: (
    <>
      {straight}
      <circle className="node" cx="20" cy="21" r="5.5" />
    </>
  ),
  EXTEND: (
    <>
      {straight}
      <path className="bud" d="M20 14c0 8 4 10 9 11" />
      <circle className="ring" cx="30" cy="25" r="3.5" />
    </>
  ),
  OMIT: (
    <>
      <path d="M20 0v13M20 29v13" />
      <path className="cap" d="M14 13h12M14 29h12" />
    </>
  ),
  ADD: (
    <>
      <path className="bud" d="M20 42c0-12 3-18 8-20" />
      <circle className="ring" cx="28" cy="21" r="5" />
      <path className="plus" d="M28 18.500v5M25.500 21h5" />
    </>
  ),
};
