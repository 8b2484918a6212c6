import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, languages, nature } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-kuala-lumpur-new-member',
  title: {
    en: 'Letter of intent between two cities of design',
    vi: 'Ý định thư giữa hai thành phố thiết kế',
  },
  kind: 'LETTER_OF_INTENT',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'To pass on what a member of six years would do otherwise to one of its first year.',
    vi: 'Trao lại cho một thành viên năm đầu điều mà một thành viên sáu năm sẽ làm khác đi.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2026-05-04',
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
      body: 'kuala-lumpur',
      legalName: { en: 'City of Kuala Lumpur', vi: 'Thành phố Kuala Lumpur' },
      capacity: null,
      contact: null,
      procedure: null,
    },
  ],
  signatories: [
    {
      party: 'hanoi',
      name: 'Hoàng Thị Mai',
      capacity: { en: 'Director, Department of Culture and Sports', vi: 'Giám đốc Sở Văn hóa và Thể thao' },
      signedOn: '2026-10-26',
      place: 'Kuala Lumpur',
      originals: 4,
    },
    {
      party: 'kuala-lumpur',
      name: 'Farah Binti Yusof',
      capacity: { en: 'Director for culture', vi: 'Giám đốc phụ trách văn hóa' },
      signedOn: '2026-10-26',
      place: 'Kuala Lumpur',
      originals: 4,
    },
  ],
  term: { entry: 'ON_DAY', entersOn: '2027-01-01', months: 24, renewal: 'NONE', terminationNoticeDays: 30 },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'intent',
      title: { en: 'What is intended', vi: 'Điều dự định' },
      text: {
        en: 'Hanoi tells a city that joined in 2025 what it would do otherwise in its first four years.',
        vi: 'Hà Nội kể cho một thành phố gia nhập năm 2025 những gì mình sẽ làm khác đi trong bốn năm đầu.',
      },
    },
    costs,
    contacts,
    nature,
    languages,
  ],
  obligations: [
    {
      article: 'intent',
      words: {
        en: 'Two days with the team that writes the monitoring report',
        vi: 'Hai ngày cùng nhóm viết báo cáo giám sát',
      },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2027-04-30',
    },
    {
      article: 'intent',
      words: { en: 'Visit in return', vi: 'Chuyến thăm đáp lễ' },
      party: 'kuala-lumpur',
      kind: 'ONE_OFF',
      due: '2027-10-31',
    },
  ],
  story: [
    { on: '2026-05-04', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2026-06-08', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2026-08-31', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2026-09-07', by: 'nguyen-thu-lan', act: 'START_PROCEDURES' },
    { on: '2026-09-09', by: 'nguyen-thu-lan', act: 'STEP', party: 'hanoi', step: 'propose', outcome: 'SENT' },
    {
      on: '2026-09-18',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'consult',
      outcome: 'ALL_AGREE',
      opinions: [
        { consultee: 'ministry-of-foreign-affairs', kind: 'AGREES', on: '2026-09-17' },
        { consultee: 'agencies-concerned', kind: 'AGREES', on: '2026-09-18' },
      ],
    },
    {
      on: '2026-10-05',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'decide',
      outcome: 'APPROVED',
    },
    { on: '2026-10-19', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    {
      on: '2026-11-06',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'report',
      outcome: 'REPORTED',
      ground: {
        en: 'Report sent and copy deposited on the ninth working day (demonstration).',
        vi: 'Đã gửi báo cáo và nộp bản sao trong ngày làm việc thứ chín (bản trình diễn).',
      },
    },
  ],
};
