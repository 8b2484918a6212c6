import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-chiang-mai-craft-and-design',
  title: {
    en: 'Memorandum on craft and contemporary design',
    vi: 'Bản ghi nhớ về thủ công và thiết kế đương đại',
  },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'To bring craftspeople and designers of two cities to one bench, in pairs.',
    vi: 'Đưa thợ thủ công và nhà thiết kế của hai thành phố đến cùng một bàn thợ, theo từng cặp.',
  },
  fields: ['CRAFTS_AND_FOLK_ART', 'DESIGN'],
  source: null,
  begunOn: '2023-08-07',
  begunBy: 'nguyen-thu-lan',
  parties: [
    {
      body: 'hanoi',
      legalName: { en: 'Hanoi People’s Committee', vi: 'Ủy ban nhân dân thành phố Hà Nội' },
      capacity: { en: 'acting for the City of Hanoi', vi: 'đại diện cho thành phố Hà Nội' },
      contact: 'nguyen-thu-lan',
      procedure: null,
    },
    {
      body: 'chiang-mai',
      legalName: { en: 'City of Chiang Mai', vi: 'Thành phố Chiang Mai' },
      capacity: null,
      contact: 'anong-srisuk',
      procedure: null,
    },
  ],
  signatories: [
    {
      party: 'hanoi',
      name: 'Vũ Đức Thành',
      capacity: { en: 'Chair of the People’s Committee', vi: 'Chủ tịch Ủy ban nhân dân thành phố' },
      signedOn: '2024-02-26',
      place: 'Hà Nội',
      originals: 4,
    },
    {
      party: 'chiang-mai',
      name: 'Somchai Boonmee',
      capacity: { en: 'Deputy Mayor', vi: 'Phó Thị trưởng' },
      signedOn: '2024-03-12',
      place: 'Chiang Mai',
      originals: 4,
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 36,
    renewal: 'EXPRESS',
    renewalMonths: 36,
    noticeDays: 90,
    terminationNoticeDays: 60,
    reviewMonths: 12,
  },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'pairs',
      title: { en: 'Pairs', vi: 'Ghép cặp' },
      text: {
        en: 'Each year four craftspeople and four designers are paired across the two cities and make one thing together, which carries both names.',
        vi: 'Mỗi năm bốn thợ thủ công và bốn nhà thiết kế ở hai thành phố được ghép cặp và cùng làm một món đồ mang tên cả hai.',
      },
    },
    {
      key: 'prices',
      title: { en: 'Prices', vi: 'Giá bán' },
      text: {
        en: 'What is sold is sold at a price that the craftsperson has set. The Parties take no part of it.',
        vi: 'Món đồ được bán theo giá do người thợ định. Các Bên không hưởng phần nào.',
      },
    },
    costs,
    works,
    contacts,
    nature,
    differencesAndEnding,
    languages,
  ],
  obligations: [
    {
      article: 'pairs',
      words: {
        en: 'Pair four craftspeople with four designers',
        vi: 'Ghép bốn thợ thủ công với bốn nhà thiết kế',
      },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2024-09-30',
      everyMonths: 12,
    },
    {
      article: 'prices',
      words: { en: 'Publish what the craftspeople earned', vi: 'Công bố khoản thu của các thợ thủ công' },
      party: 'chiang-mai',
      kind: 'ONE_OFF',
      due: '2026-10-31',
      state: 'PROMISED',
    },
    {
      article: 'pairs',
      words: { en: 'Say whether a renewal is wished', vi: 'Cho biết có muốn gia hạn hay không' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2026-12-12',
    },
  ],
  story: [
    { on: '2023-08-07', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2023-09-18', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2024-01-29', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2024-02-19', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2024-03-12', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
  ],
};
