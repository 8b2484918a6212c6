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
  key: 'hanoi-ho-chi-minh-city-film-and-city',
  title: { en: 'Programme on film and the city', vi: 'Chương trình điện ảnh và đô thị' },
  kind: 'DOMESTIC_COOPERATION',
  owner: 'hanoi',
  audience: 'PRIVATE',
  isPublished: false,
  purpose: {
    en: 'To let people of a city of design and of a city of film see their own streets with the eyes of those who filmed them.',
    vi: 'Để người dân của một thành phố thiết kế và một thành phố điện ảnh nhìn phố của mình bằng con mắt của những người đã quay chúng.',
  },
  fields: ['DESIGN', 'FILM'],
  source: null,
  begunOn: '2026-02-02',
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
      body: 'ho-chi-minh-city',
      legalName: { en: 'Ho Chi Minh City People’s Committee', vi: 'Ủy ban nhân dân Thành phố Hồ Chí Minh' },
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
    },
    {
      party: 'ho-chi-minh-city',
      name: 'Lý Khánh Vân',
      capacity: { en: 'Director for culture', vi: 'Giám đốc phụ trách văn hóa' },
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 24,
    renewal: 'EXPRESS',
    noticeDays: 60,
    terminationNoticeDays: 60,
  },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: false },
  ],
  articles: [
    {
      key: 'walks',
      title: { en: 'Films in their places', vi: 'Phim ở nơi phim được quay' },
      text: {
        en: 'Each Party shows films in the places where they were made, four evenings a year, with somebody who was there.',
        vi: 'Mỗi Bên chiếu phim ngay tại nơi phim được quay, mỗi năm bốn buổi tối, cùng một người đã có mặt khi ấy.',
      },
    },
    {
      key: 'archive',
      title: { en: 'A list of places', vi: 'Danh mục địa điểm' },
      text: {
        en: 'The Parties make one public list of places in films of the two cities, each with its source.',
        vi: 'Các Bên lập một danh mục công khai về những địa điểm trong phim của hai thành phố, mỗi địa điểm kèm nguồn.',
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
      article: 'walks',
      words: { en: 'Four evenings a year', vi: 'Mỗi năm bốn buổi tối' },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2027-09-30',
      everyMonths: 12,
    },
    {
      article: 'archive',
      words: { en: 'Publish the first hundred places', vi: 'Công bố một trăm địa điểm đầu tiên' },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2027-12-31',
    },
  ],
  story: [
    { on: '2026-02-02', by: 'nguyen-thu-lan', act: 'SHARE' },
    {
      on: '2026-03-09',
      by: 'nguyen-thu-lan',
      act: 'NEGOTIATE',
      ground: {
        en: 'Third meeting on 1 December (demonstration).',
        vi: 'Họp lần ba ngày 1/12 (bản trình diễn).',
      },
    },
  ],
};
