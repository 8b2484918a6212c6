/** The last instant of a day where the reader is, or null where no day is named. */
export function endOfDay(day: string | null): string | null {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? new Date(`${day}T23:59:59.999`) : null;
  return instant && !Number.isNaN(instant.getTime()) ? instant.toISOString() : null;
}
