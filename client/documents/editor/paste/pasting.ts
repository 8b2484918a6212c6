import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { type BlockJson, isSafeAddress } from '../../../../schema/blocks/index.ts';
import { markdownOfBlocks } from '../../../../schema/blocks/markdown/write-markdown.ts';
import { newId } from '../../../streams/new-id.ts';
import { deskOf } from '../desk.ts';
import { cleanHtml } from './clean-html.ts';
import { looksLikeMarkdown } from './markdown-text.ts';

const reader = () => import('../../../../schema/blocks/markdown/read-markdown.ts');

/** What comes in from elsewhere is made of our blocks; what goes out as plain text is Markdown. */
export const pasting = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins() {
    const { editor } = this;
    let isPlain = false;
    return [
      new Plugin({
        key: new PluginKey('pasting'),
        props: {
          handleDOMEvents: {
            keydown(_view, { key, shiftKey }) {
              if (key.toLowerCase() === 'v') isPlain = shiftKey;
              return false;
            },
          },
          transformPastedHTML(html) {
            if (isOwn(html)) return html;
            const { html: clean, pictures } = cleanHtml(html);
            if (pictures > 0) deskOf(editor).change({ picturesLeftOut: pictures });
            return clean;
          },
          handlePaste(view, event) {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            const html = event.clipboardData?.getData('text/html') ?? '';
            const wantsPlain = isPlain;
            isPlain = false;
            if (linkChosen(view.state, text.trim())) {
              const { from, to } = view.state.selection;
              const mark = view.state.schema.marks.link!.create({ href: text.trim() });
              view.dispatch(view.state.tr.addMark(from, to, mark));
              return true;
            }
            if (wantsPlain || (html !== '' && !isOfCodeEditor(html, text)) || !looksLikeMarkdown(text))
              return false;
            void reader().then(({ blocksOfMarkdown }) => {
              if (view.isDestroyed) return;
              const { blocks } = blocksOfMarkdown(text, newId);
              view.dispatch(
                view.state.tr
                  .replaceSelection(sliceOf(view.state, blocks))
                  .scrollIntoView()
                  .setMeta('paste', true)
                  .setMeta('uiEvent', 'paste'),
              );
            });
            return true;
          },
          clipboardTextSerializer: (slice) => textOf(slice),
        },
      }),
    ];
  },
});

/** The Markdown of what is chosen; words within one block without any marks are just these words. */
export function textOf({ content }: Slice): string {
  const blocks = content.toJSON() as BlockJson[] | null;
  if (!blocks) return '';
  const only = content.childCount === 1 ? content.firstChild! : null;
  if (only?.isTextblock && isUnmarked(only)) return only.textBetween(0, only.content.size, '\n', leafText);
  return markdownOfBlocks(blocks.map(standing)).trimEnd();
}

function isUnmarked(node: Node): boolean {
  let isPlain = true;
  node.descendants((inner) => {
    if (inner.marks.length > 0 || inner.type.name === 'footnote') isPlain = false;
  });
  return isPlain && node.type.name === 'paragraph';
}

const leafText = (node: Node) => (node.type.name === 'mention' ? `@${String(node.attrs.label)}` : '\n');

/** What was chosen of a list or a table without the whole of it, as blocks that may stand by themselves. */
function standing(block: BlockJson): BlockJson {
  if (block.type === 'listItem') return { type: 'bulletList', content: [block] };
  if (block.type === 'taskItem') return { type: 'taskList', content: [block] };
  if (block.type === 'tableRow') return { type: 'table', content: [block] };
  if (block.type === 'tableCell' || block.type === 'tableHeader')
    return { type: 'blockquote', content: block.content ?? [] };
  return block.type === 'text' ? { type: 'paragraph', content: [block] } : block;
}

/** Blocks as something to be put in: words of one paragraph go into the line they are put in. */
function sliceOf({ schema }: EditorState, blocks: readonly BlockJson[]): Slice {
  const content = Fragment.fromJSON(schema, blocks as BlockJson[]);
  const isLine = content.childCount === 1 && content.firstChild!.type.name === 'paragraph';
  return isLine ? new Slice(content, 1, 1) : new Slice(content, 0, 0);
}

/** Whether words are chosen and an address is put on them. */
function linkChosen({ selection, doc, schema }: EditorState, text: string): boolean {
  const { $from, $to, empty } = selection;
  return (
    !empty &&
    isSafeAddress(text) &&
    $from.sameParent($to) &&
    $from.parent.isTextblock &&
    !doc.rangeHasMark($from.pos, $to.pos, schema.marks.code!)
  );
}

/** Whether an editor of ours has put it there, blocks with their ids; whoever pretends to be one, the schema still holds. */
const isOwn = (html: string) => /data-pm-slice=/.test(html) && /data-id="[0-9a-f-]{36}"/.test(html);

/** Editors of code put their text there as coloured lines; the text itself is what was meant. */
const isOfCodeEditor = (html: string, text: string) =>
  /vscode|monaco|<pre/i.test(html) && looksLikeMarkdown(text);
