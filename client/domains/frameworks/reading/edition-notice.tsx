import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/format.ts';
import type { ReadingProps } from './reading.props.ts';

/** What one must know before reading on: another edition is in force, this one is not settled or was withdrawn, or is a translation. */
export function EditionNotice({ framework, edition, language }: ReadingProps) {
  const { t } = useTranslation('frameworks');
  const format = useFormat();
  const inForce = framework.editions.find(({ state }) => state === 'ADOPTED');
  const missing = edition.sections.filter(({ translation }) => translation === null).length;
  return (
    <>
      {edition.state !== 'ADOPTED' && (
        <p className="read-notice" role="note">
          {t(`standing.${edition.state}`, {
            number: edition.number,
            day: edition.withdrawnAt ? format.shortDay(edition.withdrawnAt) : '',
          })}{' '}
          {edition.withdrawnReason}{' '}
          {inForce && inForce.id !== edition.id && (
            <Link className="link" to={`/frameworks/${framework.slug}`}>
              {t('standing.inForce', { number: inForce.number })}
            </Link>
          )}
        </p>
      )}
      {language !== edition.language && edition.sections.length > 0 && (
        <p className="read-notice" role="note">
          {t('translation.whole', {
            number:
              edition.sections.find(({ translation }) => translation)?.translation?.ofEdition ??
              edition.number,
            language: format.language(edition.language),
          })}{' '}
          {missing > 0 &&
            t('translation.partly', { count: missing, language: format.language(edition.language) })}
        </p>
      )}
    </>
  );
}
