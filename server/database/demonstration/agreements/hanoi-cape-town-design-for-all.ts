import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-cape-town-design-for-all',
  title: { en: 'Memorandum on design that leaves nobody out', vi: 'Bản ghi nhớ về thiết kế không bỏ ai lại' },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'To let disabled designers advise the festival of another city, and to pay them for it.',
    vi: 'Để các nhà thiết kế là người khuyết tật tư vấn cho lễ hội của thành phố khác, và trả công cho họ.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2023-02-06',
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
      body: 'cape-town',
      legalName: { en: 'City of Cape Town', vi: 'Thành phố Cape Town' },
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
      signedOn: '2023-09-11',
      place: 'Hà Nội',
      originals: 4,
    },
    {
      party: 'cape-town',
      name: 'Nomsa Khumalo',
      capacity: { en: 'Executive Director', vi: 'Giám đốc điều hành' },
      signedOn: '2023-09-18',
      place: 'Cape Town',
      originals: 4,
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 48,
    renewal: 'EXPRESS',
    noticeDays: 90,
    terminationNoticeDays: 60,
  },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'fields',
      title: { en: 'Fields', vi: 'Lĩnh vực' },
      text: {
        en: 'Disabled designers of the two cities advise each other’s festival, from afar and paid by the day.',
        vi: 'Các nhà thiết kế là người khuyết tật của hai thành phố tư vấn cho lễ hội của nhau, từ xa và được trả công theo ngày.',
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
      article: 'fields',
      words: { en: 'Ten days of advice, paid', vi: 'Mười ngày tư vấn, có trả công' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2025-06-30',
      state: 'DONE',
      evidence: { en: 'Invoices of ten days (demonstration)', vi: 'Chứng từ mười ngày (bản trình diễn)' },
    },
  ],
  story: [
    { on: '2023-02-06', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2023-03-13', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2023-08-14', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2023-09-04', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2023-09-18', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
    {
      on: '2026-08-31',
      by: 'nguyen-thu-lan',
      act: 'TERMINATE',
      ground: {
        en: 'Replaced by a circle of six cities (demonstration).',
        vi: 'Được thay bằng một nhóm sáu thành phố (bản trình diễn).',
      },
    },
    {
      on: '2026-09-15',
      by: 'nguyen-thu-lan',
      act: 'NOTIFY',
      ground: {
        en: 'The Ministry of Foreign Affairs was told on the eleventh working day (demonstration).',
        vi: 'Đã thông báo Bộ Ngoại giao (bản trình diễn).',
      },
    },
  ],
};
