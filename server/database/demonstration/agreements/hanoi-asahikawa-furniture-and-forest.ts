import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-asahikawa-furniture-and-forest',
  title: {
    en: 'Memorandum on furniture, timber and apprentices',
    vi: 'Bản ghi nhớ về đồ mộc, gỗ và người học nghề',
  },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'To send apprentices to one another for a winter, and to show what they made.',
    vi: 'Cử người học nghề sang nhau trong một mùa đông và trưng bày những gì họ làm ra.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2026-04-13',
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
      body: 'asahikawa',
      legalName: { en: 'City of Asahikawa', vi: 'Thành phố Asahikawa' },
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
      authority: {
        en: 'Authorised by the Chair (demonstration)',
        vi: 'Theo ủy quyền của Chủ tịch (bản trình diễn)',
      },
    },
    { party: 'asahikawa', name: 'Sasaki Noboru', capacity: { en: 'Vice Mayor', vi: 'Phó Thị trưởng' } },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 36,
    renewal: 'TACIT',
    renewalMonths: 12,
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
      key: 'apprentices',
      title: { en: 'Apprentices', vi: 'Người học nghề' },
      text: {
        en: 'Two apprentices of each city spend a winter in a workshop of the other and come back with one piece and its drawing.',
        vi: 'Hai người học nghề của mỗi thành phố ở lại một mùa đông trong xưởng của thành phố kia và trở về với một món đồ cùng bản vẽ.',
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
      article: 'apprentices',
      words: { en: 'Send two apprentices', vi: 'Cử hai người học nghề' },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2027-11-15',
      everyMonths: 12,
    },
    {
      article: 'apprentices',
      words: { en: 'Show the pieces at the festival', vi: 'Trưng bày các món đồ tại lễ hội' },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2028-11-17',
    },
  ],
  story: [
    { on: '2026-04-13', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2026-05-18', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2026-10-05', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2026-10-12', by: 'nguyen-thu-lan', act: 'START_PROCEDURES' },
    { on: '2026-10-14', by: 'nguyen-thu-lan', act: 'STEP', party: 'hanoi', step: 'propose', outcome: 'SENT' },
    {
      on: '2026-10-23',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'consult',
      outcome: 'ALL_AGREE',
      opinions: [
        { consultee: 'ministry-of-foreign-affairs', kind: 'AGREES', on: '2026-10-22' },
        { consultee: 'agencies-concerned', kind: 'AGREES', on: '2026-10-23' },
      ],
    },
    {
      on: '2026-11-19',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'decide',
      outcome: 'APPROVED',
      ground: { en: 'Decision filed (demonstration).', vi: 'Quyết định đã lưu (bản trình diễn).' },
    },
  ],
};
