import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-istanbul-letters-on-walls',
  title: { en: 'Memorandum on lettering in the street', vi: 'Bản ghi nhớ về chữ trên đường phố' },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'To keep hand-painted letters in the streets of two cities, and those who can paint them in work.',
    vi: 'Giữ chữ vẽ tay trên phố của hai thành phố, và giữ việc làm cho những người biết vẽ.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2024-01-22',
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
      body: 'istanbul',
      legalName: { en: 'City of Istanbul', vi: 'Thành phố Istanbul' },
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
      signedOn: '2024-08-12',
      place: 'Hà Nội',
      originals: 4,
    },
    {
      party: 'istanbul',
      name: 'Zeynep Arslan',
      capacity: { en: 'Head of culture', vi: 'Trưởng bộ phận văn hóa' },
      signedOn: '2024-08-19',
      place: 'Istanbul',
      originals: 4,
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 36,
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
      key: 'letters',
      title: { en: 'Letters', vi: 'Chữ viết' },
      text: {
        en: 'Sign painters of the two cities show each other how they draw, and a public list of painted signs is kept.',
        vi: 'Thợ vẽ biển hiệu hai thành phố chỉ cho nhau cách vẽ chữ, và một danh mục công khai về biển vẽ tay được duy trì.',
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
      article: 'letters',
      words: { en: 'Publish the list of painted signs', vi: 'Công bố danh mục biển vẽ tay' },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2025-12-31',
      state: 'DONE',
      evidence: { en: 'List of 212 signs (demonstration)', vi: 'Danh mục 212 biển (bản trình diễn)' },
    },
    {
      article: 'letters',
      words: { en: 'Second workshop', vi: 'Xưởng thực hành thứ hai' },
      party: 'istanbul',
      kind: 'ONE_OFF',
      due: '2026-05-31',
      state: 'DROPPED',
      reason: { en: 'The agreement was withdrawn from.', vi: 'Đã rút khỏi thỏa thuận.' },
    },
  ],
  story: [
    { on: '2024-01-22', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2024-02-26', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2024-07-15', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2024-08-05', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2024-08-19', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
    {
      on: '2026-04-27',
      by: 'nguyen-thu-lan',
      act: 'WITHDRAW',
      ground: {
        en: 'The office that carried it no longer exists; the list stays public (demonstration).',
        vi: 'Đơn vị thực hiện không còn; danh mục vẫn được công khai (bản trình diễn).',
      },
    },
  ],
};
