import { describe, expect, it } from 'vitest';
import { pastedColumns, rowsOfText } from '../../../client/domains/plans/rows-of-text.ts';

/** Each row as the columns that it fills. */
const read = (text: string) => {
  const { rows, columns } = rowsOfText(text);
  return rows.map(({ line, cells }) => ({
    line,
    ...Object.fromEntries(
      pastedColumns.flatMap((column) => (cells[columns[column]] ? [[column, cells[columns[column]]]] : [])),
    ),
  }));
};

describe('what is pasted into a plan', () => {
  it('is read by its heads, in Vietnamese as in English, with the lines of the spreadsheet', () => {
    expect(
      read(
        'Nhóm hoạt động\tNội dung\tĐơn vị chủ trì\tThời hạn\n\n\tTổ chức cuộc thi\tSở Văn hóa\t30/06/2026',
      ),
    ).toEqual([{ line: 3, title: 'Tổ chức cuộc thi', lead: 'Sở Văn hóa', endsOn: '30/06/2026' }]);
    expect(read('Activity,Lead\n"Meet, and talk",Hanoi')).toEqual([
      { line: 2, title: 'Meet, and talk', lead: 'Hanoi' },
    ]);
  });

  it('is an activity a line where it has no heads, however many commas and quotes stand in it', () => {
    expect(read('Hội nghị, hội thảo, diễn đàn\nHoạt động hè')).toEqual([
      { line: 1, title: 'Hội nghị, hội thảo, diễn đàn' },
      { line: 2, title: 'Hoạt động hè' },
    ]);
    expect(read('Policies\tA fund\n\tAwards')).toEqual([
      { line: 1, group: 'Policies', title: 'A fund' },
      { line: 2, title: 'Awards' },
    ]);
    expect(read(' \n\t\n')).toEqual([]);
  });
});
