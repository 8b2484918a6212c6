import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closePage, openPage } from '../support/page.tsx';

afterEach(() => {
  closePage();
  vi.restoreAllMocks();
});

/** What is drawn of a matrix depends on the room there is. */
function hasRoom(): void {
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1_200);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(41);
}

const tally = { __typename: 'Tally', accept: 2, acceptWithReservation: 1, abstain: 0, notYet: 0 };
const may = { __typename: 'FrameworkMay', read: false, edit: false, coordinate: false, takePosition: false };
const owner = { __typename: 'Body', id: 'hanoi', slug: 'hanoi', kind: 'CITY', name: 'Hanoi' };

const edition = (more: object = {}) => ({
  __typename: 'Edition',
  id: 'e1',
  number: 1,
  state: 'ADOPTED',
  title: 'A common text',
  language: 'en',
  languages: ['en', 'vi'],
  note: null,
  hash: 'f'.repeat(64),
  cutAt: '2026-03-02T02:00:00.000Z',
  frozenAt: null,
  adoptedAt: '2026-05-04T02:00:00.000Z',
  withdrawnAt: null,
  withdrawnReason: null,
  translation: null,
  tally,
  positions: [],
  sections: [section('1', null, 'Purpose'), section('1.1', '1', 'Who holds the key')],
  ...more,
});

const section = (
  number: string,
  parentId: string | null,
  title: string,
  translation: object | null = null,
) => ({
  __typename: 'EditionSection',
  sectionId: number,
  parentId,
  number,
  title,
  freedom: parentId && 'GUIDED',
  guidance: parentId && 'Name the person.',
  questions: parentId ? [{ __typename: 'SectionQuestion', id: 'q', words: 'Who pays for the light?' }] : [],
  parameters: [],
  blocks: [{ type: 'paragraph', content: [{ type: 'text', text: `Words of ${number}.` }] }],
  hash: number,
  translation,
});

const framework = (more: object = {}) => ({
  framework: {
    __typename: 'Framework',
    id: 'f',
    slug: 'festivals',
    title: 'A common text',
    summary: 'What we hold in common.',
    purpose: 'COMMON_TEXT',
    language: 'en',
    isDemonstration: false,
    owner,
    may,
    document: null,
    editions: [edition()],
    edition: edition(),
    ...more,
  },
});

describe('the list of frameworks', () => {
  it('says that there is none yet, and that it could not be read', async () => {
    const page = await openPage('/frameworks', { FrameworksScreen: () => new Error('no line') });
    await screen.findByText('The frameworks can’t be read just now.');
    page.answer({ FrameworksScreen: () => ({ frameworks: [] }) });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('There is no framework to read yet.');
    expect(screen.queryByRole('button', { name: 'Begin a framework' })).toBeNull();
  });
});

