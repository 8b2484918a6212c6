import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { closePage, openPage } from '../support/page.tsx';

afterEach(closePage);

describe('the page of administrators', () => {
  it('says so when it cannot be read who one is, and offers another try', async () => {
    await openPage('/admin', { Viewer: () => new Error('no line') });
    await screen.findByText('What you may do here could not be read.');
    expect(screen.getAllByRole('button', { name: /again/i }).length).toBeGreaterThan(0);
  });

  it('is not for who is no administrator', async () => {
    await openPage('/admin', { Viewer: () => ({ viewer: null }) });
    await screen.findByText('This page is for administrators.');
  });
});
