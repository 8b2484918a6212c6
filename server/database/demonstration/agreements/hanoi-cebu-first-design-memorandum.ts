import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, languages, nature } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-cebu-first-design-memorandum',
  title: { en: 'First memorandum on cooperation in design', vi: 'Bản ghi nhớ hợp tác thiết kế lần thứ nhất' },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'A first step between two cities of design that both joined in 2019.',
    vi: 'Bước đầu tiên giữa hai thành phố thiết kế cùng gia nhập năm 2019.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2020-10-05',
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
      body: 'cebu-city',
      legalName: { en: 'City Government of Cebu', vi: 'Chính quyền thành phố Cebu' },
      capacity: null,
      contact: 'mikaela-santos',
      procedure: null,
    },
  ],
  signatories: [
    {
      party: 'hanoi',
      name: 'Hoàng Thị Mai',
      capacity: { en: 'Director, Department of Culture and Sports', vi: 'Giám đốc Sở Văn hóa và Thể thao' },
      signedOn: '2021-04-19',
      place: 'Hà Nội',
      originals: 2,
    },
    {
      party: 'cebu-city',
      name: 'Teresa Villanueva',
      capacity: { en: 'City Administrator', vi: 'Giám đốc hành chính thành phố' },
      signedOn: '2021-04-26',
      place: 'Cebu City',
      originals: 2,
    },
  ],
  term: { entry: 'LAST_SIGNATURE', months: 36, renewal: 'NONE', terminationNoticeDays: 30 },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'fields',
      title: { en: 'Fields', vi: 'Lĩnh vực' },
      text: {
        en: 'Four talks a year that can be followed from afar, between design schools of the two cities.',
        vi: 'Mỗi năm bốn buổi trò chuyện theo dõi được từ xa giữa các trường thiết kế của hai thành phố.',
      },
    },
    costs,
    contacts,
    nature,
    languages,
  ],
  obligations: [
    {
      article: 'fields',
      words: { en: 'Four talks a year', vi: 'Mỗi năm bốn buổi trò chuyện' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2024-03-31',
      state: 'DONE',
      evidence: {
        en: 'List of eleven talks (demonstration)',
        vi: 'Danh sách mười một buổi (bản trình diễn)',
      },
    },
  ],
  story: [
    { on: '2020-10-05', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2020-11-09', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2021-03-15', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2021-04-12', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2021-04-26', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
    {
      on: '2024-04-27',
      by: 'nguyen-thu-lan',
      act: 'EXPIRE',
      ground: {
        en: 'No renewal was foreseen. A second memorandum is spoken of.',
        vi: 'Không dự liệu gia hạn. Hai bên đang nói đến một bản ghi nhớ thứ hai.',
      },
    },
  ],
};
