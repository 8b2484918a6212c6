import { Children, createElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedBlock, WordRun } from '../../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { isSafeAddress } from '../../../schema/blocks/marks.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import './compared-text.css';

/**
 * Two texts in one: what came in is underlined, what went is struck through, and both say so to who can’t see it. With
 * `isShort` only what changed is shown, and a mark for what stands between.
 */
export function ComparedText(props: {
  blocks: readonly ComparedBlock[];
  language: string;
  isShort?: boolean;
  /** Blocks that are shown in the short form too, unchanged here, for another text beside changed them. */
  kept?: ReadonlySet<string>;
}) {
  const { t } = useTranslation('documents');
  const { blocks, language, isShort = false, kept } = props;
  const isLeftOut = (block: ComparedBlock | undefined) =>
    isShort && block?.kind === 'SAME' && !kept?.has(String(block.block.attrs?.id));
  // One mark for all that stands unchanged between two changes.
  const shown = blocks.filter((block, at) => !isLeftOut(block) || !isLeftOut(blocks[at - 1]));
  return (
    <div className="compared read" lang={language}>
      {each(shown, (block) => (isLeftOut(block) ? <Gap words={t('compare.same')} /> : comparedBlock(block)))}
    </div>
  );
}

function Gap({ words }: { words: string }) {
  return (
    <p className="compared-gap">
      <span aria-hidden="true">⋯</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </p>
  );
}

function comparedBlock(block: ComparedBlock): ReactNode {
  switch (block.kind) {
    case 'SAME':
      return plainBlock(block.block);
    case 'ADDED':
      return <Came isBlock>{plainBlock(block.block, withAddress)}</Came>;
    case 'REMOVED':
      return <Went isBlock>{plainBlock(block.block, withAddress)}</Went>;
    case 'MOVED_AWAY':
      return <Went isBlock>{plainBlock(block.block)}</Went>;
    default: {
      const inside = block.words ? each(block.words, comparedRun) : each(block.blocks ?? [], comparedBlock);
      return element(block.after, inside);
    }
  }
}

function comparedRun(run: WordRun): ReactNode {
  if (run.kind === 'ADDED') return <Came>{each(run.content, withAddress)}</Came>;
  if (run.kind === 'REMOVED') return <Went>{each(run.content, withAddress)}</Went>;
  if (run.kind === 'REMARKED') return <Came>{each(run.content, withAddress)}</Came>;
  return each(run.content, inline);
}

function Came({ children, isBlock }: { children: ReactNode; isBlock?: boolean }) {
  const { t } = useTranslation('documents');
  return (
    <ins className={isBlock ? 'whole' : undefined}>
      <VisuallyHidden>{`[${t('compare.came')} `}</VisuallyHidden>
      {children}
      <VisuallyHidden>{']'}</VisuallyHidden>
    </ins>
  );
}

function Went({ children, isBlock }: { children: ReactNode; isBlock?: boolean }) {
  const { t } = useTranslation('documents');
  return (
    <del className={isBlock ? 'whole' : undefined}>
      <VisuallyHidden>{`[${t('compare.went')} `}</VisuallyHidden>
      {children}
      <VisuallyHidden>{']'}</VisuallyHidden>
    </del>
  );
}

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  taskList: 'ul',
  listItem: 'li',
  taskItem: 'li',
  blockquote: 'blockquote',
  callout: 'aside',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
};

/** A heading of the text stands below those of the page around it, whichever they are: it is shown as one, not told as one. */
function element(block: Omit<BlockJson, 'content'>, inside: ReactNode): ReactNode {
  const { type, attrs } = block;
  if (type === 'heading') return <p className={`as-heading level-${Number(attrs?.level ?? 2)}`}>{inside}</p>;
  if (type === 'table')
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      <div className="compared-table" tabIndex={0}>
        <table>
          <tbody>{inside}</tbody>
        </table>
      </div>
    );
  if (type === 'image') return <p className="as-image">{String(attrs?.alt || attrs?.caption || '▦')}</p>;
  if (type === 'horizontalRule') return <hr />;
  if (type === 'taskItem')
    return (
      <li>
        <span aria-hidden="true">{attrs?.checked ? '☑ ' : '☐ '}</span>
        {inside}
      </li>
    );
  return createElement(tags[type] ?? 'div', null, inside);
}

function plainBlock(block: BlockJson, draw: (node: BlockJson) => ReactNode = inline): ReactNode {
  const content = block.content ?? [];
  const isLine = content.some(({ type }) => inlineTypes.has(type));
  return element(block, each(content, isLine ? draw : (inner) => plainBlock(inner, draw)));
}

const inlineTypes = new Set(['text', 'hardBreak', 'mention', 'footnote']);
const markTags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  code: 'code',
};

function inline(node: BlockJson): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  if (node.type === 'mention') return <span>{String(node.attrs?.label ?? '')}</span>;
  if (node.type === 'footnote') return <sup>{String(node.attrs?.words ?? '')}</sup>;
  return (node.marks ?? []).reduce<ReactNode>((inside, mark) => {
    const address = addressOf(mark);
    if (address)
      return (
        <a href={address} rel="noreferrer nofollow">
          {inside}
        </a>
      );
    return createElement(markTags[mark.type] ?? 'u', null, inside);
  }, node.text);
}

/** Where a link leads is part of what changed: who decides should not have to follow it to know. */
function withAddress(node: BlockJson): ReactNode {
  const address = (node.marks ?? []).map(addressOf).find(Boolean);
  return (
    <>
      {inline(node)}
      {address && <span className="compared-address"> ({address.replace(/^https?:\/\//, '')})</span>}
    </>
  );
}

function addressOf({ type, attrs }: NonNullable<BlockJson['marks']>[number]): string | null {
  return type === 'link' && isSafeAddress(attrs?.href) ? attrs.href : null;
}

/** Things drawn one after another, which are never moved about: their places are their keys. */
function each<One>(list: readonly One[], draw: (one: One) => ReactNode): ReactNode[] {
  return Children.toArray(list.map((one) => <>{draw(one)}</>));
}