describe('a framework to be read', () => {
  it('has contents, the text with what it asks of a city, and what cities think', async () => {
    await openPage('/frameworks/festivals', { FrameworkScreen: () => framework() });
    await screen.findByRole('heading', { level: 1, name: 'A common text' });
    const contents = screen.getByRole('navigation', { name: 'Contents' });
    expect(
      within(contents)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['#section-1', '#section-1.1']);
    expect(screen.getByRole('heading', { level: 3, name: /Who holds the key/ })).toBeTruthy();
    const asks = screen.getByRole('complementary', { name: 'What section 1.1 asks of a city' });
    expect(within(asks).getByText('Who pays for the light?')).toBeTruthy();
    expect(screen.getByText('2 cities accept it and 1 accepts it with a reservation')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Say what your city thinks' })).toBeNull();
  });

  it('says in another language which words are a translation, an old one, or none', async () => {
    const translated = (title: string, isStale: boolean) => ({
      __typename: 'SectionTranslation',
      language: 'vi',
      title,
      guidance: null,
      questions: [],
      parameters: [],
      blocks: [],
      ofEdition: 1,
      isStale,
    });
    const sections = [
      section('1', null, 'Purpose', translated('Mục đích', false)),
      section('1.1', '1', 'Who holds the key', translated('Ai giữ chìa khóa', true)),
      section('1.2', '1', 'Who pays'),
    ];
    await openPage('/frameworks/festivals?lang=vi', {
      FrameworkScreen: () => framework({ edition: edition({ number: 2, sections }) }),
    });
    await screen.findByText('Translated from edition 1; the words have changed since.');
    expect(screen.getAllByText('Not translated yet.')).toHaveLength(1);
    expect(
      screen.getByRole('heading', { level: 3, name: /Ai giữ/ }).querySelector('[lang="vi"]'),
    ).toBeTruthy();
    expect(
      screen.getByRole('heading', { level: 3, name: /Who pays/ }).querySelector('[lang="en"]'),
    ).toBeTruthy();
    expect(screen.getByText(/1 section is not translated yet and stands in English/)).toBeTruthy();
  });

  it('says that an edition was withdrawn and why, and shows no words of it', async () => {
    const withdrawn = edition({
      state: 'WITHDRAWN',
      withdrawnAt: '2026-06-01T02:00:00.000Z',
      withdrawnReason: 'A table was wrong.',
      sections: [],
    });
    await openPage('/frameworks/festivals/editions/1', {
      FrameworkScreen: () => framework({ edition: withdrawn, editions: [withdrawn] }),
    });
    await screen.findByText(/A table was wrong\./);
    expect(screen.queryByRole('heading', { name: 'How to cite this edition' })).toBeNull();
  });

  it('says of who can see the working text that this is not about what was adopted', async () => {
    const viewer = {
      __typename: 'Viewer',
      email: 'vy@example.org',
      isAdministrator: false,
      person: { __typename: 'Person', id: 'vy', name: 'Đỗ Khánh Vy', isDemonstration: false },
      appointments: [],
    };
    const document = {
      __typename: 'Document',
      id: 'd',
      position: '1',
      may: { __typename: 'DocumentMay', comment: true, readComments: true, coordinate: false, edit: false },
    };
    const access = {
      __typename: 'Access',
      id: 'd',
      kind: 'document',
      audience: 'PRIVATE',
      audiences: [],
      mayShare: false,
      peopleCount: 0,
      owner: { __typename: 'Body', id: 'b', name: 'City of Dundee' },
      parties: [],
      people: [],
      grants: [],
      requests: [],
    };
    await openPage('/frameworks/festivals', {
      Viewer: () => ({ viewer }),
      FrameworkScreen: () => framework({ document }),
      Access: () => ({ access }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Who can see this?' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Who can see this?' }));
    expect(
      await dialog.findByText(
        'What has been published of it is open to everyone. What follows is about the working text.',
      ),
    ).toBeTruthy();
    expect(dialog.getByText('By itself it is open only to people who act for City of Dundee.')).toBeTruthy();
  });

  it('leads on where there is no edition yet, none of that number, or nothing at all', async () => {
    const page = await openPage('/frameworks/festivals', {
      FrameworkScreen: () => framework({ edition: null, editions: [] }),
    });
    await screen.findByText('No edition has been adopted yet.');
    await page.router.navigate('/frameworks/festivals/editions/9');
    expect(await screen.findByRole('link', { name: 'To the edition in force' })).toBeTruthy();
    page.answer({ FrameworkScreen: () => ({ framework: null }) });
    await page.router.navigate('/frameworks/nothing');
    expect(await screen.findByRole('link', { name: 'To the frameworks' })).toBeTruthy();
  });

  it('says when it can’t be read, and tries again', async () => {
    const page = await openPage('/frameworks/festivals', { FrameworkScreen: () => new Error('no line') });
    await screen.findByText('The framework can’t be read just now.');
    page.answer({ FrameworkScreen: () => framework() });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { level: 1, name: 'A common text' });
  });
});

describe('the comparison of 400 cities over 60 sections', () => {
  const count = { sections: 60, cities: 400 };
  const matrix = {
    __typename: 'Matrix',
    editionId: 'e1',
    editionNumber: 1,
    withdrawnAt: null,
    withdrawnReason: null,
    sections: Array.from({ length: count.sections }, (_, at) => ({
      __typename: 'MatrixSection',
      sectionId: `s${at}`,
      parentId: null,
      number: String(at + 1),
      title: `Section ${at + 1}`,
      freedom: 'GUIDED',
    })),
    cities: Array.from({ length: count.cities }, (_, at) => ({
      __typename: 'MatrixCity',
      bodyId: `b${at}`,
      slug: `city-${at}`,
      name: `City ${at + 1}`,
      field: 'DESIGN',
      region: 'EUROPE_AND_NORTH_AMERICA',
      adaptationId: `a${at}`,
      editionNumber: 1,
      isBehind: false,
      isWithdrawn: false,
      publishedAt: 0,
      cells: [],
      added: [],
    })),
    changes: [],
  };

  it('is a table that says how large it is, draws a part of it, and is walked to its last place by keyboard', async () => {
    hasRoom();
    await openPage('/frameworks/festivals/cities', {
      ComparisonScreen: () => ({ ...framework(), matrix, subNetworks: [] }),
      ConvergenceCounts: () => ({ convergence: [] }),
    });
    const table = await screen.findByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('61');
    expect(table.getAttribute('aria-colcount')).toBe('402');
    expect(table.querySelectorAll('button[data-row]').length).toBeLessThan(2_000);

    const first = table.querySelector<HTMLElement>('button[tabindex="0"]')!;
    first.focus();
    expect(first.getAttribute('aria-label')).toContain('City 1, 1:');
    fireEvent.keyDown(first, { key: 'End', ctrlKey: true });
    const last = document.activeElement as HTMLElement;
    expect(last.getAttribute('aria-label')).toContain('City 400, 60:');
    expect(last.closest('tr')?.getAttribute('aria-rowindex')).toBe('61');
    expect(last.closest('td')?.getAttribute('aria-colindex')).toBe('401');
    fireEvent.keyDown(last, { key: 'PageUp' });
    expect(document.activeElement?.getAttribute('aria-label')).toContain('City 400, 50:');
  });
});

