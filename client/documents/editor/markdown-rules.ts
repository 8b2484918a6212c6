import { Extension, InputRule, markInputRule, wrappingInputRule } from '@tiptap/core';
import { calloutKinds, isSafeAddress } from '../../../schema/blocks/index.ts';
import { type ListName, toggleList } from './lists.ts';
import { newTable } from './tables/table-commands.ts';

/** What Markdown’s signs become while one writes; Backspace right after makes them signs again. */
export const markdownRules = Extension.create({
  name: 'markdownRules',
  addInputRules() {
    const { nodes, marks } = this.editor.schema;
    const mark = (name: string, find: RegExp) => markInputRule({ find, type: marks[name]! });
    return [
      heading(),
      list(/^[-*+] $/, 'bulletList'),
      list(/^(\d{1,4})[.)] $/, 'orderedList'),
      list(/^\[([ xX]?)\] $/, 'taskList'),
      callout(),
      wrappingInputRule({ find: /^> $/, type: nodes.blockquote! }),
      rule(),
      table(),
      mark('bold', /(?<![*\\])(\*\*(?![\s*])([^*]+?)(?<!\s)\*\*)$/),
      mark('bold', /(?<![\w_\\])(__(?![\s_])([^_]+?)(?<!\s)__)$/),
      mark('italic', /(?<![\w*\\])(\*(?![\s*])([^*]+?)(?<!\s)\*)$/),
      mark('italic', /(?<![\w_\\])(_(?![\s_])([^_]+?)(?<!\s)_)$/),
      mark('strike', /(?<![~\\])(~~(?![\s~])([^~]+?)(?<!\s)~~)$/),
      mark('code', /(?<![`\\])(`([^`]+)`)$/),
      link(),
      address(),
    ];
  },
});

/** A heading of the paragraph that it was. */
function heading(): InputRule {
  return new InputRule({
    find: /^(#{1,3}) $/,
    handler({ state, range, match }) {
      const type = state.schema.nodes.heading!;
      const $from = state.doc.resolve(range.from);
      if (!$from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), type)) return null;
      const { id } = $from.parent.attrs;
      state.tr
        .delete(range.from, range.to)
        .setNodeMarkup($from.before(), type, { id, level: match[1]!.length });
    },
  });
}

/** An item of a list; within a list of another kind the whole list becomes this kind. */
function list(find: RegExp, name: ListName): InputRule {
  return new InputRule({
    find,
    handler({ state, range, match, chain }) {
      if (state.selection.$from.parent.type.name !== 'paragraph') return null;
      chain()
        .deleteRange(range)
        .command(({ state: now, tr }) => toggleList(name)(now, () => tr))
        .command(({ tr }) => {
          const { $from } = tr.selection;
          const depth = [$from.depth - 1, $from.depth - 2].find(
            (one) => one > 0 && ['taskItem', 'orderedList'].includes($from.node(one).type.name),
          );
          const node = depth && $from.node(depth);
          if (node && node.type.name === 'taskItem' && match[1]?.trim())
            tr.setNodeAttribute($from.before(depth), 'checked', true);
          if (node && node.type.name === 'orderedList' && node.childCount === 1)
            tr.setNodeAttribute($from.before(depth), 'start', Math.max(1, Number(match[1] ?? 1)));
          return true;
        })
        .run();
    },
  });
}

/** A callout by its sign or the word of its kind; what begins a quotation so becomes the callout. */
function callout(): InputRule {
  return new InputRule({
    find: /^(?:```|:::|\[!)(note|guidance|example)?\]?\s$/i,
    handler({ state, range, match }) {
      const kind = calloutKinds.find((one) => one === match[1]?.toLowerCase()) ?? 'note';
      const type = state.schema.nodes.callout!;
      const { tr } = state;
      tr.delete(range.from, range.to);
      const $from = tr.doc.resolve(range.from);
      const quote = $from.node(-1);
      if (quote.type.name === 'blockquote' && $from.index(-1) === 0) {
        tr.setNodeMarkup($from.before(-1), type, { id: quote.attrs.id, kind });
        return;
      }
      const around = $from.blockRange();
      const outer = around?.parent;
      if (!around || !outer?.canReplaceWith(around.startIndex, around.endIndex, type)) return null;
      tr.wrap(around, [{ type, attrs: { kind } }]);
    },
  });
}

/** A line between blocks, and the place to go on below it. */
function rule(): InputRule {
  return new InputRule({
    find: /^(?:---|___|\*\*\*)$/,
    handler({ state, range }) {
      const { $from } = state.selection;
      const { horizontalRule, paragraph } = state.schema.nodes;
      const isAlone = $from.parent.type === paragraph && $from.parent.content.size === range.to - range.from;
      const mayStand = $from.node(-1).canReplaceWith($from.index(-1), $from.index(-1), horizontalRule!);
      if (!isAlone || !mayStand) return null;
      state.tr.delete(range.from, range.to).insert($from.before(), horizontalRule!.create());
    },
  });
}

/** `||` at the beginning of a line. */
function table(): InputRule {
  return new InputRule({
    find: /^\|\|$/,
    handler({ state, chain, range }) {
      if (state.selection.$from.parent.type.name !== 'paragraph') return null;
      chain()
        .deleteRange(range)
        .command(({ state: now, tr }) => newTable(now, () => tr))
        .run();
    },
  });
}

/** `[words](address)`. */
function link(): InputRule {
  return new InputRule({
    find: /(?<![!\\])\[([^[\]]+)\]\(([^()\s]+)\)$/,
    handler({ state, range, match }) {
      const [, words = '', href] = match;
      if (!isSafeAddress(href)) return null;
      const type = state.schema.marks.link!;
      const marks = type.create({ href }).addToSet(state.doc.resolve(range.from).marks());
      state.tr.replaceWith(range.from, range.to, state.schema.text(words, marks)).removeStoredMark(type);
    },
  });
}

/** An address and a space after it. */
function address(): InputRule {
  return new InputRule({
    find: /(?<![^\s(])(https?:\/\/[^\s<>"]*[^\s<>".,:;!?)\]}'’”]) $/,
    handler({ state, range, match }) {
      const href = match[1]!;
      const type = state.schema.marks.link!;
      const to = range.from + href.length;
      if (!isSafeAddress(href) || state.doc.rangeHasMark(range.from, to, type)) return null;
      state.tr.addMark(range.from, to, type.create({ href })).removeStoredMark(type);
      if (range.to === to) state.tr.insertText(' ', to);
    },
  });
}
