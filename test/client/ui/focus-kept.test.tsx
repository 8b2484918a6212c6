import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectArrival, takeArrival } from '../../../client/ui/arrival.ts';
import { Dialog } from '../../../client/ui/dialog.tsx';
import { PageTitle } from '../../../client/ui/page-head.tsx';
import { browserParts } from '../support/browser.ts';

beforeEach(() => browserParts({}));
afterEach(() => {
  cleanup();
  takeArrival();
});

/** A page that can be asked for once. */
function AskPage() {
  const [isAsking, setAsking] = useState(false);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <PageTitle>Cities of Film</PageTitle>
      {!isAsked && (
        <button type="button" onClick={() => setAsking(true)}>
          Ask to join
        </button>
      )}
      {isAsking && (
        <Dialog title="Ask" closeLabel="Close" onClose={() => setAsking(false)}>
          <button
            type="button"
            onClick={() => {
              setAsked(true);
              setAsking(false);
            }}
          >
            Send
          </button>
        </Dialog>
      )}
    </>
  );
}

describe('the focus', () => {
  it('goes on to a page’s own title from the one that stood there while it was read', () => {
    expectArrival();
    const page = render(<PageTitle key="reading">Sub-networks</PageTitle>);
    expect(document.activeElement?.textContent).toBe('Sub-networks');
    page.rerender(<PageTitle key="read">Cities of Film</PageTitle>);
    expect(document.activeElement?.textContent).toBe('Cities of Film');
  });

  it('stays where the reader has put it while the title changes', () => {
    expectArrival();
    const page = (title: string) => (
      <>
        <PageTitle key={title}>{title}</PageTitle>
        <button type="button">Search</button>
      </>
    );
    const { rerender } = render(page('Sub-networks'));
    screen.getByRole('button', { name: 'Search' }).focus();
    rerender(page('Cities of Film'));
    expect(document.activeElement?.textContent).toBe('Search');
  });

  it('goes to the page’s title when a window closes and what opened it is gone', async () => {
    render(<AskPage />);
    screen.getByRole('button', { name: 'Ask to join' }).focus();
    fireEvent.click(screen.getByRole('button', { name: 'Ask to join' }));
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Cities of Film'));
  });
});