describe('a place of the comparison', () => {
  const row = (number: string, freedom: string) => ({
    __typename: 'MatrixSection',
    sectionId: `s${number}`,
    parentId: null,
    number,
    title: `Section ${number}`,
    freedom,
  });
  const cell = (more: object) => ({
    __typename: 'MatrixCell',
    sectionId: 's1',
    decision: 'ADAPT',
    reasonType: 'SCALE',
    isDeviation: false,
    isBehind: false,
    hasAnswer: false,
    ...more,
  });
  const city = (more: object) => ({
    __typename: 'MatrixCity',
    bodyId: 'dundee',
    slug: 'dundee',
    name: 'Dundee',
    field: 'DESIGN',
    region: 'EUROPE_AND_NORTH_AMERICA',
    adaptationId: 'a',
    editionNumber: 1,
    isBehind: true,
    isWithdrawn: false,
    publishedAt: '2026-05-04T02:00:00.000Z',
    cells: [cell({ isDeviation: true, isBehind: true })],
    added: [
      { __typename: 'MatrixAddition', sectionId: 'own', title: 'The tide', parentId: null, afterId: 's2' },
    ],
    ...more,
  });
  const compared = (more: object, ofMatrix: object = {}) => ({
    ...framework(),
    matrix: {
      __typename: 'Matrix',
      editionId: 'e2',
      editionNumber: 2,
      withdrawnAt: null,
      withdrawnReason: null,
      sections: [row('1', 'CORE'), row('2', 'GUIDED')],
      cities: [city(more)],
      changes: [],
      ...ofMatrix,
    },
    subNetworks: [],
  });
  const wording = (variables: Record<string, unknown>) => ({
    matrixWording: {
      __typename: 'MatrixWording',
      sectionId: variables.sectionId,
      decision: variables.sectionId === 'own' ? 'ADD' : variables.sectionId === 's1' ? 'ADAPT' : 'INHERIT',
      title: 'A section',
      blocks: [{ type: 'paragraph', content: [{ type: 'text', text: `Words of ${variables.sectionId}.` }] }],
      commonBlocks: null,
      baseBlocks: null,
      reasonType: null,
      words: null,
      decidedByName: null,
      decidedAt: null,
      publishedAt: '2026-05-04T02:00:00.000Z',
    },
  });

  it('shows to the eye and says in words that it deviates and that the common text has moved on, as the legend does', async () => {
    hasRoom();
    await openPage('/frameworks/festivals/cities', { ComparisonScreen: () => compared({}) });
    const place = await screen.findByRole('button', {
      name: 'Dundee, 1: adapted, reason: Scale, deviates from the core, the common words have changed since',
    });
    expect(place.textContent).toBe('*↻');
    const legend = within(screen.getByRole('list', { name: 'What the marks say' }));
    expect(legend.getByText('deviates from the core').querySelector('.deviates')?.textContent).toBe('*');
  });

  it('opens the section that a city has added there', async () => {
    hasRoom();
    await openPage('/frameworks/festivals/cities', {
      ComparisonScreen: () => compared({}),
      Wording: wording,
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Dundee, 2: added' }));
    await screen.findByRole('heading', { level: 3, name: 'The tide' });
    await screen.findByText('Words of own.');
  });

  it('says of which withdrawn edition a city still speaks, and over the comparison with one', async () => {
    hasRoom();
    const withdrawn = {
      withdrawnAt: '2026-06-01T02:00:00.000Z',
      withdrawnReason: 'A number was wrong.',
    };
    const shown = compared({ isWithdrawn: true, isBehind: false }, { editionNumber: 1, ...withdrawn });
    const editions = [edition({ state: 'WITHDRAWN', ...withdrawn })];
    await openPage('/frameworks/festivals/cities?edition=1', {
      ComparisonScreen: () => ({ ...shown, framework: { ...shown.framework, editions } }),
      Wording: wording,
    });
    await screen.findByText('edition 1, withdrawn');
    await screen.findByText(/^Edition 1 was withdrawn on .*: A number was wrong\. What cities published/);
    fireEvent.click(screen.getByRole('button', { name: /^Dundee, 1: adapted/ }));
    await screen.findByText(/^Dundee follows edition 1, which was withdrawn on .*: A number was wrong\./);
  });
});
