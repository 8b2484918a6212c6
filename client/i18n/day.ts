import { useFormat } from './format.ts';

/** Writes days that the server gives as 2023-11-18, which are the same day everywhere: 18 November 2023. */
export function useDay(): (day: string | null) => string {
  const { locale } = useFormat();
  const words = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (day) => (day === null ? '' : words.format(new Date(`${day}T00:00:00Z`)));
}

/** Today by this device's clock, as a field for days wants it. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
