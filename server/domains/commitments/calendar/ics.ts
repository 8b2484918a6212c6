/** One day of a calendar. */
export interface CalendarDay {
  readonly uid: string;
  /** As 2026-11-18. */
  readonly day: string;
  /** The day after the last, where it is more than one. */
  readonly until?: string | null;
  readonly title: string;
  readonly about: string;
  readonly url: string;
  readonly changedAt: Date;
  /** How often it was changed, so that a programme takes the later one. */
  readonly sequence: number;
}

/** A calendar as programmes subscribe to one (RFC 5545): whole days, nothing that a person wrote can break out of its line. */
export function writeCalendar(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trellis//Due//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...days.flatMap(event),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event({ uid, day, until, title, about, url, changedAt, sequence }: CalendarDay): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instant(changedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    ...(until ? [`DTEND;VALUE=DATE:${until.replaceAll('-', '')}`] : []),
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${text(about)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');

const text = (words: string) =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');

/** A line is at most 75 bytes long; what follows goes on in the next, after a space, and no sign is cut through. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, bytes] = ['', 0];
  for (const sign of line) {
    const length = Buffer.byteLength(sign);
    if (bytes + length > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      [part, bytes] = ['', 0];
    }
    part += sign;
    bytes += length;
  }
  return [...parts, part].join('\r\n ');
}
