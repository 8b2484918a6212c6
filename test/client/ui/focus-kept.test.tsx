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

  it('goes to what stands in the place of what opened a window, where that is marked as a place', async () => {
    function Section() {
      const [isOut, setOut] = useState(false);
      const [isAsking, setAsking] = useState(false);
      return (
        <>
          <PageTitle>The text</PageTitle>
          <section
            key={isOut ? 'out' : 'in'}
            data-place="3.2"
            tabIndex={-1}
            aria-label={isOut ? 'out' : 'in'}
          >
            {!isOut && (
              <button type="button" onClick={() => setAsking(true)}>
                Leave out
              </button>
            )}
          </section>
          {isAsking && (
            <Dialog title="Why" closeLabel="Close" onClose={() => setAsking(false)}>
              <button
                type="button"
                onClick={() => {
                  setOut(true);
                  setAsking(false);
                }}
              >
                Do it
              </button>
            </Dialog>
          )}
        </>
      );
    }
    render(<Section />);
    screen.getByRole('button', { name: 'Leave out' }).focus();
    fireEvent.click(screen.getByRole('button', { name: 'Leave out' }));
    fireEvent.click(screen.getByRole('button', { name: 'Do it' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'out' })));
  });

  it('goes on, too, when what opened a window goes a moment after the window', async () => {
    const page = (isThere: boolean, isOpen: boolean) => (
      <>
        <PageTitle>Cities of Film</PageTitle>
        {isThere && <button type="button">Ask to join</button>}
        {isOpen && (
          <Dialog title="Ask" closeLabel="Close" onClose={() => undefined}>
            Words
          </Dialog>
        )}
      </>
    );
    const { rerender } = render(page(true, false));
    screen.getByRole('button', { name: 'Ask to join' }).focus();
    rerender(page(true, true));
    rerender(page(true, false));
    await Promise.resolve();
    expect(document.activeElement?.textContent).toBe('Ask to join');
    rerender(page(false, false));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Cities of Film'));
  });

  it('goes to the page’s title when a window closes and what opened it is gone', async () => {
    render(<AskPage />);
    screen.getByRole('button', { name: 'Ask to join' }).focus();
    fireEvent.click(screen.getByRole('button', { name: 'Ask to join' }));
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Cities of Film'));
  });
});
