import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEntry,
  prepareCache,
  readPosition,
  writeAnswer,
  writePage,
} from '../../../client/domains/forums/cache.ts';
import {
  type SessionOnScreen,
  SessionScreenQuery,
} from '../../../client/domains/forums/discussion/discussion.documents.ts';
import type { Message } from '../../../client/domains/forums/discussion/message.documents.ts';
import { createCache } from '../../../client/graphql/cache.ts';
import { entry, message, page, session, tree } from './discussion-samples.ts';

describe('the cache of a discussion', () => {
  it('shows what the stream says, each message once and in the order of the stream, whatever happens to them', () => {
    const happening = fc.record({
      what: fc.constantFrom('post', 'reply', 'edit', 'delete', 'restore', 'question'),
      which: fc.nat(),
      isAnsweredFirst: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
        const { cache, shown } = opened(page(0, []));
        const model = new Map<string, Message>();
        happenings.forEach(({ what, which, isAnsweredFirst }, index) => {
          const position = index + 1;
          const known = [...model.values()];
          const tops = known.filter((one) => !one.replyToId);
          const old = known[which % Math.max(1, known.length)];
          const parent = tops[which % Math.max(1, tops.length)];
          let now = message(position, { isQuestion: what === 'question' });
          let kind = 'message.posted';
          if (what === 'reply' && parent) now = message(position, { replyToId: parent.id });
          if (old && what === 'edit') now = { ...old, text: `Changed at ${position}` };
          if (old && what === 'delete') now = { ...old, text: null, state: 'DELETED' };
          if (old && what === 'restore') now = { ...old, text: 'Back', state: 'VISIBLE' };
          if (model.has(now.id)) kind = what === 'edit' ? 'message.edited' : 'message.deleted';
          model.set(now.id, now);
          if (isAnsweredFirst) writeAnswer(cache, now);
          applyEntry(cache, 's1', entry(position, now, kind));
        });
        const all = [...model.values()];
        const nodes = all
          .filter((one) => !one.replyToId)
          .map((one) => [
            one.id,
            one.text,
            all.filter(({ replyToId }) => replyToId === one.id).map(({ id }) => id),
          ]);
        const view = shown();
        const { messages } = view.discussion;
        expect(messages.nodes.map((one) => [one.id, one.text, one.replies.map(({ id }) => id)])).toEqual(
          nodes,
        );
        expect(view.messageCount).toBe(all.filter(({ state }) => state === 'VISIBLE').length);
        const questions = all.filter((one) => one.isQuestion && one.state === 'VISIBLE');
        expect(view.discussion.questionCount).toBe(questions.length);
        expect(readPosition(cache, 's1')).toBe(String(happenings.length));
      }),
      { numRuns: 150 },
    );
  });

  it('refuses an entry that does not follow where it stands, so that the view is loaded afresh', () => {
    const { cache } = opened(page(5, []));
    expect(() => applyEntry(cache, 's1', entry(7, message(7)))).toThrow('7 does not follow 5');
    expect(() => applyEntry(createCache(), 's1', entry(1, message(1)))).toThrow('not in the cache');
  });

  it('passes over an entry that a newer reading already holds', () => {
    const { cache, shown } = opened(page(5, [tree(3)]));
    applyEntry(cache, 's1', entry(3, message(3)));
    expect(shown().messageCount).toBe(1);
  });

  it('keeps what the stream said while a page was on its way', () => {
    const { cache, shown } = opened(page(10, [tree(9)], { hasEarlier: true }));
    applyEntry(cache, 's1', entry(11, message(2, { text: 'Changed meanwhile' }), 'message.edited'));
    writePage(cache, page(10, [tree(1), tree(2)]), 'earlier');
    const { messages } = shown().discussion;
    expect(messages.nodes.map(({ text }) => text)).toEqual(['Words 1', 'Changed meanwhile', 'Words 9']);
    expect(messages.hasEarlier).toBe(false);
  });

  it('does not put an old message on top of the window because somebody reacted to it', () => {
    const { cache, shown } = opened(page(10, [tree(8), tree(9)], { hasEarlier: true }));
    applyEntry(cache, 's1', entry(11, message(2), 'message.reacted'));
    expect(shown().discussion.messages.nodes.map(({ id }) => id)).toEqual(['m8', 'm9']);
  });

  it('does not append what is said now to a window that ends before it', () => {
    const { cache, shown } = opened(page(10, [tree(3)], { hasLater: true }));
    applyEntry(cache, 's1', entry(11, message(11)));
    expect(shown().discussion.messages.nodes.map(({ id }) => id)).toEqual(['m3']);
    expect(shown().messageCount).toBe(2);
  });

  it('keeps the replies of a message when an edit of it comes without them', () => {
    const { cache, shown } = opened(page(10, [tree(3, [message(4, { replyToId: 'm3' })])]));
    applyEntry(cache, 's1', entry(11, message(3, { text: 'Better words' }), 'message.edited'));
    const [first] = shown().discussion.messages.nodes;
    expect([first?.text, first?.replies.map(({ id }) => id)]).toEqual(['Better words', ['m4']]);
  });
});

function opened(discussion: Parameters<typeof session>[0]) {
  const cache = createCache();
  prepareCache(cache);
  const variables = { id: 's1', last: 50 };
  cache.writeQuery({ query: SessionScreenQuery, variables, data: { session: session(discussion) } });
  return {
    cache,
    shown(): SessionOnScreen {
      const data = cache.readQuery({ query: SessionScreenQuery, variables });
      if (!data?.session) throw new Error('The session can not be read from the cache');
      return data.session;
    },
  };
}
