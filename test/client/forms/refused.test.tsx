import { ApolloProvider } from '@apollo/client/react';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MakeCommitmentMutation } from '../../../client/domains/due/due.documents.ts';
import { useDraftOf } from '../../../client/forms/draft.ts';
import { FormDialog } from '../../../client/forms/form-dialog.tsx';
import { RefusedToast } from '../../../client/forms/refused-toast.tsx';
import { createClient } from '../../../client/graphql/client.ts';
import { useAction } from '../../../client/graphql/use-action.ts';
import { i18n, startI18n } from '../../../client/i18n/i18n.ts';
import { TextArea, TextField } from '../../../client/ui/form.tsx';
import { browserParts } from '../support/browser.ts';

type Said = object | Error;
const refused = (extensions: object) => ({ errors: [{ message: 'In the server’s words', extensions }] });
const taken = { data: { makeCommitment: { __typename: 'Commitment', id: 'made' } } };

beforeEach(async () => {
  browserParts();
  if (!i18n.isInitialized) await startI18n();
  await i18n.changeLanguage('en');
  await i18n.loadNamespaces('refusal');
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe('a form that was refused', () => {
  it.each<[string, Said, string]>([
    [
      'for a reason, with the value in it',
      refused({ code: 'CONFLICT', reason: 'TOO_LATE_TO_UNDO' }),
      'It is too late to undo this. Change it by hand.',
    ],
    [
      'for a field that it does not have',
      refused({ code: 'INVALID', field: 'other', reason: 'TOO_LONG', max: 1_000 }),
      'This is too long: 1,000 characters at most.',
    ],
    [
      'by a server that broke',
      refused({ code: 'INTERNAL' }),
      'Trellis could not finish this. Nothing was changed.',
    ],
    [
      'by nobody, because there is no line',
      new TypeError('Failed to fetch'),
      'Trellis did not answer. What you typed is still here; try again.',
    ],
  ])(
    '%s keeps what was typed, says why below it, and can be sent again as the same request',
    async (_, said, words) => {
      const server = open(said);
      fill();
      const button = press();
      expect(button.getAttribute('aria-disabled')).toBe('true');
      expect(button.disabled, 'what is disabled loses the focus').toBe(false);
      fireEvent.click(button);
      await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(words));
      expectKept();
      expect(document.activeElement).toBe(button);
      expect(button.getAttribute('aria-disabled')).toBeNull();
      server.say(taken);
      press();
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(server.asked.length).toBe(2);
      expect(new Set(server.asked).size, 'one request, however often it was sent').toBe(1);
    },
  );

  it('for one of its fields says so beside it, goes to it, and stops saying so once it is corrected', async () => {
    open(refused({ code: 'INVALID', field: 'words', reason: 'TOO_LONG', max: 1_000 }));
    fill();
    press();
    const field = screen.getByLabelText('What');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expectKept();
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'shorter' } });
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it('has what was typed again after it was closed', async () => {
    open(new TypeError('Failed to fetch'));
    fill();
    press();
    await screen.findByRole('alert');
    fireEvent.click(screen.getByRole('button', { name: 'Leave it for now' }));
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    expectKept();
    expect(screen.getByText('What you typed before is here again.')).toBeTruthy();
  });

  it('says of a number that is wrong how small or large it may be', () => {
    open(taken);
    fill();
    for (const [value, words] of [
      ['101', 'Not more than 100.'],
      ['-1', 'Not less than 0.'],
      ['2.5', 'Give a whole number.'],
    ] as const) {
      fireEvent.input(screen.getByLabelText('How far'), { target: { value } });
      press();
      expect(screen.getByText(words)).toBeTruthy();
    }
  });
});

describe('what was done without a form and refused', () => {
  it('says why until it is put away', async () => {
    const closed = vi.fn();
    render(
      <RefusedToast refusal={{ code: 'CONFLICT', message: '', reason: 'UNDONE_ALREADY' }} onClose={closed} />,
    );
    expect(screen.getByRole('alert').textContent).toContain('It is undone already.');
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(closed).toHaveBeenCalledOnce();
  });
});

/** A dialog as every form of ours is one, before a server that says what the test wants. */
function open(first: Said) {
  let said = first;
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    asked.push(JSON.parse(String(body)).variables.input.requestId);
    if (said instanceof Error) throw said;
    return new Response(JSON.stringify(said), { headers: { 'content-type': 'application/json' } });
  });
  render(
    <ApolloProvider client={createClient()}>
      <Page />
    </ApolloProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  return {
    asked,
    say: (next: Said) =>
      act(() => {
        said = next;
      }),
  };
}

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen && <Sample onClose={() => setOpen(false)} />}
    </>
  );
}

function Sample({ onClose }: { onClose(): void }) {
  const { run, isBusy, refusal } = useAction(MakeCommitmentMutation);
  const draft = useDraftOf({ personId: 'lan', form: 'sample', subject: '' }, () => ({ words: '', far: '5' }));
  const { given, change } = draft;
  async function send() {
    const { words, far } = given;
    if (!(await run({ words: `${words} ${far}`, language: 'en', due: { kind: 'NONE' }, personId: null })))
      return;
    draft.done();
    onClose();
  }
  return (
    <FormDialog
      title="Promise"
      submit="Promise it"
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextArea
        label="What"
        name="words"
        required
        value={given.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <TextField
        label="How far"
        name="far"
        type="number"
        min={0}
        max={100}
        value={given.far}
        onChange={(event) => change({ far: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

function fill(): void {
  fireEvent.input(screen.getByLabelText('What'), { target: { value: 'A list of designers' } });
}

function press(): HTMLButtonElement {
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Promise it' });
  button.focus();
  fireEvent.click(button);
  return button;
}

function expectKept(): void {
  expect(screen.getByLabelText<HTMLTextAreaElement>('What').value).toBe('A list of designers');
}
