import { describe, expect, it } from 'vitest';
import { buildRows, type RowsInput } from '../../../client/domains/forums/discussion/rows.ts';
import type { Shown } from '../../../client/domains/forums/writes/overlay.ts';
import type { UnsentWrite } from '../../../client/domains/forums/writes/write.ts';
import { han, message, tree } from './discussion-samples.ts';

describe('the rows of a discussion', () => {
  it('draw the line of what is new before the first message of others since the reader left', () => {
    const rows = kinds({
      messages: [tree(1), tree(4, [], { author: han }), tree(6), tree(7)] as Shown[],
      left: { position: '3', at: '2023-11-18T03:21:00.000Z' },
    });
    expect(rows).toEqual(['start', 'day', 'm1', 'r4', 'unread', 'm6', 'm7']);
  });

  it('draw no such line where the first new message may lie before the window', () => {
    const input = {
      messages: [tree(6), tree(7)] as Shown[],
      hasEarlier: true,
      left: { position: '3', at: '2023-11-18T03:21:00.000Z' },
    };
    expect(kinds(input)).toEqual(['m6', 'm7']);
    expect(kinds({ ...input, beginsThere: true })).toEqual(['unread', 'm6', 'm7']);
  });

  it('put unsent messages last, in the order written, and unsent replies under their message', () => {
    const input = {
      messages: [tree(1), tree(2)] as Shown[],
      unsent: [unsent('a'), unsent('b', 'm1'), unsent('c', 'gone')],
    };
    expect(kinds(input)).toEqual(['start', 'day', 'm1', 'm2', 'a', 'c']);
    const first = buildRows({ ...usual, ...input })[2];
    expect(first?.kind === 'message' && first.unsentReplies.map(({ requestId }) => requestId)).toEqual(['b']);
  });

  it('show a message in place of its unsent self, under the same key, though its answer never came', () => {
    const mine = tree(3, [], { author: han, requestId: 'a' });
    expect(kinds({ messages: [mine] as Shown[], unsent: [unsent('a')] })).toEqual(['start', 'day', 'a']);
    const reply = message(4, { author: han, requestId: 'b', replyToId: 'm1' });
    expect(kinds({ messages: [tree(1, [reply])] as Shown[], unsent: [unsent('b', 'm1')] })).toEqual([
      'start',
      'day',
      'm1',
    ]);
  });

  it('begin a day where the venue’s day changes', () => {
    const messages = [tree(1), tree(2, [], { postedAt: '2023-11-19T03:00:00.000Z' })] as Shown[];
    expect(kinds({ messages })).toEqual(['start', 'day', 'm1', 'day', 'm2']);
  });
});

const usual: RowsInput = {
  messages: [],
  hasEarlier: false,
  hasLater: false,
  unsent: [],
  personId: 'han',
  left: null,
  beginsThere: false,
  dayOf: (at) => at.slice(0, 10),
};

function kinds(input: Partial<RowsInput>): string[] {
  return buildRows({ ...usual, ...input }).map((row) =>
    row.kind === 'message' || row.kind === 'unsent' ? row.key : row.kind,
  );
}

function unsent(requestId: string, replyToId: string | null = null): UnsentWrite {
  const input = { text: requestId, replyToId, mentions: [], isQuestion: false };
  return { requestId, subject: 's1', kind: 'post', input, actingFor: 'daegu', writtenAt: 1, isKept: true };
}
