import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  tableOfRows,
  tableOfText,
} from '../../../client/domains/agreements/register/given-table.ts';

const row = (line: number, ...cells: string[]) => ({ line, cells });

describe('a register in a spreadsheet', () => {
  it('has its head where one is read, below a title and a day, and its rows by the lines that a person sees', () => {
    const { head, rows } = tableOfRows([
      row(1, 'SỔ THEO DÕI THỎA THUẬN', 'SỔ THEO DÕI THỎA THUẬN', 'SỔ THEO DÕI THỎA THUẬN'),
      row(2, '', '', ''),
      row(3, 'Số', 'Đối tác', 'Ngày ký'),
      row(4, '01/TT', 'Kobe', '2023-11-18'),
      row(6, '02/TT', 'Dundee', '29.02.2024'),
    ]);
    expect(head).toEqual(['Số', 'Đối tác', 'Ngày ký']);
    expect(rows.map(({ line }) => line)).toEqual([4, 6]);
    expect(columnsOf(head)).toMatchObject({ number: 0, parties: 1, signedOn: 2, endsOn: -1 });
  });

  it('has its first line for a head where none reads like one, and is the same when it is pasted', () => {
    expect(tableOfRows([row(2, 'a', 'b'), row(3, 'c', 'd')]).head).toEqual(['a', 'b']);
    const { head, rows } = tableOfText('Number\tTitle\tWith\n1\tDesign\tKobe; Dundee\n');
    expect(head).toEqual(['Number', 'Title', 'With']);
    expect(rows).toEqual([{ line: 2, cells: ['1', 'Design', 'Kobe; Dundee'] }]);
    expect(tableOfRows([])).toEqual({ head: [], rows: [] });
  });
});
