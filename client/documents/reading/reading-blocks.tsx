import { Fragment, type ReactNode } from 'react';
import type { BlockJson } from '../../../schema/blocks/block-schema.ts';
import { isSafeAddress } from '../../../schema/blocks/marks.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { originMark, type WordsOf } from '../adaptation/mark-origins.ts';
import { numberedNotes } from './footnotes.ts';
import { ReadingTable } from './reading-table.tsx';
import './reading.css';

export interface ReadingBlocksProps {
  blocks: readonly BlockJson[];
  /** Put before the ids of footnotes, so that two sections on one page do not share any. */
  name: string;
  /** The level of the heading above: what stands first in the text is one below it. */
  under?: number;
  label: {
    note(number: number): string;
    back(number: number): string;
    notes: string;
    task(isDone: boolean): string;
    /** In a merged text: whose the words are that only one side has. */
    origin?(of: WordsOf): string;
  };
}

/** A section's blocks as one reads them, with the words of its footnotes at the end. */
export function ReadingBlocks({ blocks, name, under = 3, label }: ReadingBlocksProps) {
  const notes = numberedNotes(blocks);
  const setting: Setting = { name, under, label, numberOf: (note) => notes.indexOf(note) + 1 };
  return (
    <div className="reading">
      {childrenOf(blocks, setting)}
      {notes.length > 0 && (
        <ol className="reading-notes" aria-label={label.notes}>
          {notes.map((note, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a note is known by its number
            <li key={at} id={`${name}-note-${at + 1}`}>
              {String(note.attrs?.words ?? '')}{' '}
              <a href={`#${name}-call-${at + 1}`} aria-label={label.back(at + 1)}>
                ↩
              </a>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface Setting extends Pick<ReadingBlocksProps, 'name' | 'label'> {
  under: number;
  numberOf(note: BlockJson): number;
}

function childrenOf(content: readonly BlockJson[] | undefined, setting: Setting): ReactNode {
  return content?.map((block, at) => {
    const key = typeof block.attrs?.id === 'string' ? block.attrs.id : at;
    return <Fragment key={key}>{nodeOf(block, setting)}</Fragment>;
  });
}

function nodeOf(block: BlockJson, setting: Setting): ReactNode {
  const { type, attrs = {}, content } = block;
  const inner = () => childrenOf(content, setting);
  switch (type) {
    case 'text':
      return marked(block, setting);
    case 'paragraph':
      return content ? <p data-line={attrs.id as string}>{inner()}</p> : null;
    case 'heading': {
      const level = Math.min(setting.under - 1 + Number(attrs.level ?? 2), 6);
      const Heading = `h${level}` as 'h4';
      return <Heading data-line={attrs.id as string}>{inner()}</Heading>;
    }
    case 'bulletList':
      return <ul>{inner()}</ul>;
    case 'orderedList':
      return <ol start={Number(attrs.start ?? 1)}>{inner()}</ol>;
    case 'listItem':
      return <li>{inner()}</li>;
    case 'taskList':
      return <ul className="reading-tasks">{inner()}</ul>;
    case 'taskItem':
      return (
        <li>
          <span
            className={attrs.checked === true ? 'box done' : 'box'}
            role="img"
            aria-label={setting.label.task(attrs.checked === true)}
          />
          <div>{inner()}</div>
        </li>
      );
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'callout':
      return <div className={`reading-callout ${String(attrs.kind ?? 'note')}`}>{inner()}</div>;
    case 'table':
      return <ReadingTable table={block}>{(cell) => childrenOf(cell.content, setting)}</ReadingTable>;
    case 'image':
      return (
        <figure>
          <img src={`/files/${String(attrs.file)}`} alt={String(attrs.alt ?? '')} loading="lazy" />
          {attrs.caption ? <figcaption>{String(attrs.caption)}</figcaption> : null}
        </figure>
      );
    case 'horizontalRule':
      return <hr />;
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <bdi className="reading-mention">{String(attrs.label ?? '')}</bdi>;
    case 'footnote': {
      const number = setting.numberOf(block);
      const { name, label } = setting;
      return (
        <sup id={`${name}-call-${number}`}>
          <a href={`#${name}-note-${number}`} aria-label={label.note(number)}>
            {number}
          </a>
        </sup>
      );
    }
    default:
      return inner();
  }
}

/** Words with their marks, the outermost first. */
function marked({ text, marks = [] }: BlockJson, { label }: Setting): ReactNode {
  return marks.reduceRight<ReactNode>((words, { type, attrs }) => {
    if (type === originMark && label.origin) {
      const of = attrs?.of as WordsOf;
      return (
        <span key={type} className={`from-${of.toLowerCase()}`}>
          <VisuallyHidden>{`[${label.origin(of)} `}</VisuallyHidden>
          {words}
          <VisuallyHidden>{']'}</VisuallyHidden>
        </span>
      );
    }
    if (type === 'bold') return <strong>{words}</strong>;
    if (type === 'italic') return <em>{words}</em>;
    if (type === 'strike') return <s>{words}</s>;
    if (type === 'code') return <code>{words}</code>;
    if (type === 'link' && isSafeAddress(attrs?.href))
      return (
        <a href={attrs.href} rel="noreferrer nofollow">
          {words}
        </a>
      );
    return words;
  }, text);
}
