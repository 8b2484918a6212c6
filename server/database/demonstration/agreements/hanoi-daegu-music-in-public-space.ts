import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-daegu-music-in-public-space',
  title: { en: 'Memorandum on music in public space', vi: 'Bản ghi nhớ về âm nhạc nơi công cộng' },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'To bring music of a city of music into squares of a city of design, and the other way round.',
    vi: 'Đưa âm nhạc của một thành phố âm nhạc đến quảng trường của một thành phố thiết kế, và ngược lại.',
  },
  fields: ['MUSIC', 'DESIGN'],
  source: null,
  begunOn: '2022-09-05',
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
      body: 'daegu',
      legalName: { en: 'Daegu Metropolitan City', vi: 'Thành phố Daegu' },
      capacity: null,
      contact: 'han-seo-yeon',
      procedure: null,
    },
  ],
  signatories: [
    {
      party: 'hanoi',
      name: 'Vũ Đức Thành',
      capacity: { en: 'Chair of the People’s Committee', vi: 'Chủ tịch Ủy ban nhân dân thành phố' },
      signedOn: '2023-03-20',
      place: 'Daegu',
      originals: 4,
    },
    {
      party: 'daegu',
      name: 'Bae Jun-ho',
      capacity: { en: 'Vice Mayor', vi: 'Phó Thị trưởng' },
      signedOn: '2023-03-20',
      place: 'Daegu',
      originals: 4,
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 36,
    renewal: 'EXPRESS',
    renewalMonths: 36,
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
      key: 'fields',
      title: { en: 'Fields', vi: 'Lĩnh vực' },
      text: {
        en: 'Once a year musicians of one city play in a square of the other, for people who did not come for music.',
        vi: 'Mỗi năm một lần, nhạc công của thành phố này chơi tại một quảng trường của thành phố kia, cho những người không đến vì âm nhạc.',
      },
    },
    {
      key: 'neighbours',
      title: { en: 'Neighbours', vi: 'Hàng xóm' },
      text: {
        en: 'Hours and loudness are agreed with those who live there, who may have the sound lowered at any time.',
        vi: 'Giờ chơi và âm lượng được thống nhất với người sống tại đó, và họ có thể yêu cầu giảm bất cứ lúc nào.',
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
      words: { en: 'Send one ensemble', vi: 'Cử một nhóm nhạc' },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2023-10-31',
      everyMonths: 12,
    },
    {
      article: 'neighbours',
      words: {
        en: 'Ask the residents of the square afterwards',
        vi: 'Hỏi cư dân quanh quảng trường sau buổi diễn',
      },
      party: 'hanoi',
      kind: 'RECURRING',
      due: '2026-12-15',
      everyMonths: 12,
    },
    {
      article: 'contacts',
      words: { en: 'Yearly report', vi: 'Báo cáo năm' },
      party: 'daegu',
      kind: 'RECURRING',
      due: '2026-12-15',
      everyMonths: 12,
    },
  ],
  story: [
    { on: '2022-09-05', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2022-10-10', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2023-02-13', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2023-03-06', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2023-03-20', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
    { on: '2025-11-24', by: 'nguyen-thu-lan', act: 'REVIEW' },
    {
      on: '2026-02-16',
      by: 'nguyen-thu-lan',
      act: 'RENEW',
      ground: {
        en: 'Both parties said in writing that they wish to go on.',
        vi: 'Cả hai bên cho biết bằng văn bản rằng muốn tiếp tục.',
      },
      until: '2029-03-20',
    },
  ],
};
