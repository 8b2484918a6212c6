import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-wuhan-friendship',
  title: {
    en: 'Agreement on friendship and cooperation in culture',
    vi: 'Thỏa thuận hữu nghị và hợp tác văn hóa',
  },
  kind: 'FRIENDSHIP_CITY',
  owner: 'hanoi',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'A friendship without an end date, to be looked at every two years, with one day in the calendar that both keep.',
    vi: 'Một tình hữu nghị không định ngày kết thúc, hai năm nhìn lại một lần, với một ngày trong lịch mà cả hai cùng giữ.',
  },
  fields: ['DESIGN'],
  source: 'For Wuhan Design Day: english.wh.gov.cn, November 2019; whcitydesign.cn, 2024',
  begunOn: '2022-02-14',
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
      body: 'wuhan',
      legalName: { en: 'Wuhan Municipal People’s Government', vi: 'Chính quyền nhân dân thành phố Vũ Hán' },
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
      signedOn: '2022-11-01',
      place: 'Hà Nội',
      originals: 4,
    },
    {
      party: 'wuhan',
      name: 'Deng Yulan',
      capacity: { en: 'Vice Mayor', vi: 'Phó Thị trưởng' },
      signedOn: '2022-11-08',
      place: 'Wuhan',
      originals: 4,
    },
  ],
  term: { entry: 'LAST_SIGNATURE', renewal: 'NONE', terminationNoticeDays: 180, reviewMonths: 24 },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'fields',
      title: { en: 'Fields', vi: 'Lĩnh vực' },
      text: {
        en: 'The Parties cooperate in design, in museums and in the care of water in the city. They meet every two years, in turn.',
        vi: 'Các Bên hợp tác về thiết kế, bảo tàng và việc chăm sóc mặt nước trong đô thị. Hai năm một lần, các Bên luân phiên gặp nhau.',
      },
    },
    {
      key: 'day',
      title: { en: 'A day in common', vi: 'Một ngày chung' },
      text: {
        en: 'On 1 November, which is Design Day in Wuhan, one school of each city does the same exercise.',
        vi: 'Ngày 1 tháng 11, ngày Thiết kế của Vũ Hán, một trường học ở mỗi thành phố cùng làm một bài tập.',
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
      words: { en: 'Host the meeting of the Parties', vi: 'Đăng cai cuộc gặp của các Bên' },
      party: 'wuhan',
      kind: 'ONE_OFF',
      due: '2026-05-31',
      state: 'DONE',
      evidence: { en: 'Minutes (demonstration)', vi: 'Biên bản (bản trình diễn)' },
    },
    {
      article: 'fields',
      words: { en: 'Host the meeting of the Parties', vi: 'Đăng cai cuộc gặp của các Bên' },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2028-05-31',
    },
    {
      article: 'day',
      words: { en: 'Name the school of the year', vi: 'Nêu tên trường học của năm' },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2024-09-15',
      everyMonths: 12,
    },
  ],
  story: [
    { on: '2022-02-14', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2022-03-21', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2022-10-03', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2022-10-24', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2022-11-08', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
    { on: '2024-11-04', by: 'nguyen-thu-lan', act: 'REVIEW' },
    { on: '2024-11-25', by: 'nguyen-thu-lan', act: 'CONTINUE' },
  ],
};
