import { Fragment, type ReactNode } from 'react';
import type { BlockJson } from '../../../schema/blocks/block-schema.ts';
import { type ComparedBlock, compareBlocks, type WordRun } from '../../../schema/blocks/compare/index.ts';
import { plainTextOf } from '../../../schema/blocks/plain-text-of.ts';
import './changed-blocks.css';

/** What became of a section's words: only the blocks that changed, word by word, what went struck and what came underlined. */
export function ChangedBlocks(props: { before: readonly BlockJson[]; after: readonly BlockJson[] }) {
  return (
    <div className="changed">
      {compareBlocks(props.before, props.after).map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is made once
        <Fragment key={at}>{changeOf(one)}</Fragment>
      ))}
    </div>
  );
}

function changeOf(compared: ComparedBlock): ReactNode {
  switch (compared.kind) {
    case 'SAME':
    case 'MOVED_AWAY':
      return null;
    case 'ADDED':
      return (
        <p>
          <ins>{wordsOf(compared.block)}</ins>
        </p>
      );
    case 'REMOVED':
      return (
        <p>
          <del>{wordsOf(compared.block)}</del>
        </p>
      );
    default:
      if (compared.words) return <p>{compared.words.map(runOf)}</p>;
      return compared.blocks?.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is made once
        <Fragment key={at}>{changeOf(one)}</Fragment>
      ));
  }
}

function runOf(run: WordRun, at: number): ReactNode {
  const words = run.content.map(plainTextOf).join('');
  if (run.kind === 'ADDED') return <ins key={at}>{words}</ins>;
  if (run.kind === 'REMOVED') return <del key={at}>{words}</del>;
  return <Fragment key={at}>{words}</Fragment>;
}

/** The words of a block, those of its parts apart from one another. */
function wordsOf(block: BlockJson): string {
  const isLine = block.content?.every(
    ({ type }) => type === 'text' || type === 'hardBreak' || type === 'footnote' || type === 'mention',
  );
  if (isLine || !block.content) return plainTextOf(block);
  return block.content.map(wordsOf).join(' · ');
}
