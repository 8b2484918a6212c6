import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-helsinki-libraries-and-design',
  title: {
    en: 'Memorandum on libraries as places of making',
    vi: 'Bản ghi nhớ về thư viện như nơi sáng tạo',
  },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'To open rooms for making in public libraries, with the help of somebody who has done it.',
    vi: 'Mở phòng xưởng trong thư viện công cộng với sự giúp đỡ của người đã làm.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2026-02-09',
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
      body: 'helsinki',
      legalName: { en: 'City of Helsinki', vi: 'Thành phố Helsinki' },
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
    },
    { party: 'helsinki', name: 'Tuuli Salonen', capacity: { en: 'Deputy Mayor', vi: 'Phó Thị trưởng' } },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 36,
    renewal: 'EXPRESS',
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
      key: 'rooms',
      title: { en: 'Rooms', vi: 'Phòng xưởng' },
      text: {
        en: 'The Parties share plans, costs and opening hours of rooms for making in public libraries, with what went wrong in the first year.',
        vi: 'Các Bên chia sẻ bản vẽ, chi phí và giờ mở cửa của các phòng xưởng trong thư viện công cộng, kể cả điều chưa ổn trong năm đầu.',
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
      article: 'rooms',
      words: {
        en: 'Send the plans and the real costs of three rooms',
        vi: 'Gửi bản vẽ và chi phí thực của ba phòng',
      },
      party: 'helsinki',
      kind: 'ONE_OFF',
      due: '2027-06-30',
    },
    {
      article: 'rooms',
      words: { en: 'Open one room on trial', vi: 'Mở thử một phòng' },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2028-03-31',
    },
  ],
  story: [
    { on: '2026-02-09', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2026-03-09', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2026-09-14', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2026-09-21', by: 'nguyen-thu-lan', act: 'START_PROCEDURES' },
    { on: '2026-09-23', by: 'nguyen-thu-lan', act: 'STEP', party: 'hanoi', step: 'propose', outcome: 'SENT' },
    {
      on: '2026-10-02',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'consult',
      outcome: 'DISAGREEMENT',
      opinions: [
        { consultee: 'ministry-of-foreign-affairs', kind: 'AGREES', on: '2026-10-01' },
        {
          consultee: 'agencies-concerned',
          kind: 'DISAGREES',
          on: '2026-10-02',
          words: {
            en: 'It should be a department’s agreement and not the city’s (demonstration).',
            vi: 'Nên là thỏa thuận cấp sở, không phải cấp thành phố (bản trình diễn).',
          },
        },
      ],
    },
    {
      on: '2026-10-13',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'ask-prime-minister',
      outcome: 'CONSENTS',
      ground: {
        en: 'Written consent of 13 October (demonstration).',
        vi: 'Văn bản đồng ý ngày 13/10 (bản trình diễn).',
      },
    },
  ],
};
