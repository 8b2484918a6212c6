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
  key: 'hanoi-hoi-an-da-lat-three-creative-cities',
  title: { en: 'Programme of three creative cities', vi: 'Chương trình ba thành phố sáng tạo' },
  kind: 'DOMESTIC_COOPERATION',
  owner: 'hanoi',
  audience: 'PUBLIC',
  isPublished: true,
  purpose: {
    en: 'To let three cities of one country, in three fields, open a door to each other once a year. Two of the parties were bodies of a level that no longer exists.',
    vi: 'Để ba thành phố trong một nước, ở ba lĩnh vực, mỗi năm một lần mở cửa cho nhau. Hai trong các bên là cơ quan thuộc một cấp nay không còn.',
  },
  fields: ['DESIGN', 'CRAFTS_AND_FOLK_ART', 'MUSIC'],
  source: 'For Decree 177/2025: VietnamPlus',
  begunOn: '2023-11-20',
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
      body: 'hoi-an',
      legalName: { en: 'Hoi An City People’s Committee', vi: 'Ủy ban nhân dân thành phố Hội An' },
      capacity: null,
      contact: null,
      procedure: null,
    },
    {
      body: 'da-lat',
      legalName: { en: 'Da Lat City People’s Committee', vi: 'Ủy ban nhân dân thành phố Đà Lạt' },
      capacity: null,
      contact: null,
      procedure: null,
    },
  ],
  signatories: [
    {
      party: 'hanoi',
      name: 'Hoàng Thị Mai',
      capacity: { en: 'Director, Department of Culture and Sports', vi: 'Giám đốc Sở Văn hóa và Thể thao' },
      signedOn: '2024-06-03',
      place: 'Hà Nội',
      originals: 3,
    },
    {
      party: 'hoi-an',
      name: 'Trương Công Hậu',
      capacity: { en: 'Vice Chair', vi: 'Phó Chủ tịch' },
      signedOn: '2024-06-03',
      place: 'Hà Nội',
      originals: 3,
    },
    {
      party: 'da-lat',
      name: 'Đinh Thị Ngọc',
      capacity: { en: 'Vice Chair', vi: 'Phó Chủ tịch' },
      signedOn: '2024-06-03',
      place: 'Hà Nội',
      originals: 3,
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 36,
    renewal: 'TACIT',
    renewalMonths: 12,
    noticeDays: 90,
    terminationNoticeDays: 90,
    reviewMonths: 12,
  },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: false },
  ],
  articles: [
    {
      key: 'fields',
      title: { en: 'Fields', vi: 'Lĩnh vực' },
      text: {
        en: 'Design, crafts and music: each city opens one place in its field to makers of the other two, for two weeks in each year.',
        vi: 'Thiết kế, thủ công và âm nhạc: mỗi năm, mỗi thành phố mở một nơi trong lĩnh vực của mình cho người làm nghề của hai thành phố kia trong hai tuần.',
      },
    },
    {
      key: 'reports',
      title: { en: 'Reports in common', vi: 'Báo cáo chung' },
      text: {
        en: 'The Parties write once a year, on one page each, what they would do otherwise as members of the network.',
        vi: 'Mỗi năm một lần, mỗi Bên viết một trang về điều mình sẽ làm khác đi trong vai trò thành viên mạng lưới.',
      },
    },
    costs,
    works,
    contacts,
    domesticNature,
    {
      key: 'succession',
      title: { en: 'Succession', vi: 'Kế thừa' },
      text: {
        en: 'If a Party is merged or divided, the body that takes over its tasks takes its place and tells the others within sixty days.',
        vi: 'Nếu một Bên được sáp nhập hoặc chia tách, cơ quan tiếp nhận nhiệm vụ sẽ thay thế và thông báo cho các Bên khác trong vòng sáu mươi ngày.',
      },
    },
    differencesAndEnding,
    vietnameseOnly,
  ],
  obligations: [
    {
      article: 'fields',
      words: { en: 'Open one place for two weeks', vi: 'Mở một nơi trong hai tuần' },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2025-06-30',
      everyMonths: 12,
    },
    {
      article: 'reports',
      words: { en: 'One page on what we would do otherwise', vi: 'Một trang về điều sẽ làm khác đi' },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2025-12-05',
      everyMonths: 12,
    },
    {
      article: 'succession',
      words: { en: 'Tell the others which body has taken over', vi: 'Thông báo cơ quan đã tiếp nhận' },
      party: 'hoi-an',
      kind: 'CONDITIONAL',
      condition: { en: 'When a Party is merged or divided', vi: 'Khi một Bên được sáp nhập hoặc chia tách' },
    },
    {
      article: 'succession',
      words: { en: 'Tell the others which body has taken over', vi: 'Thông báo cơ quan đã tiếp nhận' },
      party: 'da-lat',
      kind: 'CONDITIONAL',
      condition: { en: 'When a Party is merged or divided', vi: 'Khi một Bên được sáp nhập hoặc chia tách' },
    },
  ],
  story: [
    { on: '2023-11-20', by: 'nguyen-thu-lan', act: 'SHARE' },
    { on: '2024-01-15', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    { on: '2024-05-13', by: 'nguyen-thu-lan', act: 'AGREE_TEXT' },
    { on: '2024-05-27', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
    { on: '2024-06-03', by: 'nguyen-thu-lan', act: 'ENTER_INTO_FORCE' },
  ],
  claims: [
    {
      subject: 'parties',
      words: {
        en: 'From 1 July 2025 provincial committees take over agreements of abolished district committees, and names and titles have to be brought up to date.',
        vi: 'Từ ngày 1/7/2025, ủy ban nhân dân cấp tỉnh kế thừa thỏa thuận của ủy ban nhân dân cấp huyện đã kết thúc hoạt động; tên gọi và chức danh cần được cập nhật.',
      },
      source: 'VietnamPlus, on Decree 177/2025',
      sourcedOn: null,
    },
    {
      subject: 'parties',
      words: {
        en: 'Which body has taken the place of each party here is not confirmed; the office’s lawyers settle it.',
        vi: 'Cơ quan nào thay thế từng bên ở đây chưa được xác nhận; bộ phận pháp chế sẽ quyết định.',
      },
      source: 'This demonstration',
      sourcedOn: '2026-11-02',
    },
  ],
};
