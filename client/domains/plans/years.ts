import { useFormat } from '../../i18n/format.ts';

/** The time of a plan in a few signs: its year, the years from which to which, or its days. */
export function useYears(): (plan: { startsOn: string; endsOn: string }) => string {
  const format = useFormat();
  return ({ startsOn, endsOn }) => {
    const [first, last] = [startsOn.slice(0, 4), endsOn.slice(0, 4)];
    if (!startsOn.endsWith('-01-01') || !endsOn.endsWith('-12-31'))
      return format.days(`${startsOn}T00:00:00Z`, `${endsOn}T00:00:00Z`, 'UTC');
    return first === last ? first : `${first}–${last}`;
  };
}
