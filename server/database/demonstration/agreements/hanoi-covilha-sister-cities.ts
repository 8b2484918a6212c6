import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-covilha-sister-cities',
  title: { en: 'Sister city agreement', vi: 'Thỏa thuận kết nghĩa' },
  kind: 'SISTER_CITY',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'A tie without an end between two cities of design, which begins with cloth and is carried by people who hold no office.',
    vi: 'Một mối gắn kết không định ngày kết thúc giữa hai thành phố thiết kế, bắt đầu từ vải và do những người không giữ chức vụ vun đắp.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2026-06-08',
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
      body: 'covilha',
      legalName: { en: 'City of Covilhã', vi: 'Thành phố Covilhã' },
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
    { party: 'covilha', name: 'Inês Carvalho', capacity: { en: 'Mayor', vi: 'Thị trưởng' } },
  ],
  term: { entry: 'AFTER_PROCEDURES', renewal: 'NONE', terminationNoticeDays: 180, reviewMonths: 24 },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'ties',
      title: { en: 'What binds the cities', vi: 'Điều gắn kết hai thành phố' },
      text: {
        en: 'The Parties begin with cloth, and with those who weave it.',
        vi: 'Các Bên bắt đầu từ vải, và từ những người dệt vải.',
      },
    },
    {
      key: 'people',
      title: { en: 'People', vi: 'Con người' },
      text: {
        en: 'Every second year a group of ten people who hold no office visits the other city and is lodged in homes.',
        vi: 'Hai năm một lần, một nhóm mười người không giữ chức vụ đến thăm thành phố kia và ở trong các gia đình.',
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
      article: 'people',
      words: { en: 'Receive ten people in homes', vi: 'Tiếp đón mười người trong các gia đình' },
      party: 'covilha',
      kind: 'RECURRING',
      due: '2028-05-31',
      everyMonths: 48,
    },
    {
      article: 'people',
      words: { en: 'Receive ten people in homes', vi: 'Tiếp đón mười người trong các gia đình' },
      party: 'hanoi',
      kind: 'RECURRING',
      due: '2030-05-31',
      everyMonths: 48,
    },
  ],
  story: [
    { on: '2026-06-08', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2026-07-20', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
  ],
};
