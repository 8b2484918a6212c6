import { type ReactNode, useMemo } from 'react';
import { compareBlocks } from '../../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { ComparedText } from '../compare/compared-text.tsx';
import './merge.css';

type Text = readonly BlockJson[];

/** What one person decided: its head, why, and how the section reads with it. */
export interface OneOfTwo {
  readonly title: string;
  readonly sub: ReactNode;
  /** The section’s title, where it is part of the decision. */
  readonly called?: string | null;
  readonly why: string | null;
  /** Null where the decision is not about words. */
  readonly text: Text | null;
}

/** Two decisions on the same section side by side; in the second, what it has otherwise than the first. */
export function TwoTexts({
  first,
  second,
  language,
}: {
  first: OneOfTwo;
  second: OneOfTwo;
  language: string;
}) {
  const was = useMemo(() => first.text && compareBlocks(first.text, first.text), [first.text]);
  const mine = useMemo(
    () => second.text && compareBlocks(first.text ?? second.text, second.text),
    [first.text, second.text],
  );
  const sides = [
    { key: 'first', side: first, shown: was },
    { key: 'second', side: second, shown: mine },
  ];
  return (
    <div className="three two">
      {sides.map(({ key, side, shown }) => (
        <section key={key} className={key === 'second' ? 'is-mine' : undefined} aria-label={side.title}>
          <h3>{side.title}</h3>
          <p className="sub">{side.sub}</p>
          {side.called && (
            <p className="called" lang={language}>
              {side.called}
            </p>
          )}
          {shown && <ComparedText blocks={shown} language={language} isShort={false} />}
          {side.why && (
            <p className="written" lang={language}>
              {side.why}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
