import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { costs, nature } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-saint-etienne-two-biennales',
  title: {
    en: 'Letter of intent on festivals that come every second year',
    vi: 'Ý định thư về những lễ hội hai năm một lần',
  },
  kind: 'LETTER_OF_INTENT',
  owner: 'hanoi',
  audience: 'PRIVATE',
  isPublished: false,
  purpose: {
    en: 'A first thought, not yet told to the other city.',
    vi: 'Một ý nghĩ ban đầu, chưa nói với thành phố kia.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2026-11-09',
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
      body: 'saint-etienne',
      legalName: { en: 'City of Saint-Étienne', vi: 'Thành phố Saint-Étienne' },
      capacity: null,
      contact: null,
      procedure: null,
    },
  ],
  signatories: [],
  term: { entry: 'LAST_SIGNATURE', months: 12, renewal: 'NONE', terminationNoticeDays: 30 },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'intent',
      title: { en: 'What might be intended', vi: 'Điều có thể dự định' },
      text: {
        en: 'To find out what a team does in the year between two editions, and whether two teams could lend each other people in it.',
        vi: 'Tìm hiểu một nhóm tổ chức làm gì trong năm giữa hai kỳ, và liệu hai nhóm có thể cho nhau mượn người trong năm ấy.',
      },
    },
    costs,
    nature,
  ],
  obligations: [],
  story: [],
};
