import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, languages, nature } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-kobe-design-for-children',
  title: {
    en: 'Letter of intent on a design centre for children',
    vi: 'Ý định thư về trung tâm thiết kế cho thiếu nhi',
  },
  kind: 'LETTER_OF_INTENT',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'To find out together what a place needs where children design. The children’s workshop at KIITO in Kobe is the example that both have in mind.',
    vi: 'Cùng tìm hiểu một nơi để trẻ em làm thiết kế cần những gì. Xưởng sáng tạo cho trẻ em tại KIITO ở Kobe là ví dụ mà cả hai bên nghĩ tới.',
  },
  fields: ['DESIGN'],
  source: 'For Chibikkobe at KIITO: UNESCO web archive, page on Kobe in the Creative Cities Network',
  begunOn: '2026-06-15',
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
      body: 'kobe',
      legalName: { en: 'City of Kobe', vi: 'Thành phố Kobe' },
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
    },
    {
      party: 'kobe',
      name: 'Fujii Ayako',
      capacity: { en: 'Director for culture', vi: 'Giám đốc phụ trách văn hóa' },
    },
  ],
  term: { entry: 'LAST_SIGNATURE', months: 18, renewal: 'NONE', terminationNoticeDays: 30 },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'intent',
      title: { en: 'What is intended', vi: 'Điều dự định' },
      text: {
        en: 'The Parties intend to find out together what a place for design with children needs: rooms, people, tools and rules. Two visits and one workshop in each city are planned for that.',
        vi: 'Các Bên dự định cùng tìm hiểu một nơi làm thiết kế cùng trẻ em cần những gì: phòng ốc, con người, công cụ và quy tắc. Để làm việc đó, dự kiến có hai chuyến thăm và một xưởng thực hành ở mỗi thành phố.',
      },
    },
    {
      key: 'children',
      title: { en: 'Safety of children', vi: 'An toàn của trẻ em' },
      text: {
        en: 'Two adults are present at all times. No picture of a child is published with a full name.',
        vi: 'Luôn có hai người lớn. Không đăng ảnh trẻ em kèm họ tên đầy đủ.',
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
      words: { en: 'Receive two people for a week', vi: 'Tiếp đón hai người trong một tuần' },
      party: 'kobe',
      kind: 'ONE_OFF',
      due: '2027-03-31',
    },
    {
      article: 'intent',
      words: {
        en: 'Hold one workshop with a school of the city',
        vi: 'Tổ chức một xưởng thực hành cùng một trường học của thành phố',
      },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2027-06-30',
    },
    {
      article: 'intent',
      words: {
        en: 'Write ten pages on what was found out',
        vi: 'Viết mười trang về những gì đã tìm hiểu được',
      },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2027-11-30',
    },
  ],
  story: [
    { on: '2026-06-15', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2026-07-01', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2026-11-16', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2026-11-18', by: 'nguyen-thu-lan', act: 'START_PROCEDURES' },
    {
      on: '2026-11-20',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'propose',
      outcome: 'SENT',
      ground: {
        en: 'Dossier complete on 20 November (demonstration).',
        vi: 'Hồ sơ đầy đủ ngày 20/11 (bản trình diễn).',
      },
    },
  ],
};
