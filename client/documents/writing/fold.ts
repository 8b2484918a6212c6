/** Words as they are compared when one looks for something: without case and without marks, so that “tieu de” finds “Tiêu đề”. */
export function fold(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
