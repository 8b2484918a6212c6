import { afterEach, expect, it, vi } from 'vitest';
import type { DocumentPorts } from '../../../client/documents/data/ports.ts';
import { type DocumentPresence, watchPresence } from '../../../client/documents/data/presence.ts';

let presence: DocumentPresence | undefined;
afterEach(() => presence?.close());

it('says where the cursor stands one word at a time, so that the last that others hear is where it is', async () => {
  const said: (string | null)[] = [];
  const answers: (() => void)[] = [];
  presence = watchPresence(ports(said, answers), 'document');
  expect(said).toEqual([null]);

  presence.point('at the third letter');
  presence.point('at the fourth letter');
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers.shift()!();
  await vi.waitFor(() => expect(said).toEqual([null, 'at the fourth letter']));

  // The reader leaves the text while the server is slow: nothing overtakes the word that is on its way.
  presence.point(null);
  await new Promise((done) => setTimeout(done, 300));
  expect(said).toEqual([null, 'at the fourth letter']);
  answers.shift()!();
  await vi.waitFor(() => expect(said).toEqual([null, 'at the fourth letter', null]));
});

function ports(said: (string | null)[], answers: (() => void)[]): DocumentPorts {
  return {
    personId: 'somebody',
    actingFor: () => null,
    line: { subscribe: () => () => undefined } as unknown as DocumentPorts['line'],
    print: () => '',
    kept: {} as DocumentPorts['kept'],
    ask: (_operation, variables) => {
      said.push((variables as unknown as { input: { cursor: string | null } }).input.cursor);
      return new Promise((answer) => answers.push(() => answer({} as never)));
    },
  };
}
