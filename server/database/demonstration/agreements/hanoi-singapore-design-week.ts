import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-singapore-design-week',
  title: {
    en: 'Project agreement on a shared pavilion at two design weeks',
    vi: 'Thỏa thuận dự án gian trưng bày chung tại hai tuần lễ thiết kế',
  },
  kind: 'PROJECT_AGREEMENT',
  owner: 'hanoi',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'To build one pavilion that two festivals use, and to give it away afterwards.',
    vi: 'Dựng một gian trưng bày cho hai lễ hội cùng dùng, rồi trao lại cho cộng đồng.',
  },
  fields: ['DESIGN'],
  source:
    'For Singapore Design Week and its organiser: Singapore Ministry of Trade and Industry, speech of September 2024',
  begunOn: '2024-03-11',
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
  ],
  signatories: [
    {
      party: 'hanoi',
      name: 'Hoàng Thị Mai',
      capacity: { en: 'Director, Department of Culture and Sports', vi: 'Giám đốc Sở Văn hóa và Thể thao' },
      signedOn: '2024-12-16',
      place: 'Hà Nội',
      originals: 2,
    },
    {
      party: 'singapore',
      name: 'Goh Mei Fen',
      capacity: { en: 'Deputy Executive Director', vi: 'Phó Giám đốc điều hành' },
      signedOn: '2024-12-18',
      place: 'Singapore',
      originals: 2,
    },
    {
      party: 'singapore',
      name: 'Arun Nair',
      capacity: { en: 'Head of programmes, as witness', vi: 'Trưởng bộ phận chương trình, người làm chứng' },
      isWitness: true,
      signedOn: '2024-12-18',
      place: 'Singapore',
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    endsOn: '2026-12-31',
    renewal: 'EXPRESS',
    renewalMonths: 24,
    noticeDays: 30,
    terminationNoticeDays: 30,
    reviewMonths: 12,
  },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'pavilion',
      title: { en: 'The pavilion', vi: 'Gian trưng bày' },
      text: {
        en: 'One pavilion that comes apart is built once and stands at each Party’s festival once. It is drawn by makers of both cities and fits into one container.',
        vi: 'Một gian trưng bày tháo lắp được dựng một lần và xuất hiện một lần tại lễ hội của mỗi Bên. Gian do những người làm nghề của hai thành phố cùng vẽ và xếp vừa một công-ten-nơ.',
      },
    },
    {
      key: 'afterwards',
      title: { en: 'Afterwards', vi: 'Sau đó' },
      text: {
        en: 'By the end of the term the pavilion is given to a school or a ward, which is named six months before.',
        vi: 'Trước khi hết thời hạn, gian trưng bày được trao cho một trường học hoặc một phường, được nêu tên trước sáu tháng.',
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
      article: 'pavilion',
      words: { en: 'Build the pavilion', vi: 'Dựng gian trưng bày' },
      party: 'singapore',
      kind: 'ONE_OFF',
      due: '2025-08-31',
      state: 'DONE',
      evidence: { en: 'Drawings and photographs (demonstration)', vi: 'Bản vẽ và ảnh (bản trình diễn)' },
    },
    {
      article: 'pavilion',
      words: { en: 'Carry the pavilion to Hanoi', vi: 'Vận chuyển gian trưng bày về Hà Nội' },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2026-10-15',
      state: 'DONE',
      evidence: { en: 'Waybill (demonstration)', vi: 'Vận đơn (bản trình diễn)' },
    },
    {
      article: 'afterwards',
      words: {
        en: 'Name the school or ward that receives it',
        vi: 'Nêu tên trường học hoặc phường tiếp nhận',
      },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2026-06-30',
      state: 'IN_PROGRESS',
    },
    {
      article: 'afterwards',
      words: { en: 'Hand it over', vi: 'Bàn giao' },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2026-12-20',
    },
    {
      article: 'contacts',
      words: { en: 'Decide on a renewal', vi: 'Quyết định gia hạn' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2026-11-30',
    },
  ],
  story: [
    { on: '2024-03-11', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2024-04-22', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2024-11-25', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2024-12-09', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2024-12-18', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
    { on: '2025-12-08', by: 'nguyen-thu-lan', act: 'REVIEW' },
    {
      on: '2025-12-22',
      by: 'nguyen-thu-lan',
      act: 'CONTINUE',
      ground: {
        en: 'Both wish to go on until the pavilion has been given away.',
        vi: 'Cả hai bên muốn tiếp tục cho đến khi gian trưng bày được trao lại.',
      },
    },
  ],
};
