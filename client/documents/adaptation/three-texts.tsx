import { type ReactNode, useMemo } from 'react';
import { type ComparedBlock, compareBlocks } from '../../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { ComparedText } from '../compare/compared-text.tsx';
import './merge.css';

type Text = readonly BlockJson[];

/** The texts that are merged, side by side: the common one as it was, what became of it, and what the city made of it. */
export function ThreeTexts(props: {
  before: Text;
  after: Text;
  ours: Text;
  language: string;
  /** `called`: the section’s title on that side, where the sides call it otherwise. */
  heads: Record<'before' | 'after' | 'ours', { title: string; sub: ReactNode; called?: string | null }>;
  /** All of the section, or only the blocks that one of the sides changed. */
  isWhole: boolean;
  /** Stands where a side has nothing. */
  none: Record<'before' | 'after' | 'ours', string>;
}) {
  const { before, after, ours, language, heads, none, isWhole } = props;
  const was = useMemo(() => compareBlocks(before, before), [before]);
  const now = useMemo(() => compareBlocks(before, after), [before, after]);
  const mine = useMemo(() => compareBlocks(before, ours), [before, ours]);
  const touched = useMemo(() => new Set([...now, ...mine].flatMap(touchedBy)), [now, mine]);
  const sides = [
    { key: 'before', text: before, shown: was },
    { key: 'after', text: after, shown: now },
    { key: 'ours', text: ours, shown: mine },
  ] as const;
  return (
    <div className="three">
      {sides.map(({ key, text, shown }) => (
        <section key={key} className={key === 'ours' ? 'is-mine' : undefined}>
          <h3>{heads[key].title}</h3>
          <p className="sub">{heads[key].sub}</p>
          {heads[key].called && (
            <p className="called" lang={language}>
              {heads[key].called}
            </p>
          )}
          {text.length === 0 && shown.length === 0 ? (
            <p className="meta">{none[key]}</p>
          ) : (
            <ComparedText blocks={shown} language={language} isShort={!isWhole} kept={touched} />
          )}
        </section>
      ))}
    </div>
  );
}

/** The blocks that a comparison tells something of. */
function touchedBy(block: ComparedBlock): string[] {
  if (block.kind === 'SAME') return [];
  const { attrs } = 'block' in block ? block.block : block.after;
  return attrs?.id === undefined ? [] : [String(attrs.id)];
}
