import { describe, expect, it } from 'vitest';
import { overlay } from '../../../client/domains/forums/writes/overlay.ts';
import type { UnsentWrite, Write } from '../../../client/domains/forums/writes/write.ts';
import { han, message, tree } from './discussion-samples.ts';

describe('what the reader did, before the server has answered', () => {
  it('is seen at once: a reaction given and taken back, new words, a message gone', () => {
    const messages = [tree(1), tree(2, [message(3, { replyToId: 'm2' })]), tree(4), tree(5)];
    const shown = overlay(
      messages,
      [
        write({ kind: 'react', input: { messageId: 'm1', kind: 'AGREE', on: true } }),
        write({ kind: 'edit', input: { messageId: 'm3', text: 'Better' } }),
        write({ kind: 'delete', input: { messageId: 'm4' } }),
      ],
      han,
    );
    expect(shown[0]?.reactions).toMatchObject([{ kind: 'AGREE', count: 1 }]);
    expect(shown[1]?.replies[0]?.text).toBe('Better');
    expect(shown[2]).toMatchObject({ state: 'DELETED', text: null });
  });

  it('leaves untouched messages the very same objects', () => {
    const messages = [tree(1), tree(2)];
    const unsent = [write({ kind: 'react', input: { messageId: 'm1', kind: 'AGREE', on: true } })];
    expect(overlay(messages, unsent, han)[1]).toBe(messages[1]);
    expect(overlay(messages, [], han)).toBe(messages);
  });

  it('counts nobody twice once the server has counted them', () => {
    const reactions = [{ kind: 'AGREE', count: 1, people: [han] }] as never;
    const unsent = [write({ kind: 'react', input: { messageId: 'm1', kind: 'AGREE', on: true } })];
    expect(overlay([tree(1, [], { reactions })], unsent, han)[0]?.reactions).toMatchObject([{ count: 1 }]);
  });

  it('shows a message again whose deletion is undone', () => {
    const unsent = [
      write({ kind: 'delete', input: { messageId: 'm1' } }),
      write({ kind: 'delete', input: { messageId: 'm1', restore: true } }),
    ];
    expect(overlay([tree(1)], unsent, han)[0]).toMatchObject({ state: 'VISIBLE', text: 'Words 1' });
  });

  it('shows the server’s words beside the reason when it refused', () => {
    const refusal = { code: 'INVALID', message: 'Too long' };
    const unsent = [{ ...write({ kind: 'edit', input: { messageId: 'm1', text: 'x' } }), refusal }];
    expect(overlay([tree(1)], unsent, han)[0]).toMatchObject({ text: 'Words 1', refused: { refusal } });
  });
});

let made = 0;

function write(what: Write): UnsentWrite {
  return {
    ...what,
    requestId: `w${++made}`,
    subject: 's1',
    actingFor: 'daegu',
    writtenAt: made,
    isKept: true,
  } as UnsentWrite;
}
