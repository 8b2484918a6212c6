import { useTranslation } from 'react-i18next';
import { frameworkLimits } from '../../../../schema/limits.ts';
import { newId } from '../../../streams/new-id.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/form.tsx';

export interface QuestionRow {
  key: string;
  /** Of one that is there already. */
  id: string | null;
  words: string;
}

/** The questions of a section, each to be reworded or taken out, and more. */
export function QuestionRows(props: {
  rows: readonly QuestionRow[];
  language: string;
  onChange(rows: QuestionRow[]): void;
}) {
  const { t } = useTranslation('frameworks');
  const { rows, language, onChange } = props;
  return (
    <fieldset className="terms-rows">
      <legend>{t('asks.questions')}</legend>
      {rows.map((row, at) => (
        <div className="terms-row" key={row.key}>
          <TextArea
            label={t('terms.question', { number: at + 1 })}
            lang={language}
            rows={2}
            required
            minLength={frameworkLimits.question.min}
            maxLength={frameworkLimits.question.max}
            value={row.words}
            onChange={({ currentTarget: { value } }) =>
              onChange(rows.map((one) => (one.key === row.key ? { ...one, words: value } : one)))
            }
          />
          <Button
            small
            look="plain"
            aria-label={t('terms.removeQuestion', { number: at + 1 })}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            {t('terms.remove')}
          </Button>
        </div>
      ))}
      <Button small onClick={() => onChange([...rows, { key: newId(), id: null, words: '' }])}>
        {t('terms.addQuestion')}
      </Button>
    </fieldset>
  );
}
