import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setSingleKeys } from '../../../client/ui/single-keys.ts';
import { daegu, hanoi, networkOf } from '../support/cities.ts';
import { closePage, openPage } from '../support/page.tsx';

afterEach(closePage);

const Network = () => networkOf(hanoi, daegu);
const Home = () => ({ forums: [], frameworks: [] });

describe('the frame', () => {
  it('lists only places that exist, and says where one is', async () => {
    await openPage('/network', { Network });
    const [rail] = await screen.findAllByRole('navigation', { name: 'Main places' });
    const links = within(rail as HTMLElement).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/',
      '/',
      '/network',
      '/forums',
      '/frameworks',
      '/projects',
      '/agreements',
      '/plans',
    ]);
    expect(links.find((link) => link.getAttribute('aria-current'))?.textContent).toBe('Network');
    expect(screen.getAllByText(/not UNESCO’s/).length).toBeGreaterThan(0);
  });

  it('names the window after the page, and moves the focus to the title of a page one came to', async () => {
    await openPage('/network', { Network, Home });
    await screen.findByRole('heading', { level: 1, name: 'Network' });
    await waitFor(() => expect(document.title).toBe('Network · Trellis'));
    expect(document.activeElement?.tagName).not.toBe('H1');
    fireEvent.click(screen.getAllByRole('link', { name: 'Home' })[0] as HTMLElement);
    const title = await screen.findByRole('heading', { level: 1, name: /working place/ });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(document.title).toBe('Home · Trellis');
  });

  it('answers an address that leads nowhere with a way on', async () => {
    await openPage('/no/such/page', {});
    await screen.findByText('There is no page at /no/such/page.');
    expect(screen.getByRole('link', { name: 'Open the network' })).toBeTruthy();
  });

  it('says since when there is no connection, and what is kept', async () => {
    await openPage('/network', { Network });
    await screen.findByRole('table');
    await act(async () => window.dispatchEvent(new Event('offline')));
    expect(screen.getByText(/^No connection since \d\d:\d\d\.$/)).toBeTruthy();
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
    await act(async () => window.dispatchEvent(new Event('online')));
    expect(screen.queryByText(/No connection since/)).toBeNull();
  });

  it('keeps what is on screen while it is read anew in another language', async () => {
    const page = await openPage('/network', { Network });
    await screen.findByRole('table');
    page.answer({ Network: () => networkOf({ ...hanoi, name: 'Hà Nội' }, daegu) });
    fireEvent.click(screen.getByRole('button', { name: /Language/ }));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'Tiếng Việt' }));
    await screen.findByRole('heading', { level: 1, name: 'Mạng lưới' });
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
    await screen.findByRole('link', { name: 'Hà Nội' });
  });
});

const found = {
  kind: 'CITY',
  id: 'c1',
  path: '/network/hanoi',
  within: null,
  title: [{ text: 'Hanoi', isHit: true }],
  words: [],
};
const foundOf = (hits: object[]) => ({
  hasWords: true,
  totalCount: hits.length,
  isCut: false,
  spelt: [],
  endCursor: null,
  hasNextPage: false,
  counts: [],
  hits,
});

describe('the command palette', () => {
  it('opens with Ctrl-K, finds pages and cities in any spelling, and goes with the keyboard alone', async () => {
    const page = await openPage('/network', {
      Network,
      Search: ({ query }) => ({ search: foundOf(query === 'ha noi' ? [found] : []) }),
      City: () => new Error('not asked in this test'),
    });
    await screen.findByRole('table');
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const input = await screen.findByRole('combobox', { name: 'Search or go to a page' });
    const pages = within(screen.getByRole('group', { name: 'Pages' })).getAllByRole('option');
    expect(pages.map((option) => option.textContent)).toEqual([
      'Home',
      'Network',
      'Forums',
      'Frameworks',
      'Projects',
      'Agreements',
      'Plans',
      'Keyboard shortcuts',
    ]);
    fireEvent.change(input, { target: { value: 'ha noi' } });
    const option = await screen.findByRole('option', { name: 'Hanoi City' });
    expect(screen.getByRole('option', { name: 'Show the one result for “ha noi”' })).toBeTruthy();
    expect(input.getAttribute('aria-activedescendant')).toBe(option.id);
    fireEvent.keyDown(input, { key: 'Enter' });
    await waitFor(() => expect(page.router.state.location.pathname).toBe('/network/hanoi'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers what was opened from it before, and says so where there is nothing to look for', async () => {
    await openPage('/network', {
      Network,
      Search: ({ query }) => ({
        search: { ...foundOf(query === 'ha noi' ? [found] : []), hasWords: query !== '%%' },
      }),
      City: () => new Error('not asked in this test'),
    });
    await screen.findByRole('table');
    const open = () => fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    open();
    fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'ha noi' } });
    fireEvent.click(await screen.findByRole('option', { name: 'Hanoi City' }));
    open();
    const before = await screen.findByRole('group', { name: 'Opened before in this tab' });
    expect(
      within(before)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['Hanoi City']);
    fireEvent.change(await screen.findByRole('combobox'), { target: { value: '%%' } });
    await screen.findByText('Type at least one letter or digit.');
  });

  it('leaves Enter to a word that is still being composed', async () => {
    const page = await openPage('/network', { Network });
    await screen.findByRole('table');
    fireEvent.keyDown(document.body, { key: 'k', metaKey: true });
    const input = await screen.findByRole('combobox');
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(page.router.state.location.pathname).toBe('/network');
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});

describe('the list of shortcuts', () => {
  it('opens with ? but not while one is typing', async () => {
    await openPage('/network', { Network });
    fireEvent.keyDown(await screen.findByRole('searchbox'), { key: '?' });
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: '?' });
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  });

  it('is also in the palette, and switches single keys off for those who do not want them', async () => {
    await openPage('/network', { Network });
    await screen.findByRole('table');
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    fireEvent.click(await screen.findByRole('option', { name: 'Keyboard shortcuts' }));
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    fireEvent.click(screen.getByRole('checkbox', { name: /Shortcuts of a single key/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    fireEvent.keyDown(document.body, { key: '?' });
    fireEvent.keyDown(document.body, { key: '/' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).not.toBe(screen.getByRole('searchbox'));
    setSingleKeys(true);
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('keeps the rest of the frame when a page breaks, and says what to do', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await openPage('/network', {
      Network: () => ({ cities: { totalCount: 1, nodes: [{ ...hanoi, field: null }, null] } }),
    });
    await screen.findByRole('heading', { level: 1, name: 'This page could not be shown' });
    expect(screen.getAllByRole('navigation', { name: 'Main places' }).length).toBeGreaterThan(0);
    vi.restoreAllMocks();
  });
});
