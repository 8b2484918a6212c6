import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useFocusOnSwap } from '../../../client/ui/focus-on-swap.ts';

afterEach(cleanup);

function Decline() {
  const [isOpen, setOpen] = useState(false);
  const place = useFocusOnSwap<HTMLDivElement>(isOpen);
  return (
    <div ref={place}>
      {isOpen ? (
        <>
          <input aria-label="Reason" />
          <button type="button" onClick={() => setOpen(false)}>
            Leave it
          </button>
        </>
      ) : (
        <>
          <button type="button">Give</button>
          <button type="button" onClick={() => setOpen(true)}>
            Decline
          </button>
        </>
      )}
    </div>
  );
}

describe('a button that gives place to a form', () => {
  it('hands the focus to the form’s first field, and has it back when the form is left', () => {
    render(<Decline />);
    expect(document.activeElement).toBe(document.body);
    fireEvent.click(screen.getByRole('button', { name: 'Decline' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Reason'));
    fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Decline' }));
  });
});
