import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-shenzhen-student-prize',
  title: { en: 'Project agreement on a student prize', vi: 'Thỏa thuận dự án giải thưởng sinh viên' },
  kind: 'PROJECT_AGREEMENT',
  owner: 'hanoi',
  audience: 'NETWORK',
  isPublished: false,
  purpose: {
    en: 'To give a prize for a first work, awarded by students. It ended by agreement.',
    vi: 'Trao giải cho tác phẩm đầu tay do sinh viên chấm. Đã chấm dứt theo thỏa thuận.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2023-09-04',
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
      body: 'shenzhen',
      legalName: { en: 'City of Shenzhen', vi: 'Thành phố Thâm Quyến' },
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
      signedOn: '2024-03-04',
      place: 'Hà Nội',
      originals: 4,
    },
    {
      party: 'shenzhen',
      name: 'Liang Rui',
      capacity: { en: 'Deputy Director', vi: 'Phó Giám đốc' },
      signedOn: '2024-03-11',
      place: 'Shenzhen',
      originals: 4,
    },
  ],
  term: { entry: 'LAST_SIGNATURE', months: 48, renewal: 'NONE', terminationNoticeDays: 90 },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'prize',
      title: { en: 'Prize', vi: 'Giải thưởng' },
      text: {
        en: 'A prize for a first work of students of both cities, with a jury of students.',
        vi: 'Giải thưởng cho tác phẩm đầu tay của sinh viên hai thành phố, do hội đồng sinh viên chấm.',
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
      article: 'prize',
      words: { en: 'Award of the first year', vi: 'Trao giải năm thứ nhất' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2024-12-15',
      state: 'DONE',
      evidence: {
        en: 'Winners of the first year (demonstration)',
        vi: 'Người đoạt giải năm thứ nhất (bản trình diễn)',
      },
    },
    {
      article: 'prize',
      words: { en: 'Award of the second year', vi: 'Trao giải năm thứ hai' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2025-12-15',
      state: 'DROPPED',
      reason: { en: 'Too few entries in the second year.', vi: 'Năm thứ hai có quá ít bài dự thi.' },
    },
  ],
  story: [
    { on: '2023-09-04', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2023-10-09', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2024-02-05', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2024-02-26', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2024-03-11', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
    {
      on: '2026-11-16',
      by: 'nguyen-thu-lan',
      act: 'TERMINATE',
      ground: {
        en: 'By agreement of both parties: too few entries (demonstration).',
        vi: 'Theo thỏa thuận của hai bên: quá ít bài dự thi (bản trình diễn).',
      },
    },
  ],
};
