import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-bandung-young-designers',
  title: {
    en: 'Programme for the exchange of young designers',
    vi: 'Chương trình trao đổi nhà thiết kế trẻ',
  },
  kind: 'COOPERATION_PROGRAMME',
  owner: 'hanoi',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'To let young designers of two cities work in the other for three weeks, next to somebody who does it for a living.',
    vi: 'Để các nhà thiết kế trẻ của hai thành phố được làm việc ba tuần ở thành phố kia, bên cạnh một người sống bằng nghề ấy.',
  },
  fields: ['DESIGN'],
  source:
    'For the network of young creative designers: report of 9 June 2023 on Plan 161/KH-UBND of the Hanoi People’s Committee',
  begunOn: '2025-02-10',
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
      body: 'bandung',
      legalName: { en: 'Bandung City Government', vi: 'Chính quyền thành phố Bandung' },
      capacity: { en: 'acting for the City of Bandung', vi: 'đại diện cho thành phố Bandung' },
      contact: 'rizky-pratama',
      procedure: null,
    },
  ],
  signatories: [
    {
      party: 'hanoi',
      name: 'Hoàng Thị Mai',
      capacity: { en: 'Director, Department of Culture and Sports', vi: 'Giám đốc Sở Văn hóa và Thể thao' },
      signedOn: '2025-08-18',
      place: 'Hà Nội',
      originals: 4,
    },
    {
      party: 'bandung',
      name: 'Ratna Wulandari',
      capacity: { en: 'Head of the culture office', vi: 'Trưởng cơ quan văn hóa thành phố' },
      signedOn: '2025-08-18',
      place: 'Hà Nội',
      originals: 4,
    },
  ],
  term: {
    entry: 'ON_DAY',
    entersOn: '2025-09-01',
    months: 24,
    renewal: 'EXPRESS',
    renewalMonths: 24,
    noticeDays: 60,
    terminationNoticeDays: 60,
    reviewMonths: 12,
  },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'exchange',
      title: { en: 'Exchange', vi: 'Trao đổi' },
      text: {
        en: 'Each year six young designers of each city spend three weeks in the other. They are lodged with makers and not in hotels, and work at something that stays.',
        vi: 'Mỗi năm sáu nhà thiết kế trẻ của mỗi thành phố ở lại thành phố kia ba tuần. Họ ở cùng những người làm nghề chứ không ở khách sạn, và làm ra điều gì đó ở lại.',
      },
    },
    {
      key: 'choice',
      title: { en: 'Who is sent', vi: 'Ai được cử đi' },
      text: {
        en: 'They are chosen by a jury on which those who went before have two seats.',
        vi: 'Người đi được chọn bởi một hội đồng, trong đó những người đã đi trước có hai ghế.',
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
      article: 'exchange',
      words: { en: 'Send six young designers', vi: 'Cử sáu nhà thiết kế trẻ' },
      party: 'hanoi',
      kind: 'RECURRING',
      due: '2026-03-31',
      everyMonths: 12,
      evidence: {
        en: 'List of the six who went in 2026 (demonstration)',
        vi: 'Danh sách sáu người đã đi năm 2026 (bản trình diễn)',
      },
    },
    {
      article: 'exchange',
      words: {
        en: 'Receive six young designers for three weeks',
        vi: 'Tiếp đón sáu nhà thiết kế trẻ trong ba tuần',
      },
      party: 'bandung',
      kind: 'RECURRING',
      due: '2026-04-30',
      everyMonths: 12,
    },
    {
      article: 'exchange',
      words: { en: 'Send six young designers in the autumn', vi: 'Cử sáu nhà thiết kế trẻ trong mùa thu' },
      party: 'bandung',
      kind: 'ONE_OFF',
      due: '2026-11-24',
      state: 'IN_PROGRESS',
    },
    {
      article: 'choice',
      words: {
        en: 'Give two seats on the jury to those who went before',
        vi: 'Dành hai ghế trong hội đồng cho những người đã đi trước',
      },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2026-01-31',
      state: 'DONE',
      evidence: { en: 'Minutes of the jury (demonstration)', vi: 'Biên bản của hội đồng (bản trình diễn)' },
    },
    {
      article: 'contacts',
      words: { en: 'Yearly letter on what stayed', vi: 'Thư hằng năm về những gì đã ở lại' },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2026-12-15',
      everyMonths: 12,
    },
  ],
  story: [
    { on: '2025-02-10', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2025-03-03', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2025-07-14', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2025-08-11', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2025-09-01', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
  ],
};
