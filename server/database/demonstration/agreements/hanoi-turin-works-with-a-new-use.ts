import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-turin-works-with-a-new-use',
  title: {
    en: 'Memorandum on old works and their new uses',
    vi: 'Bản ghi nhớ về nhà xưởng cũ và công năng mới',
  },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'To learn, from one site in each city, how disused works find a use that lasts.',
    vi: 'Từ một địa điểm ở mỗi thành phố, học cách để nhà xưởng bỏ không tìm được công năng lâu dài.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2026-03-16',
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
      body: 'turin',
      legalName: { en: 'City of Turin', vi: 'Thành phố Turin' },
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
      party: 'turin',
      name: 'Elena Ferraris',
      capacity: { en: 'Councillor for culture', vi: 'Ủy viên phụ trách văn hóa' },
    },
  ],
  term: {
    entry: 'AFTER_PROCEDURES',
    months: 48,
    renewal: 'EXPRESS',
    renewalMonths: 24,
    noticeDays: 120,
    terminationNoticeDays: 90,
    reviewMonths: 24,
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
        en: 'The Parties compare how old works are measured, made safe, opened and handed over, at one site in each city.',
        vi: 'Các Bên so sánh cách đo đạc, gia cố, mở cửa và trao lại nhà xưởng cũ, tại một địa điểm ở mỗi thành phố.',
      },
    },
    {
      key: 'experts',
      title: { en: 'Experts', vi: 'Chuyên gia' },
      text: {
        en: 'Each Party receives two experts of the other for a month.',
        vi: 'Mỗi Bên tiếp đón hai chuyên gia của Bên kia trong một tháng.',
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
      words: { en: 'Choose the site and publish its drawings', vi: 'Chọn địa điểm và công bố bản vẽ' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2027-09-30',
    },
    {
      article: 'experts',
      words: { en: 'Receive two experts for a month', vi: 'Tiếp đón hai chuyên gia trong một tháng' },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2027-11-30',
    },
    {
      article: 'experts',
      words: { en: 'Receive two experts for a month', vi: 'Tiếp đón hai chuyên gia trong một tháng' },
      party: 'turin',
      kind: 'ONE_OFF',
      due: '2028-05-31',
    },
  ],
  story: [
    { on: '2026-03-16', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2026-04-20', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2026-10-19', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2026-10-26', by: 'nguyen-thu-lan', act: 'START_PROCEDURES' },
    { on: '2026-10-28', by: 'nguyen-thu-lan', act: 'STEP', party: 'hanoi', step: 'propose', outcome: 'SENT' },
    {
      on: '2026-11-06',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'consult',
      outcome: 'DISAGREEMENT',
      ground: {
        en: 'One agency disagrees; the answer of the Prime Minister is asked for.',
        vi: 'Một cơ quan không đồng ý; xin ý kiến Thủ tướng Chính phủ.',
      },
      opinions: [
        { consultee: 'ministry-of-foreign-affairs', kind: 'AGREES', on: '2026-11-05' },
        {
          consultee: 'agencies-concerned',
          kind: 'DISAGREES',
          on: '2026-11-06',
          words: {
            en: 'The site is under a planning decision that is not yet taken (demonstration).',
            vi: 'Địa điểm đang chờ một quyết định quy hoạch (bản trình diễn).',
          },
        },
      ],
    },
  ],
};
