import type { EditionPointKind, FestivalEditionState } from '../../../../schema/festivals/index.ts';
import type { Language } from '../../../kernel/localised-text.ts';

interface Heads {
  readonly editions: string;
  readonly year: string;
  readonly number: string;
  readonly state: string;
  readonly theme: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly cost: string;
  readonly currency: string;
  readonly costSource: string;
  readonly attendance: string;
  readonly attendanceSource: string;
  readonly source: string;
  readonly note: string;
  readonly points: Readonly<Record<EditionPointKind, string>>;
  readonly states: Readonly<Record<FestivalEditionState, string>>;
}

const heads: Readonly<Record<Language, Heads>> = {
  en: {
    editions: 'Editions',
    year: 'Year',
    number: 'Edition',
    state: 'State',
    theme: 'Theme',
    startsOn: 'Begins',
    endsOn: 'Ends',
    cost: 'Cost',
    currency: 'Currency',
    costSource: 'Source of the cost',
    attendance: 'Attendance',
    attendanceSource: 'Who counted',
    source: 'Source',
    note: 'Note',
    points: {
      VENUE: 'Venues',
      PARTNER: 'Partners',
      FUNDING: 'Funding',
      YOUTH: 'For young people',
      DISABILITIES: 'For people with disabilities',
      COMMUNITIES: 'For local communities',
      FACT: 'Also known',
    },
    states: { ANNOUNCED: 'Announced', HELD: 'Held', CANCELLED: 'Cancelled' },
  },
  vi: {
    editions: 'Các kỳ lễ hội',
    year: 'Năm',
    number: 'Lần thứ',
    state: 'Tình trạng',
    theme: 'Chủ đề',
    startsOn: 'Khai mạc',
    endsOn: 'Bế mạc',
    cost: 'Kinh phí',
    currency: 'Đơn vị tiền tệ',
    costSource: 'Nguồn số liệu kinh phí',
    attendance: 'Lượt người tham dự',
    attendanceSource: 'Nguồn thống kê',
    source: 'Nguồn tin',
    note: 'Ghi chú',
    points: {
      VENUE: 'Địa điểm',
      PARTNER: 'Đối tác',
      FUNDING: 'Nguồn kinh phí',
      YOUTH: 'Cho người trẻ',
      DISABILITIES: 'Cho người khuyết tật',
      COMMUNITIES: 'Cho cộng đồng địa phương',
      FACT: 'Thông tin khác',
    },
    states: { ANNOUNCED: 'Đã công bố', HELD: 'Đã tổ chức', CANCELLED: 'Đã hủy' },
  },
};

/** The words that an exported festival is headed with. */
export const headsOf = (language: Language): Heads => heads[language];
