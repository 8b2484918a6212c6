import type { EditionState, FrameworkPurpose, GrantRole, PositionKind } from '../../../../schema/words.ts';

/** The common festival framework as the demonstration tells it: its text is in the folders beside, the rest is invented. */
export const framework = {
  slug: 'festivals-in-creative-cities',
  purpose: 'COMMON_TEXT' as FrameworkPurpose,
  owner: 'hanoi-department-of-culture-and-sports',
  title: {
    en: 'Festivals in Creative Cities: a common framework',
    vi: 'Lễ hội trong các Thành\u00a0phố Sáng\u00a0tạo: khung chung',
  },
  summary: {
    en: 'An orientation, not a template. It says what our cities hold in common when they hold a festival, and where each of them is free.',
    vi: 'Một định hướng, không phải khuôn mẫu. Văn bản nói các thành phố có chung điều gì khi tổ chức lễ hội, và mỗi thành phố được tự do ở đâu.',
  },
};

/** Who writes together, by the bodies they act for. */
export const draftingGroup: readonly { body: string; role: GrantRole }[] = [
  { body: 'hanoi', role: 'COORDINATOR' },
  { body: 'singapore', role: 'COORDINATOR' },
  { body: 'dundee', role: 'EDITOR' },
  { body: 'bandung', role: 'EDITOR' },
  { body: 'daegu', role: 'EDITOR' },
  { body: 'kobe', role: 'REVIEWER' },
  { body: 'nagoya', role: 'REVIEWER' },
  { body: 'wuhan', role: 'REVIEWER' },
  { body: 'chiang-mai', role: 'READER' },
];

/** Who wrote each part first, and from which day on. */
export const authors: readonly { part: number; by: string; on: string }[] = [
  { part: 1, by: 'nguyen-thu-lan', on: '2026-01-12' },
  { part: 2, by: 'tan-wei-ling', on: '2026-01-15' },
  { part: 3, by: 'isla-mcallister', on: '2026-01-19' },
  { part: 4, by: 'rizky-pratama', on: '2026-01-22' },
  { part: 5, by: 'han-seo-yeon', on: '2026-01-26' },
  { part: 6, by: 'nguyen-thu-lan', on: '2026-01-29' },
  { part: 7, by: 'tan-wei-ling', on: '2026-02-02' },
];

/** What was changed after the second edition, word by word: the next one is in consultation. */
export const revisions: readonly {
  key: string;
  by: string;
  on: string;
  words: string;
  become: string;
  why: string;
}[] = [
  {
    key: '03-2-the-accessibility-plan',
    by: 'isla-mcallister',
    on: '2026-10-12',
    words: 'Take the time it takes.',
    become: 'Pay all three for the day, and take the time it takes.',
    why: 'Whoever tries a place out for others does a day’s work, and work is paid.',
  },
  {
    key: '02-2-money-that-lasts',
    by: 'tan-wei-ling',
    on: '2026-10-15',
    words: 'There is a reserve, and a rule about who may open it.',
    become: 'There is a reserve in an account of its own, and a rule about who may open it.',
    why: 'A reserve that stands among the other money has been spent before anybody opens it.',
  },
  {
    key: '05-2-the-smallest-set-of-measures',
    by: 'han-seo-yeon',
    on: '2026-10-19',
    words: 'It is a proper evaluation.',
    become: 'It is a proper evaluation, and it is yours to publish.',
    why: 'Small teams asked whether they may show figures that no institute has made.',
  },
];

export interface DemonstrationEdition {
  readonly number: number;
  readonly note: string;
  readonly by: string;
  readonly cut: string;
  readonly moves: readonly { state: EditionState; on: string }[];
  readonly positions: readonly DemonstrationPosition[];
}

export interface DemonstrationPosition {
  readonly by: string;
  readonly kind: PositionKind;
  readonly on: string;
  readonly reservation?: string;
}

export const editions: readonly DemonstrationEdition[] = [
  {
    number: 1,
    note: 'The first edition: twenty sections in six pillars, with their questions and values.',
    by: 'nguyen-thu-lan',
    cut: '2026-03-02',
    moves: [
      { state: 'FROZEN', on: '2026-04-20' },
      { state: 'ADOPTED', on: '2026-05-04' },
    ],
    positions: [
      { by: 'nguyen-thu-lan', kind: 'ACCEPT', on: '2026-04-21' },
      { by: 'isla-mcallister', kind: 'NOT_YET', on: '2026-04-23' },
      { by: 'tan-wei-ling', kind: 'ACCEPT', on: '2026-04-24' },
      {
        by: 'isla-mcallister',
        kind: 'ACCEPT_WITH_RESERVATION',
        on: '2026-05-06',
        reservation:
          'Section 3.1: our council can’t promise five per cent for access before an edition has a budget. We read the value as a share of that edition’s own money, set on the day the budget is decided.',
      },
      { by: 'anong-srisuk', kind: 'ABSTAIN', on: '2026-05-11' },
    ],
  },
];

/** The edition that cities are asked about now. */
export const consultation = {
  note: 'Three sentences made firmer after the first readings: paid test walks, a reserve in its own account, the short evaluation.',
  by: 'tan-wei-ling',
  cut: '2026-11-09',
};
