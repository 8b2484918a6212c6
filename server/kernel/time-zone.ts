import { invalid } from './errors.ts';

/** A time zone by its IANA name; refuses offsets, abbreviations of our own making and names that no list has. */
export function timeZone(field: string, value: string): string {
  const isName = /^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$/.test(value) && value.length <= 64;
  try {
    if (isName) return new Intl.DateTimeFormat('en', { timeZone: value }) && value;
  } catch {}
  throw invalid(
    field,
    `${JSON.stringify(value.slice(0, 64))} is no time zone; one is Asia/Ho_Chi_Minh.`,
    'NO_TIME_ZONE',
  );
}
