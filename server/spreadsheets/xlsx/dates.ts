/** Numbers of formats that come with every workbook and show a day, a time, or both. */
const builtIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format shows numbers as days or times. */
export function showsDates(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id);
  // What is quoted, escaped or stands in brackets is no part of a day: [Red], "đồng".
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare);
}

const day = 86_400_000;

/** The day or instant that a number stands for; null where it stands for none. */
export function dateOf(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return null;
  const whole = Math.floor(serial);
  const time = new Date(Math.round((serial - whole) * 86_400) * 1_000).toISOString().slice(11, 16);
  if (whole === 0 && !from1904) return time;
  // In 1900 spreadsheets count a 29 February that there was not.
  const begin = from1904
    ? Date.UTC(1904, 0, 1)
    : whole < 60
      ? Date.UTC(1899, 11, 31)
      : Date.UTC(1899, 11, 30);
  const date = new Date(begin + whole * day).toISOString().slice(0, 10);
  return serial === whole ? date : `${date}T${time}`;
}
