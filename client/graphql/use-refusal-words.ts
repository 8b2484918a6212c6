import { useTranslation } from 'react-i18next';
import type { Reason } from '../../schema/reasons.ts';
import { useDay } from '../i18n/day.ts';
import { useFormat } from '../i18n/format.ts';
import type { Refusal } from './refusal.ts';

/** What a form says of its own refusals, by reason, by code, or by code and field: `INVALID.email`. */
export type OwnWords = Partial<Record<Reason | (string & {}), string>>;

/** Says in the reader's language why the server refused: in the form's own words, else in those for everybody. */
export function useRefusalWords(): (refusal: Refusal, own?: OwnWords) => string {
  // The reasons are fetched when a form appears, so that its words are there before anything is refused.
  const { t, i18n } = useTranslation(['common', 'refusal'], { useSuspense: false });
  const format = useFormat();
  const day = useDay();

  return ({ code, field, reason, retryAfter, facts = {} }, own = {}) => {
    const said = (reason && own[reason]) ?? own[`${code}.${field}`] ?? own[`${code}`];
    if (said !== undefined) return said;
    if (reason && i18n.exists(`refusal:reason.${reason}`)) return told(t as Tell, reason, written(facts));
    if (code === undefined) return t(navigator.onLine ? 'refusal.noAnswer' : 'refusal.noLine');
    if (code === 'RATE_LIMITED') {
      const at = Date.now() + (retryAfter ?? 60) * 1000;
      return t('refusal.tooMany', { time: format.time(new Date(Math.ceil(at / 60_000) * 60_000)) });
    }
    return t(`refusal.${general[code] ?? 'server'}`);
  };

  /** Days and numbers as the reader's language writes them. */
  function written(facts: NonNullable<Refusal['facts']>): Record<string, string> {
    const said = (value: string | number) =>
      typeof value === 'number' ? format.number(value) : isDay(value) ? day(value) : value;
    return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, said(value)]));
  }
}

// What a reason's words take in comes with the refusal: the types of the messages can't know it.
type Tell = (key: string, facts: Record<string, string>) => string;
const told = (t: Tell, reason: Reason, facts: Record<string, string>) => t(`refusal:reason.${reason}`, facts);

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);

const general: Partial<
  Record<string, 'signIn' | 'notFound' | 'forbidden' | 'conflict' | 'invalid' | 'invitation' | 'noAnswer'>
> = {
  UNAUTHENTICATED: 'signIn',
  NOT_FOUND: 'notFound',
  FORBIDDEN: 'forbidden',
  CONFLICT: 'conflict',
  ILLEGAL_TRANSITION: 'conflict',
  IDEMPOTENCY_CONFLICT: 'conflict',
  INVALID: 'invalid',
  BAD_USER_INPUT: 'invalid',
  INVITE_INVALID: 'invitation',
  SERVICE_UNAVAILABLE: 'noAnswer',
};
