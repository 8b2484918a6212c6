import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { city, daegu, dundee, hanoi, networkOf } from '../support/cities.ts';
import { closePage, openPage } from '../support/page.tsx';

afterEach(closePage);

const Network = () => networkOf(hanoi, daegu, dundee);
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const panelOf = (name: string) => () => ({
  city: { ...city(name), festivalCount: 0, peopleCount: 0, festivals: [], people: [] },
});

describe('the network', () => {
  it('lists all cities by name, with the native name in its own language, and counts them', async () => {
    await openPage('/network', { Network });
    await waitFor(() => expect(names()).toEqual(['Daegu 대구', 'Dundee', 'Hanoi']));
    expect(screen.getByText('대구').lang).toBe('ko');
    expect(screen.getByText('3 cities in 3 countries, eight creative fields')).toBeTruthy();
    expect(screen.getByText(/3 of the 408 members counted by UNESCO/)).toBeTruthy();
  });

  it('keeps the filter in the address, and counts each field among what the other filters leave', async () => {
    const { router } = await openPage('/network?region=asia-and-the-pacific', { Network });
    const design = await screen.findByRole('button', { name: 'Design 1' });
    fireEvent.click(design);
    await waitFor(() => expect(names()).toEqual(['Hanoi']));
    expect(router.state.location.search).toBe('?field=design&region=asia-and-the-pacific');
    expect(design.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('1 of 3 cities')).toBeTruthy();
  });

  it('asks the server for a search once the typing pauses, and shows the best hit first', async () => {
    const { asked, router } = await openPage('/network', {
      Network,
      NetworkSearch: ({ search }) => ({
        cities: { nodes: search === 'da' ? [{ ...hanoi }, { ...daegu }] : [] },
      }),
    });
    const field = await screen.findByRole('searchbox', { name: 'Search cities in any spelling' });
    await waitFor(() => names());
    fireEvent.change(field, { target: { value: 'd' } });
    fireEvent.change(field, { target: { value: 'da' } });
    await waitFor(() => expect(names()).toEqual(['Hanoi', 'Daegu 대구']));
    expect(asked.filter((name) => name === 'NetworkSearch')).toHaveLength(1);
    expect(router.state.location.search).toBe('?q=da');
  });

  it('says when nothing is found, and leads back to all', async () => {
    await openPage('/network?q=zzz', { Network, NetworkSearch: () => ({ cities: { nodes: [] } }) });
    await screen.findByText('No city is found for “zzz”.');
    fireEvent.click(screen.getByRole('button', { name: 'Show all cities' }));
    await waitFor(() => expect(names()).toHaveLength(3));
  });

  it('says what happened when the cities cannot be read, and reads them on another try', async () => {
    const page = await openPage('/network', { Network: () => new Error('no line') });
    await screen.findByText('The cities could not be read.');
    page.answer({ Network });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['the browser says that the line is back', 'some time has passed'])(
    'reads the cities by itself once %s, and keeps saying until then that it could not',
    async (sign) => {
      const page = await openPage('/network', { Network: () => new Error('no line') });
      const alert = await screen.findByText('The cities could not be read.');
      const asked = () => page.asked.filter((name) => name === 'Network').length;
      await waitFor(() => expect(asked()).toBeGreaterThan(2));
      expect(alert.isConnected).toBe(true);
      page.answer({ Network });
      if (sign.startsWith('the browser')) window.dispatchEvent(new Event('online'));
      await waitFor(() => expect(names()).toHaveLength(3));
      expect(alert.isConnected).toBe(false);
    },
  );

  it('keeps the list when only the search fails', async () => {
    await openPage('/network?q=hue', { Network, NetworkSearch: () => new Error('no line') });
    await screen.findByText('“hue” could not be searched.');
    expect(names()).toHaveLength(3);
  });

  it('opens a city beside, moves the focus there, and gives it back on Esc', async () => {
    const { router } = await openPage('/network', { Network, CityPanel: panelOf('Dundee') });
    const link = await screen.findByRole('link', { name: 'Dundee' });
    link.focus();
    fireEvent.click(link);
    const panel = await screen.findByRole('complementary', { name: 'Dundee' });
    expect(document.activeElement).toBe(panel);
    expect(within(panel).getByRole('link', { name: 'Open the city' }).getAttribute('href')).toBe(
      '/network/dundee',
    );
    fireEvent.keyDown(panel, { key: 'Escape' });
    await waitFor(() => expect(router.state.location.search).toBe(''));
    expect(document.activeElement).toBe(link);
  });

  it('shows on a phone the map or the list', async () => {
    await openPage('/network', { Network }, { width: 390 });
    await screen.findByText('3 cities in 3 countries, eight creative fields');
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'List' }));
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(screen.queryByRole('group', { name: /^Map of/ })).toBeNull();
  });

  it('speaks Vietnamese, and tells the server so', async () => {
    let language: string | null = null;
    await openPage(
      '/network',
      {
        Network: (_, headers) => {
          language = headers.get('accept-language');
          return networkOf(hanoi);
        },
      },
      { language: 'vi' },
    );
    await screen.findByRole('heading', { level: 1, name: 'Mạng lưới' });
    await screen.findByText('Việt Nam');
    expect(language).toBe('vi');
    expect(document.documentElement.lang).toBe('vi');
  });
});
