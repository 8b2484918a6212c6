import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import type { Refusal } from './refusal.ts';

/** What a form says of its own refusals, by code, or by code and field: `INVALID.email`. */
export type OwnWords = Partial<Record<string, string>>;

/** Says in the reader's language why the server refused: in the form's own words, else in those for everybody. */
export function useRefusalWords(): (refusal: Refusal, own?: OwnWords) => string {
  const { t } = useTranslation('common');
  const format = useFormat();
  return ({ code, message, field, retryAfter }, own = {}) => {
    const said = own[`${code}.${field}`] ?? own[`${code}`];
    if (said !== undefined) return said;
    if (code === undefined) return t(navigator.onLine ? 'refusal.noAnswer' : 'refusal.noLine');
    if (code === 'RATE_LIMITED') {
      const at = Date.now() + (retryAfter ?? 60) * 1000;
      return t('refusal.tooMany', { time: format.time(new Date(Math.ceil(at / 60_000) * 60_000)) });
    }
    if (code === 'UNAUTHENTICATED') return t('refusal.signIn');
    if (code === 'SERVICE_UNAVAILABLE') return t('refusal.noAnswer');
    if (code === 'INTERNAL') return t('refusal.server');
    if (code === 'NOT_FOUND') return t('refusal.notFound');
    if (code === 'FORBIDDEN') return t('refusal.forbidden');
    return message || t('refusal.server');
  };
}
