import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-nagoya-light-and-memory',
  title: { en: 'Memorandum on light and urban memory', vi: 'Bản ghi nhớ về ánh sáng và ký ức đô thị' },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'To learn from one another how a city is lit, and what it remembers by light.',
    vi: 'Học hỏi lẫn nhau cách một thành phố được chiếu sáng, và thành phố nhớ điều gì nhờ ánh sáng.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2023-05-15',
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
      body: 'nagoya',
      legalName: { en: 'City of Nagoya', vi: 'Thành phố Nagoya' },
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
      signedOn: '2023-11-20',
      place: 'Hà Nội',
      originals: 4,
    },
    {
      party: 'nagoya',
      name: 'Okada Shinji',
      capacity: { en: 'Director General for culture', vi: 'Tổng giám đốc phụ trách văn hóa' },
      signedOn: '2023-11-27',
      place: 'Nagoya',
      originals: 4,
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 60,
    renewal: 'EXPRESS',
    renewalMonths: 36,
    noticeDays: 180,
    terminationNoticeDays: 90,
    reviewMonths: 36,
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
        en: 'The Parties share what they know of light in public space: how much is enough, for whom, and how a place is remembered by it.',
        vi: 'Các Bên chia sẻ hiểu biết về ánh sáng trong không gian công cộng: bao nhiêu là đủ, cho ai, và ánh sáng giúp một nơi chốn được nhớ đến thế nào.',
      },
    },
    {
      key: 'review',
      title: { en: 'Review after three years', vi: 'Rà soát sau ba năm' },
      text: {
        en: 'After three years the Parties compare what was promised with what was done, and decide whether the second half is worth it.',
        vi: 'Sau ba năm, các Bên đối chiếu điều đã cam kết với điều đã làm, và quyết định nửa thời gian sau có đáng để tiếp tục không.',
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
      words: { en: 'Send the measured figures of one winter', vi: 'Gửi số liệu đo của một mùa đông' },
      party: 'nagoya',
      kind: 'ONE_OFF',
      due: '2025-04-30',
      state: 'DONE',
      evidence: { en: 'Table of measurements (demonstration)', vi: 'Bảng số liệu đo (bản trình diễn)' },
    },
    {
      article: 'fields',
      words: {
        en: 'Hold one evening walk with lighting designers',
        vi: 'Tổ chức một buổi đi bộ buổi tối cùng các nhà thiết kế ánh sáng',
      },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2026-03-31',
      state: 'DROPPED',
      reason: {
        en: 'The lighting designer who was to lead it has moved; it is to be proposed anew.',
        vi: 'Nhà thiết kế ánh sáng dự kiến dẫn dắt đã chuyển đi; sẽ đề xuất lại.',
      },
    },
    {
      article: 'review',
      words: { en: 'Write the minutes of the review', vi: 'Lập biên bản rà soát' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2026-11-30',
      state: 'IN_PROGRESS',
    },
  ],
  story: [
    { on: '2023-05-15', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2023-06-19', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2023-10-16', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2023-11-13', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2023-11-27', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
    {
      on: '2026-11-02',
      by: 'nguyen-thu-lan',
      act: 'REVIEW',
      ground: { en: 'The review after three years is due.', vi: 'Đã đến kỳ rà soát sau ba năm.' },
    },
  ],
};
