import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-graz-design-month',
  title: {
    en: 'Memorandum on a design month in two cities',
    vi: 'Bản ghi nhớ về tháng thiết kế ở hai thành phố',
  },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'To hold a month of design at the same time. It was not consented to, and stays here so that the next proposal knows why.',
    vi: 'Tổ chức tháng thiết kế cùng thời gian. Đề xuất không được chấp thuận, và được lưu ở đây để lần đề xuất sau biết lý do.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2025-12-01',
  begunBy: 'nguyen-thu-lan',
  parties: [
    {
      body: 'hanoi',
      legalName: { en: 'Hanoi People’s Committee', vi: 'Ủy ban nhân dân thành phố Hà Nội' },
      capacity: { en: 'acting for the City of Hanoi', vi: 'đại diện cho thành phố Hà Nội' },
      contact: 'nguyen-thu-lan',
      procedure: 'vietnam-province-law-70-2020',
    },
    {
      body: 'graz',
      legalName: { en: 'City of Graz', vi: 'Thành phố Graz' },
      capacity: null,
      contact: null,
      procedure: null,
    },
  ],
  signatories: [
    {
      party: 'hanoi',
      name: 'Vũ Đức Thành',
      capacity: { en: 'Chair of the People’s Committee', vi: 'Chủ tịch Ủy ban nhân dân thành phố' },
    },
    {
      party: 'graz',
      name: 'Lukas Pichler',
      capacity: { en: 'Councillor for culture', vi: 'Ủy viên phụ trách văn hóa' },
    },
  ],
  term: { entry: 'LAST_SIGNATURE', months: 24, renewal: 'NONE', terminationNoticeDays: 60 },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'month',
      title: { en: 'A month in common', vi: 'Một tháng chung' },
      text: {
        en: 'The Parties hold a month of design at the same time, with one programme and one opening.',
        vi: 'Các Bên tổ chức tháng thiết kế cùng thời gian, với một chương trình và một lễ khai mạc.',
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
      article: 'month',
      words: { en: 'Agree on the dates', vi: 'Thống nhất thời gian' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2027-03-31',
    },
  ],
  story: [
    { on: '2025-12-01', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2026-01-12', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2026-06-01', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2026-06-08', by: 'nguyen-thu-lan', act: 'START_PROCEDURES' },
    { on: '2026-06-10', by: 'nguyen-thu-lan', act: 'STEP', party: 'hanoi', step: 'propose', outcome: 'SENT' },
    {
      on: '2026-06-19',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'consult',
      outcome: 'DISAGREEMENT',
      opinions: [
        {
          consultee: 'ministry-of-foreign-affairs',
          kind: 'AGREES_WITH_COMMENTS',
          on: '2026-06-18',
          words: {
            en: 'The costs of guests are not covered (demonstration).',
            vi: 'Chi phí cho khách chưa có nguồn (bản trình diễn).',
          },
        },
        {
          consultee: 'agencies-concerned',
          kind: 'DISAGREES',
          on: '2026-06-19',
          words: {
            en: 'Two design programmes in one autumn (demonstration).',
            vi: 'Hai chương trình thiết kế trong một mùa thu (bản trình diễn).',
          },
        },
      ],
    },
    {
      on: '2026-06-30',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'ask-prime-minister',
      outcome: 'DOES_NOT_CONSENT',
      ground: {
        en: 'The festival of 2026 comes first; to be proposed again for a year between two editions (demonstration).',
        vi: 'Ưu tiên lễ hội năm 2026; đề xuất lại cho năm giữa hai kỳ (bản trình diễn).',
      },
    },
  ],
};
