import { ApolloProvider } from '@apollo/client/react';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { afterEach, expect, it, vi } from 'vitest';
import { WordingEditor } from '../../../client/documents/proposals/wording-editor.tsx';
import { createClient } from '../../../client/graphql/client.ts';
import { i18n, startI18n } from '../../../client/i18n/i18n.ts';
import { Dialog } from '../../../client/ui/dialog.tsx';
import { browserParts } from '../support/browser.ts';

afterEach(cleanup);

it('Esc in a text within a dialog closes its suggestions first, and then the dialog', async () => {
  browserParts();
  if (!i18n.isInitialized) await startI18n();
  await i18n.loadNamespaces(['documents', 'writing']);
  const onClose = vi.fn();
  render(
    <ApolloProvider client={createClient()}>
      <Dialog label="Another wording" closeLabel="Close" onClose={onClose}>
        <WordingEditor
          label="Wording"
          language="en"
          documentId="doc"
          from={from}
          onChange={() => undefined}
        />
      </Dialog>
    </ApolloProvider>,
  );
  const text = await screen.findByRole('textbox', { name: 'Wording' });
  const { editor } = text as HTMLElement & { editor: Editor };
  Element.prototype.scrollIntoView ??= () => undefined;
  vi.spyOn(editor.view, 'coordsAtPos').mockReturnValue({ left: 0, right: 0, top: 0, bottom: 0 });
  act(() => {
    editor.commands.focus('end');
    editor.commands.insertContent(' /');
  });
  expect(await screen.findByRole('listbox')).toBeTruthy();
  fireEvent.keyDown(text, { key: 'Escape' });
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.keyDown(text, { key: 'Escape' });
  expect(onClose).toHaveBeenCalledOnce();
});

const from = [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'Words' }] }];
