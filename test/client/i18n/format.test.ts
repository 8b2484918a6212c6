import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../client/i18n/format.ts';

const en = formatFor('en');
const vi = formatFor('vi');
const opening = '2023-11-18T02:00:00Z';

describe('formats', () => {
  it('write times in the zone asked for, and days as the language does', () => {
    expect(en.time(opening, 'Asia/Ho_Chi_Minh')).toBe('09:00');
    expect(en.day(opening, 'Asia/Ho_Chi_Minh')).toMatch(/^Saturday,? 18 November 2023$/);
    expect(vi.day(opening, 'Asia/Ho_Chi_Minh')).toBe('Thứ Bảy, ngày 18 tháng 11 năm 2023');
    expect(vi.listDay(opening, 'Asia/Ho_Chi_Minh')).toBe('18/11/2023');
    expect(vi.shortDay(opening, 'Asia/Ho_Chi_Minh')).toBe('18/11/2023');
    expect(vi.shortDay(new Date(new Date().getFullYear(), 10, 8, 12))).toBe('08/11');
    expect(vi.days('2023-11-18', '2023-11-18', 'UTC')).toBe('18 tháng 11 năm 2023');
    expect(vi.days('2023-11-18', '2023-11-20', 'UTC')).toMatch(/^18\s?[-–]\s?20 tháng 11 năm 2023$/);
    expect(en.listDay('2023-11-18', 'UTC')).toBe('18 November 2023');
    expect(en.offset(opening, 'Asia/Ho_Chi_Minh')).toBe('GMT+7');
    expect(en.days('2023-11-18', '2023-11-20', 'UTC')).toMatch(/^18\s?–\s?20 November 2023$/);
  });

  it('name countries and sort as the language does', () => {
    expect(vi.country('KR')).toBe('Hàn Quốc');
    expect([en.country('VN'), vi.country('VN')]).toEqual(['Viet Nam', 'Việt Nam']);
    expect(['Đà Lạt', 'Dundee', 'Daegu', 'Enghien'].sort(vi.compare)).toEqual([
      'Daegu',
      'Dundee',
      'Đà Lạt',
      'Enghien',
    ]);
    expect(['Łódź', 'Lyon', 'Ålesund', 'Aarhus'].sort(en.compare)).toEqual([
      'Aarhus',
      'Ålesund',
      'Łódź',
      'Lyon',
    ]);
  });

  it('say how long ago in words', () => {
    const now = new Date('2023-11-18T03:00:00Z');
    expect(en.relative(opening, now)).toBe('1 hour ago');
    expect(en.relative('2023-11-17T03:00:00Z', now)).toBe('yesterday');
    expect(vi.relative('2023-11-18T03:05:00Z', now)).toBe('sau 5 phút nữa');
  });
});
