import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { SectionAsks } from '../reading/section-asks.tsx';
import type { AdaptedSectionProps } from './adapted-section.props.ts';
import { AnswersDialog } from './answers-dialog.tsx';

/** In the margin: why the city differs here, what it answers, and what is still asked of it. */
export function SectionNotes({ adaptation, section, canDecide, deciding }: AdaptedSectionProps) {
  const { t } = useTranslation('adaptations');
  const format = useFormat();
  const [isAnswering, setAnswering] = useState(false);
  const { number, decision, reasonType, words, decidedByName, decidedAt, answers } = section;
  const asks = [
    ...section.questions.map(({ id, words: question }) => ({ id, name: question })),
    ...section.parameters,
  ];
  const answered = asks.flatMap(({ id, name }) => {
    const found = answers.find(({ termId }) => termId === id);
    return found ? [{ id, name, words: found.words }] : [];
  });
  const open = {
    questions: section.questions.filter(({ id }) => !answers.some(({ termId }) => termId === id)),
    parameters: section.parameters.filter(({ id }) => !answers.some(({ termId }) => termId === id)),
  };
  const isSaid = decision !== 'INHERIT';
  if (!isSaid && answered.length === 0 && asks.length === 0) return null;
  return (
    <div className="adapted-notes">
      {isSaid && (
        <aside className="asks" aria-label={t('decide.reason', { city: deciding.city })}>
          <div className="note why">
            <h4 className="kind">
              {reasonType ? t('cell.reason', { reason: t(`reason.${reasonType}`) }) : t('decide.noReason')}
            </h4>
            {words && (
              <p className="written" lang={adaptation.language}>
                {words}
              </p>
            )}
            {decidedByName && decidedAt && (
              <p className="meta">{t('cell.by', { name: decidedByName, day: format.shortDay(decidedAt) })}</p>
            )}
            {canDecide && (
              <Button small look="plain" onClick={() => deciding.ask({ kind: 'reason', section })}>
                {t(words || reasonType ? 'decide.reasonChange' : 'decide.reasonEdit')}
              </Button>
            )}
          </div>
        </aside>
      )}
      {answered.length > 0 && (
        <aside className="asks" aria-label={`${t('cell.answers')} ${number}`}>
          <div className="note">
            <h4 className="kind">{t('cell.answers')}</h4>
            <dl>
              {answered.map(({ id, name, words: answer }) => (
                <div key={id}>
                  <dt lang={adaptation.language}>{name}</dt>
                  <dd className="written" lang={adaptation.language}>
                    {answer}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        </aside>
      )}
      {canDecide && <SectionAsks asks={open} number={number} lang={adaptation.language} />}
      {canDecide && asks.length > 0 && (
        <Button small look="plain" aria-haspopup="dialog" onClick={() => setAnswering(true)}>
          {t('decide.answerOpen')}
        </Button>
      )}
      {isAnswering && (
        <AnswersDialog
          adaptation={adaptation}
          section={section}
          onClose={() => setAnswering(false)}
          onDone={deciding.refresh}
        />
      )}
    </div>
  );
}
