import type { EditionState, Freedom } from '../../../schema/words.ts';
import type { ExportLanguage } from './export-input.ts';
import type { ExportText } from './export-text.ts';

const english = {
  contents: 'Contents',
  notes: 'Notes',
  guidance: 'How it may be adapted',
  questions: 'Questions to answer',
  edition: (number: number) => `Edition ${number}`,
  working: (day: string) => `Working text of ${day}; it may still change`,
  demonstration: 'A demonstration draft, and nobody’s official text',
  fingerprint: 'Fingerprint of the text (SHA-256)',
  page: 'Page',
  image: 'A picture that is not here any more',
  saidOf: (number: number) => `Said of edition ${number}`,
  gone: 'The words it is about are not in the text any more',
  states: {
    CONSULTATION: (day) => `in consultation since ${day}`,
    FROZEN: (day) => `frozen; cut on ${day}`,
    ADOPTED: (day) => `adopted on ${day}`,
    SUPERSEDED: (day) => `superseded; adopted on ${day}`,
    WITHDRAWN: (day) => `withdrawn; cut on ${day}`,
  } satisfies Record<EditionState, (day: string) => string>,
  freedoms: { CORE: 'Core', GUIDED: 'Guided', OPEN: 'Open' } satisfies Record<Freedom, string>,
  callouts: { note: 'Note', guidance: 'Guidance', example: 'Example' } as Record<string, string>,
};

export type ExportWords = typeof english;

const vietnamese: ExportWords = {
  contents: 'Mục lục',
  notes: 'Chú thích',
  guidance: 'Có thể điều chỉnh như thế nào',
  questions: 'Các câu hỏi cần trả lời',
  edition: (number) => `Phiên bản ${number}`,
  working: (day) => `Bản đang soạn thảo, ${day}; còn có thể thay đổi`,
  demonstration: 'Bản thảo minh họa, không phải văn bản chính thức của bất kỳ ai',
  fingerprint: 'Dấu vân của văn bản (SHA-256)',
  page: 'Trang',
  image: 'Hình ảnh không còn ở đây',
  saidOf: (number) => `Góp ý cho phiên bản ${number}`,
  gone: 'Đoạn chữ được góp ý không còn trong văn bản',
  states: {
    CONSULTATION: (day) => `đang lấy ý kiến từ ${day}`,
    FROZEN: (day) => `đã khóa; lập ${day}`,
    ADOPTED: (day) => `được thông qua ${day}`,
    SUPERSEDED: (day) => `đã được thay thế; được thông qua ${day}`,
    WITHDRAWN: (day) => `đã rút lại; lập ${day}`,
  },
  freedoms: { CORE: 'Cốt lõi', GUIDED: 'Có hướng dẫn', OPEN: 'Mở' },
  callouts: { note: 'Lưu ý', guidance: 'Hướng dẫn', example: 'Ví dụ' },
};

/** The words that we add to a text. */
export const exportWords: Readonly<Record<ExportLanguage, ExportWords>> = { en: english, vi: vietnamese };

/** Which text it is, in a line: its edition and where that stands, or the day of the working text. */
export function standingOf(text: ExportText, language: ExportLanguage, now: Date): string {
  const words = exportWords[language];
  if (!text.edition) return words.working(dayOf(now, language));
  const { number, state, adoptedAt, cutAt } = text.edition;
  const day = dayOf(state === 'ADOPTED' || state === 'SUPERSEDED' ? (adoptedAt ?? cutAt) : cutAt, language);
  return `${words.edition(number)}, ${words.states[state](day)}`;
}

/** A day as an office writes it. */
function dayOf(date: Date, language: ExportLanguage): string {
  if (language === 'vi')
    return `ngày ${date.getUTCDate()} tháng ${date.getUTCMonth() + 1} năm ${date.getUTCFullYear()}`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
