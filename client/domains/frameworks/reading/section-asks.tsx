import { useTranslation } from 'react-i18next';
import type { ParameterType } from '../../../../schema/words.ts';

interface Asks {
  questions: readonly { id: string; words: string }[];
  parameters: readonly {
    id: string;
    name: string;
    type: ParameterType;
    unit: string | null;
    suggested: string | null;
  }[];
}

/** What a section asks of a city that makes it its own: questions to answer and values to set. */
export function SectionAsks({ asks, number, lang }: { asks: Asks; number: string; lang: string }) {
  const { t } = useTranslation('frameworks');
  const { questions, parameters } = asks;
  if (questions.length === 0 && parameters.length === 0) return null;
  return (
    <aside className="asks" aria-label={t('asks.label', { number })}>
      {questions.length > 0 && (
        <div className="note">
          <h4 className="kind">{t('asks.questions')}</h4>
          <ol lang={lang}>
            {questions.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ol>
        </div>
      )}
      {parameters.length > 0 && (
        <div className="note">
          <h4 className="kind">{t('asks.values')}</h4>
          <dl>
            {parameters.map(({ id, name, unit, suggested }) => (
              <div key={id}>
                <dt lang={lang}>{name}</dt>
                <dd>
                  {suggested ? (
                    <>
                      <span className="num" lang={lang}>
                        {[suggested, unit].filter(Boolean).join(' ')}
                      </span>{' '}
                      <span className="quiet">{t('asks.suggested')}</span>
                    </>
                  ) : (
                    <span className="quiet">{unit ? t('asks.inUnit', { unit }) : t('asks.own')}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </aside>
  );
}
