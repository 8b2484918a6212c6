import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, nature } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'singapore-daegu-fair-contracts',
  title: {
    en: 'Memorandum on fair contracts for artists',
    vi: 'Bản ghi nhớ về hợp đồng công bằng cho nghệ sĩ',
  },
  kind: 'MEMORANDUM',
  owner: 'singapore',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'To show artists beforehand what they will be asked to sign.',
    vi: 'Cho nghệ sĩ biết trước mình sẽ được đề nghị ký những gì.',
  },
  fields: ['DESIGN', 'MUSIC'],
  source: null,
  begunOn: '2022-06-06',
  begunBy: 'tan-wei-ling',
  parties: [
    {
      body: 'singapore',
      legalName: {
        en: 'DesignSingapore Council',
        vi: 'Hội đồng Thiết kế Singapore (DesignSingapore Council)',
      },
      capacity: {
        en: 'as organiser of Singapore Design Week',
        vi: 'với tư cách đơn vị tổ chức Singapore Design Week',
      },
      contact: 'tan-wei-ling',
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
      party: 'singapore',
      name: 'Goh Mei Fen',
      capacity: { en: 'Deputy Executive Director', vi: 'Phó Giám đốc điều hành' },
      signedOn: '2023-01-16',
      place: 'Singapore',
      originals: 2,
    },
    {
      party: 'daegu',
      name: 'Bae Jun-ho',
      capacity: { en: 'Vice Mayor', vi: 'Phó Thị trưởng' },
      signedOn: '2023-01-30',
      place: 'Daegu',
      originals: 2,
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 36,
    renewal: 'TACIT',
    renewalMonths: 36,
    noticeDays: 90,
    terminationNoticeDays: 60,
    reviewMonths: 12,
  },
  languages: [
    { language: 'en', isAuthentic: true },
    { language: 'vi', isAuthentic: false },
  ],
  articles: [
    {
      key: 'contracts',
      title: { en: 'Contracts', vi: 'Hợp đồng' },
      text: {
        en: 'Each Party publishes the form of contract that its festivals use, and the changes that artists asked for.',
        vi: 'Mỗi Bên công bố mẫu hợp đồng mà lễ hội của mình sử dụng và những điểm nghệ sĩ đề nghị sửa.',
      },
    },
    costs,
    contacts,
    nature,
    differencesAndEnding,
    {
      key: 'languages',
      title: { en: 'Languages', vi: 'Ngôn ngữ' },
      text: {
        en: 'This memorandum is made in English. Other texts are translations.',
        vi: 'Bản ghi nhớ này được lập bằng tiếng Anh. Các văn bản khác là bản dịch.',
      },
    },
  ],
  obligations: [
    {
      article: 'contracts',
      words: { en: 'Publish the form of contract', vi: 'Công bố mẫu hợp đồng' },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2023-12-31',
      everyMonths: 12,
    },
  ],
  story: [
    { on: '2022-06-06', by: 'tan-wei-ling', act: 'SHARE' },
    { on: '2022-07-11', by: 'tan-wei-ling', act: 'NEGOTIATE' },
    { on: '2022-12-05', by: 'tan-wei-ling', act: 'AGREE_TEXT' },
    { on: '2023-01-09', by: 'tan-wei-ling', act: 'OPEN_SIGNING' },
    { on: '2023-01-30', by: 'tan-wei-ling', act: 'ENTER_INTO_FORCE' },
    {
      on: '2026-01-30',
      by: 'tan-wei-ling',
      act: 'RENEW',
      ground: {
        en: 'Renewed by itself, as nobody gave notice.',
        vi: 'Tự gia hạn vì không bên nào thông báo.',
      },
      until: '2029-01-30',
    },
  ],
};
