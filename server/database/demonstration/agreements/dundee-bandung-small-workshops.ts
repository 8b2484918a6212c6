import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'dundee-bandung-small-workshops',
  title: { en: 'Memorandum on small workshops', vi: 'Bản ghi nhớ về những xưởng nhỏ' },
  kind: 'MEMORANDUM',
  owner: 'dundee',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'To give one bench for one month. It is the smallest agreement in this register, and it has been kept.',
    vi: 'Dành một chỗ trong xưởng trong một tháng. Đây là thỏa thuận nhỏ nhất trong sổ này, và đã được giữ.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2024-10-14',
  begunBy: 'isla-mcallister',
  parties: [
    {
      body: 'dundee',
      legalName: { en: 'Dundee City Council', vi: 'Hội đồng thành phố Dundee' },
      capacity: { en: 'acting for the City of Dundee', vi: 'đại diện cho thành phố Dundee' },
      contact: 'isla-mcallister',
      procedure: null,
    },
    {
      body: 'bandung',
      legalName: { en: 'Bandung City Government', vi: 'Chính quyền thành phố Bandung' },
      capacity: { en: 'acting for the City of Bandung', vi: 'đại diện cho thành phố Bandung' },
      contact: 'rizky-pratama',
      procedure: null,
    },
  ],
  signatories: [
    {
      party: 'dundee',
      name: 'Morag Sinclair',
      capacity: { en: 'Leader of the Council', vi: 'Người đứng đầu Hội đồng thành phố' },
      signedOn: '2025-05-12',
      place: 'Dundee',
      originals: 2,
    },
    {
      party: 'bandung',
      name: 'Ratna Wulandari',
      capacity: { en: 'Head of the culture office', vi: 'Trưởng cơ quan văn hóa thành phố' },
      signedOn: '2025-05-19',
      place: 'Bandung',
      originals: 2,
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 24,
    renewal: 'TACIT',
    renewalMonths: 12,
    noticeDays: 60,
    terminationNoticeDays: 30,
    reviewMonths: 12,
  },
  languages: [
    { language: 'en', isAuthentic: true },
    { language: 'vi', isAuthentic: false },
  ],
  articles: [
    {
      key: 'benches',
      title: { en: 'A bench for a month', vi: 'Một chỗ trong xưởng, một tháng' },
      text: {
        en: 'One workshop in each city gives a bench to a maker of the other for a month in each year.',
        vi: 'Mỗi năm, một xưởng ở mỗi thành phố dành một chỗ trong một tháng cho người làm nghề của thành phố kia.',
      },
    },
    costs,
    works,
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
      article: 'benches',
      words: { en: 'Give a bench for a month', vi: 'Dành một chỗ trong xưởng một tháng' },
      party: 'dundee',
      kind: 'RECURRING',
      due: '2026-03-31',
      everyMonths: 12,
    },
    {
      article: 'benches',
      words: { en: 'Give a bench for a month', vi: 'Dành một chỗ trong xưởng một tháng' },
      party: 'bandung',
      kind: 'RECURRING',
      due: '2026-09-30',
      everyMonths: 12,
    },
  ],
  story: [
    { on: '2024-10-14', by: 'isla-mcallister', act: 'SHARE' },
    { on: '2024-11-18', by: 'isla-mcallister', act: 'NEGOTIATE' },
    { on: '2025-03-24', by: 'isla-mcallister', act: 'AGREE_TEXT' },
    { on: '2025-05-05', by: 'isla-mcallister', act: 'OPEN_SIGNING' },
    { on: '2025-05-19', by: 'isla-mcallister', act: 'ENTER_INTO_FORCE' },
  ],
};
