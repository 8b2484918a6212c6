import type { DemonstrationAdaptation, DemonstrationUpstream } from './format.ts';

/** Who adapted the framework, when, and how far each has come with the second edition. Invented: no city’s position. */
export const cities: readonly DemonstrationAdaptation[] = [
  // Adapts much, and is in the middle of its merge: one conflict, two sections ready, one settled.
  {
    city: 'hanoi',
    begun: { by: 'nguyen-thu-lan', on: '2026-05-12' },
    published: { by: 'nguyen-thu-lan', on: '2026-08-14' },
    withdrawn: null,
    merge: {
      by: 'nguyen-thu-lan',
      on: '2026-11-16',
      state: 'OPEN',
      settled: [{ key: '03-2-the-accessibility-plan', take: 'BOTH', by: 'nguyen-thu-lan', on: '2026-11-17' }],
    },
  },
  // Says less than the common text, and says why; behind the second edition.
  {
    city: 'dundee',
    begun: { by: 'isla-mcallister', on: '2026-05-18' },
    published: { by: 'isla-mcallister', on: '2026-07-20' },
    withdrawn: null,
    merge: null,
  },
  // Puts the makers' forum first; its open call went into the second edition.
  {
    city: 'bandung',
    begun: { by: 'siti-rahayu', on: '2026-05-14' },
    published: { by: 'siti-rahayu', on: '2026-08-03' },
    withdrawn: null,
    merge: { by: 'siti-rahayu', on: '2026-10-08', state: 'DONE', settled: [] },
  },
  // Keeps every common word and extends for a city of music.
  {
    city: 'daegu',
    begun: { by: 'yoon-ha-eun', on: '2026-05-20' },
    published: { by: 'yoon-ha-eun', on: '2026-08-24' },
    withdrawn: null,
    merge: {
      by: 'yoon-ha-eun',
      on: '2026-10-15',
      state: 'DONE',
      settled: [
        {
          key: '02-4-the-shape-of-the-organisation',
          take: 'PLACE',
          under: '02-0-governance-and-resources',
          after: '02-1-who-decides-who-pays-who-answers',
          by: 'yoon-ha-eun',
          on: '2026-10-16',
        },
      ],
    },
  },
  // Inherits nearly everything.
  {
    city: 'singapore',
    begun: { by: 'tan-wei-ling', on: '2026-05-11' },
    published: { by: 'tan-wei-ling', on: '2026-06-30' },
    withdrawn: null,
    merge: {
      by: 'tan-wei-ling',
      on: '2026-10-06',
      state: 'DONE',
      settled: [{ key: '03-2-the-accessibility-plan', take: 'BASE', by: 'tan-wei-ling', on: '2026-10-06' }],
    },
  },
  // Leaves out with reasons, and adds what a festival of memory needs.
  {
    city: 'kobe',
    begun: { by: 'mori-haruka', on: '2026-05-25' },
    published: { by: 'mori-haruka', on: '2026-08-31' },
    withdrawn: null,
    merge: { by: 'mori-haruka', on: '2026-10-20', state: 'DONE', settled: [] },
  },
  // Adds sections of its own.
  {
    city: 'nagoya',
    begun: { by: 'kato-daichi', on: '2026-05-27' },
    published: { by: 'kato-daichi', on: '2026-09-10' },
    withdrawn: null,
    merge: {
      by: 'kato-daichi',
      on: '2026-11-03',
      state: 'DONE',
      settled: [{ key: '04-1-the-city-as-the-venue', take: 'WRITTEN', by: 'kato-daichi', on: '2026-11-05' }],
    },
  },
  // Adapts to a rhythm that it has already; behind the second edition.
  {
    city: 'wuhan',
    begun: { by: 'zhou-wenjing', on: '2026-06-01' },
    published: { by: 'zhou-wenjing', on: '2026-09-21' },
    withdrawn: null,
    merge: null,
  },
];

/** Wording that went back to the common text. */
export const upstream: readonly DemonstrationUpstream[] = [
  {
    city: 'bandung',
    key: '04-2-an-open-call',
    by: 'siti-rahayu',
    on: '2026-06-22',
    reason:
      'A call that asks for a firm, or weighs the idea far above what is left afterwards, finds those who are good at calls. Groups without a legal form are where most new makers are, in Bandung and, we believe, elsewhere.',
    evidence: [
      {
        label: 'Helarfest: editions of 2008, 2009 and 2012, run by a forum of the creative community',
        url: 'https://titalarasati.com',
      },
    ],
    accepted: { by: 'nguyen-thu-lan', on: '2026-07-02' },
  },
];
