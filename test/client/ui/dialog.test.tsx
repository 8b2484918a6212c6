import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../../client/ui/dialog.tsx';
import { browserParts } from '../support/browser.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Two() {
  const [open, setOpen] = useState(['below', 'above']);
  const close = (one: string) => setOpen((before) => before.filter((other) => other !== one));
  if (!open.includes('below')) return null;
  return (
    <Dialog title="Below" closeLabel="Close" onClose={() => close('below')}>
      <input type="file" aria-label="A picture" />
      {open.includes('above') &&
        createPortal(
          <Dialog title="Above" closeLabel="Close" onClose={() => close('above')}>
            <p>Words</p>
          </Dialog>,
          document.body,
        )}
    </Dialog>
  );
}

describe('a dialog', () => {
  it('closes by Esc one at a time where another stands over it, and not for a file’s chooser that is left', () => {
    browserParts({});
    render(<Two />);
    const named = (name: string) => screen.queryByRole('dialog', { name });
    const cancel = (from: Element) =>
      fireEvent(from, new Event('cancel', { cancelable: true, bubbles: from instanceof HTMLInputElement }));
    cancel(named('Above')!);
    expect(named('Above')).toBeNull();
    expect(named('Below')).not.toBeNull();
    cancel(screen.getByLabelText('A picture'));
    expect(named('Below')).not.toBeNull();
    cancel(named('Below')!);
    expect(named('Below')).toBeNull();
  });
});
