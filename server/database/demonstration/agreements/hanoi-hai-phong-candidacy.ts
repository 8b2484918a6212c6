import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, domesticNature, vietnameseOnly } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-hai-phong-candidacy',
  title: { en: 'Agreement on mentoring a candidacy', vi: 'Thỏa thuận đồng hành chuẩn bị hồ sơ ứng cử' },
  kind: 'DOMESTIC_COOPERATION',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'To lend a city that prepares a candidacy the experience of one that has been through it.',
    vi: 'Chia sẻ với một thành phố đang chuẩn bị hồ sơ ứng cử kinh nghiệm của thành phố đã đi qua.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2026-04-06',
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
      body: 'hai-phong',
      legalName: { en: 'Hai Phong People’s Committee', vi: 'Ủy ban nhân dân thành phố Hải Phòng' },
      capacity: null,
      contact: 'ngo-gia-han',
      procedure: null,
    },
  ],
  signatories: [
    {
      party: 'hanoi',
      name: 'Hoàng Thị Mai',
      capacity: { en: 'Director, Department of Culture and Sports', vi: 'Giám đốc Sở Văn hóa và Thể thao' },
    },
    {
      party: 'hai-phong',
      name: 'Bùi Thanh Tùng',
      capacity: { en: 'Director for culture', vi: 'Giám đốc phụ trách văn hóa' },
    },
  ],
  term: { entry: 'LAST_SIGNATURE', endsOn: '2027-12-31', renewal: 'NONE', terminationNoticeDays: 30 },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: false },
  ],
  articles: [
    {
      key: 'help',
      title: { en: 'What is given', vi: 'Hỗ trợ gì' },
      text: {
        en: 'Hanoi opens its road map and tells which steps took longer than planned. It reads each draft once, within three weeks, and writes no sentence of it.',
        vi: 'Hà Nội chia sẻ lộ trình của mình và cho biết bước nào lâu hơn dự kiến. Hà Nội đọc mỗi bản thảo một lần, trong vòng ba tuần, và không viết hộ câu nào.',
      },
    },
    {
      key: 'return',
      title: { en: 'What comes back', vi: 'Đáp lại điều gì' },
      text: {
        en: 'Hai Phong writes down for the next candidate what helped and what did not.',
        vi: 'Hải Phòng ghi lại cho thành phố ứng cử kế tiếp điều gì có ích và điều gì không.',
      },
    },
    costs,
    contacts,
    domesticNature,
    vietnameseOnly,
  ],
  obligations: [
    {
      article: 'help',
      words: {
        en: 'Read the first draft within three weeks',
        vi: 'Đọc bản thảo thứ nhất trong vòng ba tuần',
      },
      party: 'hanoi',
      kind: 'CONDITIONAL',
      condition: { en: 'When the draft is sent', vi: 'Khi bản thảo được gửi' },
    },
    {
      article: 'return',
      words: { en: 'Four pages for the next candidate', vi: 'Bốn trang cho thành phố ứng cử kế tiếp' },
      party: 'hai-phong',
      kind: 'ONE_OFF',
      due: '2027-11-30',
    },
  ],
  story: [
    { on: '2026-04-06', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2026-05-11', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2026-11-23', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
  ],
};
