import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckedForm, type Said } from '../../../client/ui/checked-form.tsx';
import { TextArea, TextField } from '../../../client/ui/form.tsx';
import { Picker, type PickerOption } from '../../../client/ui/picker.tsx';
import type { Wrong } from '../../../client/ui/wrong.ts';

afterEach(cleanup);

describe('a form', () => {
  it('says in its own words beside each field what is wrong, goes to the first, and sends nothing', () => {
    const { sent } = open();
    fireEvent.change(screen.getByLabelText('Ground'), { target: { value: 'ab' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).not.toHaveBeenCalled();
    expectWrong('Address', 'missing');
    expectWrong('Ground', 'short 3');
    expect(document.activeElement).toBe(screen.getByLabelText('Address'));
  });

  it('takes spaces for nothing, and what was typed but not chosen for nobody', () => {
    const { sent } = open();
    fill('Address', 'lan@example.org');
    fill('Ground', '   ');
    fireEvent.change(screen.getByLabelText('Whom'), { target: { value: 'somebody' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).not.toHaveBeenCalled();
    expectWrong('Whom', 'unchosen');
    expectWrong('Ground', 'missing');
    expectRight('Address');
  });

  it('stops saying so as soon as the value is right, and is sent then', () => {
    const { sent } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    fill('Address', 'not an address');
    expectWrong('Address', 'missing');
    fill('Address', 'lan@example.org');
    expectRight('Address');
    fill('Ground', 'Decision 12');
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).toHaveBeenCalledOnce();
  });

  it('puts what the server says of a field beside it until it is changed, and what it says of the whole below', () => {
    const { answer } = open();
    fill('Address', 'lan@example');
    answer({ field: 'email', words: 'nobody there' });
    expectWrong('Address', 'nobody there');
    expect(document.activeElement).toBe(screen.getByLabelText('Address'));
    fill('Address', 'lan@example.org');
    expectRight('Address');
    answer({ field: 'something else', words: 'of the whole' });
    expect(screen.getByRole('alert').textContent).toBe('of the whole');
  });
});

function open() {
  const sent = vi.fn();
  let say: (said: Said) => void = () => undefined;
  function Sample() {
    const [said, setSaid] = useState<Said | null>(null);
    const [chosen, setChosen] = useState<PickerOption | null>(null);
    const [words, setWords] = useState('');
    say = setSaid;
    return (
      <CheckedForm words={told} said={said} onSubmit={sent} acts={<button type="submit">Send</button>}>
        <TextField label="Address" name="email" type="email" required />
        <Picker
          label="Whom"
          name="personId"
          words={words}
          chosen={chosen}
          options={[]}
          status=""
          onWords={setWords}
          onChoose={setChosen}
        />
        <TextArea label="Ground" name="ground" required minLength={3} />
      </CheckedForm>
    );
  }
  render(<Sample />);
  return { sent, answer: (said: Said) => act(() => say(said)) };
}

function told(wrong: Wrong): string {
  return wrong.kind === 'short' ? `short ${wrong.min}` : wrong.kind;
}

function fill(label: string, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

function expectWrong(label: string, words: string): void {
  const field = screen.getByLabelText(label);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const notes = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(notes.map((id) => document.getElementById(id)?.textContent)).toContain(words);
}

function expectRight(label: string): void {
  expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBeNull();
}
