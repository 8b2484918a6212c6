import type { Holiday, HolidayList } from '../../../schema/working-days/index.ts';

export interface SourcedList extends HolidayList {
  readonly source: string;
}

const days = (year: number, listed: readonly (readonly [string, string])[]): Holiday[] =>
  listed.map(([day, name]) => ({ day: `${year}-${day}`, name }));

/**
 * Days off that were published, as this release knows them. Of Vietnam, 2026 and later are left out: they were not looked up
 * in the decisions that move working days, and an administrator loads them. GB-EAW is England and Wales, GB-SCT is Scotland.
 */
export const publishedLists: readonly SourcedList[] = [
  {
    country: 'VN',
    year: 2023,
    source:
      'Labour Code 45/2019/QH14, Article 112; days off of 2023 as announced by the Ministry of Labour, Invalids and Social Affairs; compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2023, [
      ['01-01', 'Tết Dương lịch'],
      ['01-02', 'Tết Dương lịch (nghỉ bù)'],
      ['01-20', 'Tết Nguyên đán'],
      ['01-21', 'Tết Nguyên đán'],
      ['01-22', 'Tết Nguyên đán'],
      ['01-23', 'Tết Nguyên đán'],
      ['01-24', 'Tết Nguyên đán'],
      ['01-25', 'Tết Nguyên đán'],
      ['01-26', 'Tết Nguyên đán'],
      ['04-29', 'Giỗ Tổ Hùng Vương'],
      ['04-30', 'Ngày Chiến thắng'],
      ['05-01', 'Ngày Quốc tế lao động'],
      ['05-02', 'Giỗ Tổ Hùng Vương (nghỉ bù)'],
      ['05-03', 'Ngày Chiến thắng (nghỉ bù)'],
      ['09-01', 'Quốc khánh'],
      ['09-02', 'Quốc khánh'],
      ['09-04', 'Quốc khánh (nghỉ bù)'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'VN',
    year: 2024,
    source:
      'Labour Code 45/2019/QH14, Article 112; official dispatch 2450/VPCP-KGVX of 2024 (29 April off, 4 May worked); compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2024, [
      ['01-01', 'Tết Dương lịch'],
      ['02-08', 'Tết Nguyên đán'],
      ['02-09', 'Tết Nguyên đán'],
      ['02-10', 'Tết Nguyên đán'],
      ['02-11', 'Tết Nguyên đán'],
      ['02-12', 'Tết Nguyên đán'],
      ['02-13', 'Tết Nguyên đán'],
      ['02-14', 'Tết Nguyên đán'],
      ['04-18', 'Giỗ Tổ Hùng Vương'],
      ['04-29', 'Nghỉ hoán đổi'],
      ['04-30', 'Ngày Chiến thắng'],
      ['05-01', 'Ngày Quốc tế lao động'],
      ['09-02', 'Quốc khánh'],
      ['09-03', 'Quốc khánh'],
    ]),
    workedWeekendDays: ['2024-05-04'],
  },
  {
    country: 'VN',
    year: 2025,
    source:
      'Labour Code 45/2019/QH14, Article 112; days off of 2025 as announced by the Ministry of Labour, Invalids and Social Affairs and, for 2 May and 26 April, the Ministry of Home Affairs; the days of the law compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2025, [
      ['01-01', 'Tết Dương lịch'],
      ['01-27', 'Tết Nguyên đán'],
      ['01-28', 'Tết Nguyên đán'],
      ['01-29', 'Tết Nguyên đán'],
      ['01-30', 'Tết Nguyên đán'],
      ['01-31', 'Tết Nguyên đán'],
      ['04-07', 'Giỗ Tổ Hùng Vương'],
      ['04-30', 'Ngày Chiến thắng'],
      ['05-01', 'Ngày Quốc tế lao động'],
      ['05-02', 'Nghỉ hoán đổi'],
      ['09-01', 'Quốc khánh'],
      ['09-02', 'Quốc khánh'],
    ]),
    workedWeekendDays: ['2025-04-26'],
  },
  {
    country: 'GB-SCT',
    year: 2023,
    source:
      'GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays (Open Government Licence v3.0); compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2023, [
      ['01-02', 'New Year’s Day (substitute day)'],
      ['01-03', '2nd January (substitute day)'],
      ['04-07', 'Good Friday'],
      ['05-01', 'Early May bank holiday'],
      ['05-08', 'Coronation of King Charles III'],
      ['05-29', 'Spring bank holiday'],
      ['08-07', 'Summer bank holiday'],
      ['11-30', 'St Andrew’s Day'],
      ['12-25', 'Christmas Day'],
      ['12-26', 'Boxing Day'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'GB-SCT',
    year: 2024,
    source:
      'GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays (Open Government Licence v3.0); compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2024, [
      ['01-01', 'New Year’s Day'],
      ['01-02', '2nd January'],
      ['03-29', 'Good Friday'],
      ['05-06', 'Early May bank holiday'],
      ['05-27', 'Spring bank holiday'],
      ['08-05', 'Summer bank holiday'],
      ['12-02', 'St Andrew’s Day (substitute day)'],
      ['12-25', 'Christmas Day'],
      ['12-26', 'Boxing Day'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'GB-SCT',
    year: 2025,
    source:
      'GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays (Open Government Licence v3.0); compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2025, [
      ['01-01', 'New Year’s Day'],
      ['01-02', '2nd January'],
      ['04-18', 'Good Friday'],
      ['05-05', 'Early May bank holiday'],
      ['05-26', 'Spring bank holiday'],
      ['08-04', 'Summer bank holiday'],
      ['12-01', 'St Andrew’s Day (substitute day)'],
      ['12-25', 'Christmas Day'],
      ['12-26', 'Boxing Day'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'GB-SCT',
    year: 2026,
    source:
      'GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays (Open Government Licence v3.0); Royal Proclamation of February 2026 for 15 June; compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2026, [
      ['01-01', 'New Year’s Day'],
      ['01-02', '2nd January'],
      ['04-03', 'Good Friday'],
      ['05-04', 'Early May bank holiday'],
      ['05-25', 'Spring bank holiday'],
      ['06-15', 'World Cup bank holiday'],
      ['08-03', 'Summer bank holiday'],
      ['11-30', 'St Andrew’s Day'],
      ['12-25', 'Christmas Day'],
      ['12-28', 'Boxing Day (substitute day)'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'GB-SCT',
    year: 2027,
    source:
      'GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays (Open Government Licence v3.0); compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2027, [
      ['01-01', 'New Year’s Day'],
      ['01-04', '2nd January (substitute day)'],
      ['03-26', 'Good Friday'],
      ['05-03', 'Early May bank holiday'],
      ['05-31', 'Spring bank holiday'],
      ['08-02', 'Summer bank holiday'],
      ['11-30', 'St Andrew’s Day'],
      ['12-27', 'Christmas Day (substitute day)'],
      ['12-28', 'Boxing Day (substitute day)'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'GB-EAW',
    year: 2023,
    source:
      'GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays (Open Government Licence v3.0); compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2023, [
      ['01-02', 'New Year’s Day (substitute day)'],
      ['04-07', 'Good Friday'],
      ['04-10', 'Easter Monday'],
      ['05-01', 'Early May bank holiday'],
      ['05-08', 'Coronation of King Charles III'],
      ['05-29', 'Spring bank holiday'],
      ['08-28', 'Summer bank holiday'],
      ['12-25', 'Christmas Day'],
      ['12-26', 'Boxing Day'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'GB-EAW',
    year: 2024,
    source:
      'GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays (Open Government Licence v3.0); compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2024, [
      ['01-01', 'New Year’s Day'],
      ['03-29', 'Good Friday'],
      ['04-01', 'Easter Monday'],
      ['05-06', 'Early May bank holiday'],
      ['05-27', 'Spring bank holiday'],
      ['08-26', 'Summer bank holiday'],
      ['12-25', 'Christmas Day'],
      ['12-26', 'Boxing Day'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'GB-EAW',
    year: 2025,
    source:
      'GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays (Open Government Licence v3.0); compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2025, [
      ['01-01', 'New Year’s Day'],
      ['04-18', 'Good Friday'],
      ['04-21', 'Easter Monday'],
      ['05-05', 'Early May bank holiday'],
      ['05-26', 'Spring bank holiday'],
      ['08-25', 'Summer bank holiday'],
      ['12-25', 'Christmas Day'],
      ['12-26', 'Boxing Day'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'GB-EAW',
    year: 2026,
    source:
      'GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays (Open Government Licence v3.0); compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2026, [
      ['01-01', 'New Year’s Day'],
      ['04-03', 'Good Friday'],
      ['04-06', 'Easter Monday'],
      ['05-04', 'Early May bank holiday'],
      ['05-25', 'Spring bank holiday'],
      ['08-31', 'Summer bank holiday'],
      ['12-25', 'Christmas Day'],
      ['12-28', 'Boxing Day (substitute day)'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'GB-EAW',
    year: 2027,
    source:
      'GOV.UK, UK bank holidays: https://www.gov.uk/bank-holidays (Open Government Licence v3.0); compared with the open data of python-holidays 0.105 (MIT)',
    holidays: days(2027, [
      ['01-01', 'New Year’s Day'],
      ['03-26', 'Good Friday'],
      ['03-29', 'Easter Monday'],
      ['05-03', 'Early May bank holiday'],
      ['05-31', 'Spring bank holiday'],
      ['08-30', 'Summer bank holiday'],
      ['12-27', 'Christmas Day (substitute day)'],
      ['12-28', 'Boxing Day (substitute day)'],
    ]),
    workedWeekendDays: [],
  },
];

const demonstrationSource =
  'Demonstration: the days of Article 112 of the Labour Code 45/2019/QH14 as python-holidays 0.105 (MIT) reckons them. No published list: days that a decision moves are not in it.';

/** For the demonstration, so that its procedures can count days; never loaded without it. */
export const demonstrationLists: readonly SourcedList[] = [
  {
    country: 'VN',
    year: 2026,
    source: demonstrationSource,
    holidays: days(2026, [
      ['01-01', 'Tết Dương lịch'],
      ['02-16', 'Tết Nguyên đán'],
      ['02-17', 'Tết Nguyên đán'],
      ['02-18', 'Tết Nguyên đán'],
      ['02-19', 'Tết Nguyên đán'],
      ['02-20', 'Tết Nguyên đán'],
      ['04-26', 'Giỗ Tổ Hùng Vương'],
      ['04-27', 'Giỗ Tổ Hùng Vương (nghỉ bù)'],
      ['04-30', 'Ngày Chiến thắng'],
      ['05-01', 'Ngày Quốc tế lao động'],
      ['09-01', 'Quốc khánh'],
      ['09-02', 'Quốc khánh'],
    ]),
    workedWeekendDays: [],
  },
  {
    country: 'VN',
    year: 2027,
    source: demonstrationSource,
    holidays: days(2027, [
      ['01-01', 'Tết Dương lịch'],
      ['02-04', 'Tết Nguyên đán'],
      ['02-05', 'Tết Nguyên đán'],
      ['02-06', 'Tết Nguyên đán'],
      ['02-07', 'Tết Nguyên đán'],
      ['02-08', 'Tết Nguyên đán'],
      ['02-09', 'Tết Nguyên đán'],
      ['02-10', 'Tết Nguyên đán'],
      ['04-16', 'Giỗ Tổ Hùng Vương'],
      ['04-30', 'Ngày Chiến thắng'],
      ['05-01', 'Ngày Quốc tế lao động'],
      ['05-03', 'Ngày Quốc tế lao động (nghỉ bù)'],
      ['09-02', 'Quốc khánh'],
      ['09-03', 'Quốc khánh'],
    ]),
    workedWeekendDays: [],
  },
];
