import { useFormat } from '../../i18n/format.ts';

/** Writes the days of an edition, or the months where no more is known: 9 to 17 November 2024, November 2026. */
export function useSpan(): (startsOn: string | null, endsOn: string | null) => string | null {
  const format = useFormat();
  const month = new Intl.DateTimeFormat(format.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const one = (given: string) =>
    given.length > 7
      ? format.listDay(`${given}T00:00:00Z`, 'UTC')
      : month.format(new Date(`${given}-01T00:00:00Z`));
  return (startsOn, endsOn) => {
    if (startsOn && endsOn && startsOn.length > 7 && endsOn.length > 7)
      return format.days(`${startsOn}T00:00:00Z`, `${endsOn}T00:00:00Z`, 'UTC');
    const known = [startsOn, endsOn].filter((given) => given !== null);
    return known.length > 0 ? [...new Set(known.map(one))].join(' – ') : null;
  };
}
