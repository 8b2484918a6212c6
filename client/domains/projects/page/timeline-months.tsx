import { useFormat } from '../../../i18n/format.ts';
import type { Span } from './days.ts';

/** The months of a timeline, at most twelve of them named. */
export function Months({ span }: { span: Span }) {
  const format = useFormat();
  const every = Math.ceil(span.months.length / 12);
  return (
    <div className="timeline-months" aria-hidden="true">
      {span.months
        .filter((_, at) => at % every === 0)
        .map(({ day, at }) => (
          <span key={day} style={{ left: `${at * 100}%` }}>
            {new Intl.DateTimeFormat(format.locale, {
              month: 'short',
              year: '2-digit',
              timeZone: 'UTC',
            }).format(new Date(`${day}T00:00:00Z`))}
          </span>
        ))}
    </div>
  );
}
