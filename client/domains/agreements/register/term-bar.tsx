import { useTranslation } from 'react-i18next';
import { overStates, signedStates } from '../../../../schema/agreements/index.ts';
import { useDay } from '../../../i18n/day.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { AgreementRow } from '../agreement.documents.ts';

/** The years that the register's timeline shows: some back, more ahead. */
export function spanOf(now = new Date()): { from: number; to: number; years: number[] } {
  const year = now.getUTCFullYear();
  const from = Date.UTC(year - 4, 0, 1);
  const to = Date.UTC(year + 6, 0, 1);
  return { from, to, years: [year - 3, year - 1, year + 3, year + 5] };
}

const place = (at: number, { from, to }: { from: number; to: number }) =>
  Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100));

const dayMs = 86_400_000;

export type TermLook = 'on' | 'open' | 'warn' | 'plan' | 'paused' | 'past';

/** Whether it runs out soon: the same sixty days that the register counts. */
export function isRunningOut(
  { state, endsOn }: Pick<AgreementRow, 'state' | 'endsOn'>,
  now = Date.now(),
): boolean {
  if (!endsOn || !['IN_FORCE', 'UNDER_REVIEW', 'RENEWED', 'AMENDED'].includes(state)) return false;
  const left = (Date.parse(endsOn) - now) / dayMs;
  return left > -1 && left <= 60;
}

function termOf(row: AgreementRow, now: number): { from: number; to: number; look: TermLook } | null {
  const isSigned = signedStates.includes(row.state);
  const begin = row.enteredOn ?? row.entersOn;
  const from = begin ? Date.parse(begin) : isSigned ? Date.parse(row.beganAt) : now;
  const months = row.termMonths ?? 36;
  const to = row.overOn
    ? Date.parse(row.overOn)
    : row.endsOn
      ? Date.parse(row.endsOn)
      : row.isOpenEnded
        ? Number.POSITIVE_INFINITY
        : from + months * 30.4 * dayMs;
  if (overStates.includes(row.state)) return { from, to: Math.min(to, now), look: 'past' };
  if (!isSigned) return { from, to, look: 'plan' };
  if (row.state === 'SUSPENDED') return { from, to, look: 'paused' };
  if (isRunningOut(row, now)) return { from, to, look: 'warn' };
  return { from, to, look: to === Number.POSITIVE_INFINITY ? 'open' : 'on' };
}

/** An agreement's term on the register's line of years, in words for who can't see it. */
export function TermBar({ row }: { row: AgreementRow }) {
  const { t } = useTranslation('agreements');
  const day = useDay();
  const now = Date.now();
  const span = spanOf();
  const term = termOf(row, now);
  const begin = row.enteredOn ?? row.entersOn;
  const words = term
    ? [
        begin &&
          (row.endsOn
            ? t('term.from', { from: day(begin), to: day(row.endsOn) })
            : t('term.open', { from: day(begin) })),
        term.look === 'plan'
          ? t('term.planned')
          : term.look !== 'open' && term.look !== 'on' && t(`legend.${term.look}`),
      ]
        .filter(Boolean)
        .join(', ')
    : '';
  const left = term ? place(term.from, span) : 0;
  const right = term ? place(term.to, span) : 0;
  return (
    <div className="tmin">
      <span className="today" style={{ left: `${place(now, span)}%` }} />
      {term && (
        <span
          className={`bar ${term.look}`}
          style={{ left: `${left}%`, width: `${Math.max(right - left, 0.8)}%` }}
          role="img"
          aria-label={words || t('term.planned')}
        />
      )}
    </div>
  );
}

/** The head of the timeline: years, and where today is. */
export function TermHead() {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const span = spanOf();
  return (
    <div className="tmin">
      <span className="vh">{t('column.timeline')}</span>
      {span.years.map((year) => (
        <span key={year} style={{ left: `${place(Date.UTC(year, 0, 1), span)}%` }} aria-hidden="true">
          {format.number(year).replace(/\D/g, '')}
        </span>
      ))}
      <span className="today-word" style={{ left: `${place(Date.now(), span)}%` }} aria-hidden="true">
        {t('now')}
      </span>
    </div>
  );
}
