import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers, dates, lists, country names and sorting as the interface language writes them. */
export interface Format {
  locale: string;
  number(value: number): string;
  /** 10:05 in the given zone, else the reader's. */
  time(at: Date | string, zone?: string): string;
  /** Saturday 18 November 2023; Thứ Bảy, ngày 18 tháng 11 năm 2023 */
  day(at: Date | string, zone?: string): string;
  /** 18 November 2023, where days stand in a list; 18/11/2023 */
  listDay(at: Date | string, zone?: string): string;
  /** 18 Nov, with its year where that is not the present one; 18/11 */
  shortDay(at: Date | string, zone?: string): string;
  /** By how much a zone differs from Greenwich at a moment: GMT+7 */
  offset(at: Date | string, zone?: string): string;
  /** 18 to 20 November 2023, as the language joins them. */
  days(from: Date | string, to: Date | string, zone?: string): string;
  /** 3 minutes ago, in 2 hours */
  relative(at: Date | string, now?: Date): string;
  list(words: string[]): string;
  country(code: string): string;
  language(code: string): string;
  compare(a: string, b: string): number;
}

/** The formats of the language that the interface speaks now. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatFor(i18n.language), [i18n.language]);
}

/** The formats of one language; British order for English, as the field writes dates. */
export function formatFor(language: string): Format {
  const locale = language === 'en' ? 'en-GB' : language;
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const order = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const isVietnamese = language === 'vi';
  // Intl writes “18 tháng 11, 2023”, half of the short form; in full an office writes the word for the year too.
  const inFull = (words: string) =>
    isVietnamese
      ? words.replace(/(tháng \d+),? (\d{4})/g, '$1 năm $2').replace(/, (?=\d)/, ', ngày ')
      : words;
  return {
    locale,
    number: (value) => numbers.format(value),
    time: (at, zone) =>
      dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(at)),
    day: (at, zone) =>
      inFull(
        dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(
          new Date(at),
        ),
      ),
    listDay: (at, zone) =>
      dates(
        isVietnamese
          ? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: zone }
          : { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone },
      ).format(new Date(at)),
    shortDay(at, zone) {
      const year = dates({ year: 'numeric', timeZone: zone });
      const isThisYear = year.format(new Date(at)) === year.format(new Date());
      const words = dates({
        day: isVietnamese ? '2-digit' : 'numeric',
        month: isVietnamese ? '2-digit' : 'short',
        timeZone: zone,
        ...(isThisYear ? {} : { year: 'numeric' }),
      }).format(new Date(at));
      // Without a year Intl joins by a hyphen, which reads as a span.
      return isVietnamese ? words.replaceAll('-', '/') : words;
    },
    offset: (at, zone) =>
      dates({ timeZoneName: 'shortOffset', timeZone: zone })
        .formatToParts(new Date(at))
        .find(({ type }) => type === 'timeZoneName')?.value ?? '',
    days: (from, to, zone) =>
      inFull(
        dates({ day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).formatRange(
          new Date(from),
          new Date(to),
        ),
      ),
    relative: (at, now = new Date()) => relative(locale, new Date(at).getTime() - now.getTime()),
    list: (words) => lists.format(words),
    country: (code) => (language === 'en' ? asUnesco[code] : undefined) ?? countries.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
    compare: (a, b) => order.compare(a, b),
  };
}

/** Countries that UNESCO, and so the network, calls otherwise than Intl does. */
const asUnesco: Readonly<Partial<Record<string, string>>> = {
  KR: 'Republic of Korea',
  LA: 'Lao People’s Democratic Republic',
  VN: 'Viet Nam',
};

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function relative(locale: string, distance: number): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of steps) {
    if (Math.abs(distance) >= length) return words.format(Math.round(distance / length), unit);
  }
  return words.format(0, 'minute');
}
