import { lazy, Suspense, useMemo } from 'react';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { ReadingBlocks, type ReadingBlocksProps } from '../reading/reading-blocks.tsx';
import { markOrigins } from './mark-origins.ts';
import './merge.css';

type Text = readonly BlockJson[];

const WordingEditor = lazy(async () => ({
  default: (await import('../proposals/wording-editor.tsx')).WordingEditor,
}));

/** How a section will read: each word shown as whose it is; written in as soon as somebody edits it. */
export function MergeResult(props: {
  label: string;
  language: string;
  result: Text;
  common: Text;
  ours: Text;
  /** Where the editor begins, and the document that the words are for; null while it is only read. */
  writing: { from: Text; documentId: string } | null;
  labels: ReadingBlocksProps['label'];
  origins: Record<'COMMON' | 'OURS', string>;
  onEdit(): void;
  onWrite(blocks: Text): void;
}) {
  const { label, language, result, common, ours, writing, origins, labels } = props;
  const marked = useMemo(() => markOrigins(result, common, ours), [result, common, ours]);
  if (writing)
    return (
      <div className="merge-result">
        <Suspense fallback={<ReadingBlocks blocks={writing.from} name="result" label={labels} />}>
          <WordingEditor label={label} language={language} {...writing} onChange={props.onWrite} />
        </Suspense>
      </div>
    );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key is E, and there is a button
    // biome-ignore lint/a11y/noStaticElementInteractions: a press into the text begins writing, as in any text
    <div className="merge-result" lang={language} onClick={props.onEdit}>
      <ReadingBlocks blocks={marked} name="result" label={{ ...labels, origin: (of) => origins[of] }} />
    </div>
  );
}
