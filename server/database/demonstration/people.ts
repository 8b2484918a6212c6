import type { AppointmentRole, BodyKind } from '../../../schema/words.ts';
import type { Language, LocalisedText } from '../../kernel/localised-text.ts';

/** Bodies beyond the member cities and those that our sources name, which the demonstration needs. */
export const bodies: readonly { slug: string; kind: BodyKind; names: LocalisedText }[] = [
  { slug: 'hai-phong', kind: 'CITY', names: { en: 'Hai Phong', vi: 'Hải Phòng' } },
];

export interface DemonstrationPerson {
  readonly slug: string;
  readonly name: string;
  readonly language: Language;
  readonly zone: string;
  readonly appointments: readonly { body: string; role: AppointmentRole; from: string }[];
  readonly job: LocalisedText;
}

/** Invented people, one at least for each role of the product; none of them is a real person. */
export const people: readonly DemonstrationPerson[] = [
  {
    slug: 'nguyen-thu-lan',
    name: 'Nguyễn Thu Lan',
    language: 'vi',
    zone: 'Asia/Ho_Chi_Minh',
    appointments: [
      { body: 'hanoi', role: 'FOCAL_POINT', from: '2022-01-10' },
      { body: 'hanoi-department-of-culture-and-sports', role: 'STAFF', from: '2022-03-01' },
    ],
    job: {
      en: 'Hosts the conference for Hanoi and speaks in its sessions',
      vi: 'Thay mặt Hà Nội đón tiếp hội nghị và phát biểu tại các phiên',
    },
  },
  {
    slug: 'le-minh-chau',
    name: 'Lê Minh Châu',
    language: 'vi',
    zone: 'Asia/Ho_Chi_Minh',
    appointments: [{ body: 'hanoi-department-of-culture-and-sports', role: 'MODERATOR', from: '2023-09-01' }],
    job: {
      en: 'Moderates the sessions: opens and closes them, keeps the discussion fair',
      vi: 'Điều hành các phiên: mở, kết thúc và giữ cho thảo luận công bằng',
    },
  },
  {
    slug: 'han-seo-yeon',
    name: 'Han Seo-yeon',
    language: 'en',
    zone: 'Asia/Seoul',
    appointments: [{ body: 'daegu', role: 'DELEGATE', from: '2023-05-02' }],
    job: {
      en: 'Follows from Daegu, two hours ahead of the hall',
      vi: 'Theo dõi từ Daegu, nhanh hơn hội trường hai giờ',
    },
  },
  {
    slug: 'rizky-pratama',
    name: 'Rizky Pratama',
    language: 'en',
    zone: 'Asia/Jakarta',
    appointments: [{ body: 'bandung', role: 'DELEGATE', from: '2023-02-20' }],
    job: {
      en: 'Brings Bandung’s experience of festivals to the table',
      vi: 'Mang kinh nghiệm tổ chức lễ hội của Bandung đến hội nghị',
    },
  },
  {
    slug: 'isla-mcallister',
    name: 'Isla McAllister',
    language: 'en',
    zone: 'Europe/London',
    appointments: [{ body: 'dundee', role: 'FOCAL_POINT', from: '2021-08-16' }],
    job: {
      en: 'Represents Dundee from home, at night, on a poor line',
      vi: 'Đại diện Dundee từ nhà, giữa đêm, với đường truyền yếu',
    },
  },
  {
    slug: 'anong-srisuk',
    name: 'Anong Srisuk',
    language: 'en',
    zone: 'Asia/Bangkok',
    appointments: [{ body: 'chiang-mai', role: 'FOCAL_POINT', from: '2020-06-01' }],
    job: { en: 'Speaks for Chiang Mai’s craft week', vi: 'Phát biểu về tuần lễ thủ công của Chiang Mai' },
  },
  {
    slug: 'tan-wei-ling',
    name: 'Tan Wei Ling',
    language: 'en',
    zone: 'Asia/Singapore',
    appointments: [{ body: 'singapore', role: 'COORDINATOR', from: '2023-01-09' }],
    job: {
      en: 'Coordinates between cities and looks for partners',
      vi: 'Điều phối giữa các thành phố và tìm đối tác',
    },
  },
  {
    slug: 'mikaela-santos',
    name: 'Mikaela Santos',
    language: 'en',
    zone: 'Asia/Manila',
    appointments: [{ body: 'cebu-city', role: 'DELEGATE', from: '2022-11-07' }],
    job: {
      en: 'Asks the plain questions for Cebu City',
      vi: 'Thay mặt Cebu City nêu những câu hỏi thẳng thắn',
    },
  },
  {
    slug: 'ngo-gia-han',
    name: 'Ngô Gia Hân',
    language: 'vi',
    zone: 'Asia/Ho_Chi_Minh',
    appointments: [{ body: 'hai-phong', role: 'OBSERVER', from: '2023-10-02' }],
    job: {
      en: 'Looks in for a city that prepares its candidacy',
      vi: 'Quan sát cho một thành phố đang chuẩn bị hồ sơ ứng cử',
    },
  },
  {
    slug: 'tran-duc-minh',
    name: 'Trần Đức Minh',
    language: 'vi',
    zone: 'Asia/Ho_Chi_Minh',
    appointments: [
      { body: 'hanoi-department-of-culture-and-sports', role: 'ADMINISTRATOR', from: '2023-01-03' },
    ],
    job: { en: 'Administers this house', vi: 'Quản trị hệ thống này' },
  },
];
