import type { Language } from '../../kernel/localised-text.ts';

/** What a case study is begun with, in the language it is written in; its authors may name, move and add as in any text. */
export const parts: Readonly<Record<Language, readonly string[]>> = {
  en: ['Context', 'What was done', 'Resources', 'Results', 'Lessons', 'Accessibility'],
  vi: ['Bối cảnh', 'Những việc đã làm', 'Nguồn lực', 'Kết quả', 'Bài học', 'Khả năng tiếp cận'],
};
