import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-seoul-creative-spaces',
  title: {
    en: 'Programme of a network of creative spaces',
    vi: 'Chương trình mạng lưới không gian sáng tạo',
  },
  kind: 'COOPERATION_PROGRAMME',
  owner: 'hanoi',
  audience: 'NETWORK',
  isPublished: false,
  purpose: {
    en: 'To let people who work in creative spaces sit at a table in the other city for a month.',
    vi: 'Để người làm việc trong các không gian sáng tạo được ngồi vào một bàn làm việc ở thành phố kia trong một tháng.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2022-05-09',
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
      body: 'seoul',
      legalName: { en: 'Seoul Metropolitan Government', vi: 'Chính quyền thành phố Seoul' },
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
      signedOn: '2022-12-05',
      place: 'Seoul',
      originals: 4,
    },
    {
      party: 'seoul',
      name: 'Kang Tae-yong',
      capacity: { en: 'Director General', vi: 'Tổng giám đốc' },
      signedOn: '2022-12-05',
      place: 'Seoul',
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
      key: 'spaces',
      title: { en: 'Spaces', vi: 'Không gian' },
      text: {
        en: 'Ten spaces in each city lend a table for a month to somebody from the other, without rent.',
        vi: 'Mười không gian ở mỗi thành phố cho một người từ thành phố kia mượn một chỗ làm việc trong một tháng, không thu tiền.',
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
      article: 'spaces',
      words: { en: 'Keep a list of ten spaces', vi: 'Duy trì danh sách mười không gian' },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2023-12-31',
      everyMonths: 12,
    },
    {
      article: 'spaces',
      words: { en: 'Lend ten tables', vi: 'Cho mượn mười chỗ làm việc' },
      party: 'seoul',
      kind: 'ONE_OFF',
      due: '2025-06-30',
      state: 'IN_PROGRESS',
    },
  ],
  story: [
    { on: '2022-05-09', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2022-06-13', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2022-11-07', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2022-11-28', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2022-12-05', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
    {
      on: '2025-03-10',
      by: 'nguyen-thu-lan',
      act: 'SUSPEND',
      ground: {
        en: 'Both parties set the programme aside until the insurance of guests has been settled.',
        vi: 'Hai bên tạm ngừng chương trình cho đến khi giải quyết xong việc bảo hiểm cho khách.',
      },
    },
  ],
};
