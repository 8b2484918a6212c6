import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-bangkok-street-furniture',
  title: { en: 'Project agreement on benches that travel', vi: 'Thỏa thuận dự án “Những chiếc ghế biết đi”' },
  kind: 'PROJECT_AGREEMENT',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'To let twenty benches, and the students who drew them, see two cities.',
    vi: 'Để hai mươi chiếc ghế và những sinh viên vẽ chúng được thấy hai thành phố.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2026-03-23',
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
      body: 'bangkok',
      legalName: { en: 'City of Bangkok', vi: 'Thành phố Băng Cốc' },
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
      signedOn: '2026-11-16',
      place: 'Hà Nội',
      originals: 4,
    },
    {
      party: 'bangkok',
      name: 'Kanya Rattanakul',
      capacity: { en: 'Deputy Governor', vi: 'Phó Thị trưởng' },
      signedOn: '2026-11-20',
      place: 'Bangkok',
      originals: 4,
    },
  ],
  term: { entry: 'AFTER_PROCEDURES', months: 18, renewal: 'NONE', terminationNoticeDays: 30 },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'benches',
      title: { en: 'Benches', vi: 'Những chiếc ghế' },
      text: {
        en: 'Twenty benches are drawn by students of both cities, built in both, and change places after half a year.',
        vi: 'Hai mươi chiếc ghế do sinh viên hai thành phố vẽ, được đóng ở cả hai nơi, và đổi chỗ cho nhau sau nửa năm.',
      },
    },
    {
      key: 'shade',
      title: { en: 'Shade', vi: 'Bóng mát' },
      text: {
        en: 'A bench stands where there is shade at two in the afternoon, or brings its own.',
        vi: 'Ghế đặt ở nơi có bóng mát lúc hai giờ chiều, hoặc tự mang theo bóng mát.',
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
      article: 'benches',
      words: { en: 'Build ten benches', vi: 'Đóng mười chiếc ghế' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2027-05-31',
    },
    {
      article: 'benches',
      words: { en: 'Exchange them', vi: 'Đổi ghế cho nhau' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2027-11-30',
    },
  ],
  story: [
    { on: '2026-03-23', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2026-04-27', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2026-09-07', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2026-09-14', by: 'nguyen-thu-lan', act: 'START_PROCEDURES' },
    { on: '2026-09-16', by: 'nguyen-thu-lan', act: 'STEP', party: 'hanoi', step: 'propose', outcome: 'SENT' },
    {
      on: '2026-09-25',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'consult',
      outcome: 'ALL_AGREE',
      opinions: [
        { consultee: 'ministry-of-foreign-affairs', kind: 'AGREES', on: '2026-09-24' },
        { consultee: 'agencies-concerned', kind: 'AGREES', on: '2026-09-25' },
      ],
    },
    {
      on: '2026-10-19',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'decide',
      outcome: 'APPROVED',
    },
    { on: '2026-11-09', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
  ],
};
