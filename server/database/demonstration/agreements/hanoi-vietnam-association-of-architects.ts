import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import {
  contacts,
  costs,
  differencesAndEnding,
  domesticNature,
  vietnameseOnly,
  works,
} from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-vietnam-association-of-architects',
  title: {
    en: 'Cooperation agreement with the Vietnam Association of Architects',
    vi: 'Thỏa thuận hợp tác với Hội Kiến trúc sư Việt Nam',
  },
  kind: 'DOMESTIC_COOPERATION',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'To strengthen Hanoi’s name as a creative city, as the city’s plan for 2025 intends. The wording is invented; our sources know of no text and no signature.',
    vi: 'Nâng cao thương hiệu thành phố sáng tạo của Hà Nội, như kế hoạch năm 2025 của thành phố dự kiến. Lời văn là hư cấu; các nguồn của chúng tôi không ghi nhận văn bản hay việc ký kết nào.',
  },
  fields: ['DESIGN', 'ARCHITECTURE'],
  source: 'Report on Hanoi’s plan of five action groups and 22 activities for 2025 (photo: VNA)',
  begunOn: '2026-08-24',
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
      body: 'vietnam-association-of-architects',
      legalName: { en: 'Vietnam Association of Architects', vi: 'Hội Kiến trúc sư Việt Nam' },
      capacity: null,
      contact: null,
      procedure: null,
    },
  ],
  signatories: [],
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
    { language: 'en', isAuthentic: false },
  ],
  articles: [
    {
      key: 'purpose',
      title: { en: 'Purpose', vi: 'Mục đích' },
      text: {
        en: 'The purpose is to strengthen the name of Hanoi as a creative city, by places that are opened, drawn well and looked after.',
        vi: 'Mục đích là nâng cao thương hiệu thành phố sáng tạo của Hà Nội, bằng những nơi chốn được mở ra, được vẽ kỹ và được chăm lo.',
      },
    },
    {
      key: 'forms',
      title: { en: 'Forms of cooperation', vi: 'Hình thức hợp tác' },
      text: {
        en: '- The Association’s readers go through the list of sites before each open call of the festival.\n- One place of each edition is given to young architects.\n- Measured drawings of opened places are published.',
        vi: '- Nhóm góp ý của Hội xem danh sách địa điểm trước mỗi lời mời đề xuất của lễ hội.\n- Ở mỗi kỳ, một địa điểm được giao cho kiến trúc sư trẻ.\n- Bản vẽ đo đạc của những nơi đã mở được công bố.',
      },
    },
    costs,
    works,
    contacts,
    domesticNature,
    differencesAndEnding,
    vietnameseOnly,
  ],
  obligations: [
    {
      article: 'forms',
      words: {
        en: 'Send the list of sites ten weeks before the open call',
        vi: 'Gửi danh sách địa điểm mười tuần trước lời mời đề xuất',
      },
      party: 'hanoi',
      kind: 'CONDITIONAL',
      condition: {
        en: 'Before each open call, once the agreement is in force',
        vi: 'Trước mỗi lời mời đề xuất, sau khi thỏa thuận có hiệu lực',
      },
    },
    {
      article: 'forms',
      words: {
        en: 'Name three readers who do not take part in the call',
        vi: 'Cử ba người góp ý, không ai trong số họ dự tuyển',
      },
      party: 'vietnam-association-of-architects',
      kind: 'CONDITIONAL',
      condition: {
        en: 'Within two weeks of receiving the list',
        vi: 'Trong vòng hai tuần sau khi nhận danh sách',
      },
    },
    {
      article: 'forms',
      words: { en: 'Publish measured drawings of two places', vi: 'Công bố bản vẽ đo đạc của hai địa điểm' },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2027-12-15',
      everyMonths: 12,
    },
  ],
  story: [
    { on: '2026-08-24', by: 'nguyen-thu-lan', act: 'SHARE' },
    {
      on: '2026-09-07',
      by: 'nguyen-thu-lan',
      act: 'NEGOTIATE',
      ground: {
        en: 'First draft from the model agreement (demonstration).',
        vi: 'Dự thảo lần một, lập từ thỏa thuận mẫu (bản trình diễn).',
      },
    },
  ],
  claims: [
    {
      subject: 'signature',
      words: {
        en: 'The city intends to sign a cooperation agreement with the Association in 2025.',
        vi: 'Thành phố dự kiến ký thỏa thuận hợp tác với Hội trong năm 2025.',
      },
      source: 'Report on Hanoi’s plan of five action groups and 22 activities for 2025 (photo: VNA)',
      sourcedOn: null,
    },
    {
      subject: 'signature',
      words: {
        en: 'The results reported in December 2025 do not mention a signature.',
        vi: 'Kết quả được nêu trong bài tháng 12/2025 không nhắc đến việc ký kết.',
      },
      source:
        'baovanhoa.vn, report on a conference about a common festival framework, https://baovanhoa.vn/van-hoa/xay-dung-du-thao-khung-le-hoi-chung-cho-cac-thanh-pho-sang-tao-186039.html',
      sourcedOn: null,
    },
  ],
};
