import { useFormat } from './format.ts';

/** Writes days that the server gives as 2023-11-18, which are the same day everywhere: 18 November 2023, 18/11/2023. */
export function useDay(): (day: string | null) => string {
  const format = useFormat();
  return (day) => (day === null ? '' : format.listDay(`${day}T00:00:00Z`, 'UTC'));
}
