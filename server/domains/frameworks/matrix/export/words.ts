import type { Freedom, ReasonType, SectionDecisionKind } from '../../../../../schema/words.ts';
import type { Language } from '../../../../kernel/localised-text.ts';

const english = {
  title: (cities: number) => `How ${cities === 1 ? 'one city' : `${cities} cities`} took the framework`,
  edition: (number: number) => `edition ${number}`,
  against: (number: number) => `Against edition ${number}`,
  behind: 'behind',
  withdrawn: 'edition withdrawn',
  editionWithdrawn: (number: number, day: string, reason: string) =>
    `Edition ${number} was withdrawn on ${day}: ${reason}`,
  asOf: (day: string) => `As it was published on ${day}`,
  demonstration: 'A demonstration; nobody’s official position',
  matrix: 'Matrix',
  decisions: 'Decisions',
  number: 'Number',
  section: 'Section',
  freedom: 'Freedom',
  city: 'City',
  follows: 'Follows edition',
  decision: 'Decision',
  reason: 'Reason',
  deviates: 'Deviates from the core',
  isBehind: 'The common words have changed since',
  published: 'Published',
  onlyIn: (city: string) => `only in ${city}`,
  page: 'Page',
  yes: 'yes',
  legend:
    'Empty: inherited, the common words as they are. *: deviates from the core. ↻: the common words have changed since.',
  kinds: {
    INHERIT: 'inherited',
    ADAPT: 'adapted',
    EXTEND: 'extended',
    OMIT: 'left out',
    ADD: 'added',
  } satisfies Record<SectionDecisionKind, string>,
  reasons: {
    IDENTITY: 'identity',
    LAW: 'law',
    RESOURCES: 'resources',
    SCALE: 'scale',
    ALREADY_PRACTISED: 'already practised',
  } satisfies Record<ReasonType, string>,
  freedoms: { CORE: 'core', GUIDED: 'guided', OPEN: 'open' } satisfies Record<Freedom, string>,
};

export type MatrixWords = typeof english;

const vietnamese: MatrixWords = {
  title: (cities) => `${cities} thành phố đã tiếp nhận khung như thế nào`,
  edition: (number) => `phiên bản ${number}`,
  against: (number) => `So với phiên bản ${number}`,
  behind: 'chưa theo kịp',
  withdrawn: 'phiên bản đã được rút',
  editionWithdrawn: (number, day, reason) => `Phiên bản ${number} đã được rút ${day}: ${reason}`,
  asOf: (day) => `Theo bản công bố tính đến ${day}`,
  demonstration: 'Bản minh họa, không phải quan điểm chính thức của bất kỳ ai',
  matrix: 'Bảng so sánh',
  decisions: 'Các quyết định',
  number: 'Số mục',
  section: 'Mục',
  freedom: 'Mức độ tự do',
  city: 'Thành phố',
  follows: 'Theo phiên bản',
  decision: 'Quyết định',
  reason: 'Lý do',
  deviates: 'Khác với phần cốt lõi',
  isBehind: 'Lời văn chung đã thay đổi sau đó',
  published: 'Công bố',
  onlyIn: (city) => `chỉ có ở ${city}`,
  page: 'Trang',
  yes: 'có',
  legend:
    'Để trống: giữ nguyên lời văn chung. *: khác với phần cốt lõi. ↻: lời văn chung đã thay đổi sau đó.',
  kinds: {
    INHERIT: 'giữ nguyên',
    ADAPT: 'điều chỉnh',
    EXTEND: 'bổ sung thêm',
    OMIT: 'lược bỏ',
    ADD: 'thêm mới',
  },
  reasons: {
    IDENTITY: 'bản sắc',
    LAW: 'pháp luật',
    RESOURCES: 'nguồn lực',
    SCALE: 'quy mô',
    ALREADY_PRACTISED: 'đã có thông lệ',
  },
  freedoms: { CORE: 'cốt lõi', GUIDED: 'có hướng dẫn', OPEN: 'mở' },
};

/** What we say of a matrix that is taken out. */
export const matrixWords: Readonly<Record<Language, MatrixWords>> = { en: english, vi: vietnamese };

/** A day as an office writes it. */
export function dayWords(at: Date, language: Language): string {
  if (language === 'vi')
    return `ngày ${at.getUTCDate()} tháng ${at.getUTCMonth() + 1} năm ${at.getUTCFullYear()}`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
