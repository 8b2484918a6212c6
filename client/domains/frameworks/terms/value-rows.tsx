import { useTranslation } from 'react-i18next';
import { frameworkLimits } from '../../../../schema/limits.ts';
import { type ParameterType, parameterTypes } from '../../../../schema/words.ts';
import { newId } from '../../../streams/new-id.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/form.tsx';

export interface ValueRow {
  key: string;
  /** Of one that is there already. */
  id: string | null;
  name: string;
  type: ParameterType;
  unit: string;
  suggested: string;
}

/** The values that a city sets for a section, each with its type, its unit and what is suggested. */
export function ValueRows(props: {
  rows: readonly ValueRow[];
  language: string;
  onChange(rows: ValueRow[]): void;
}) {
  const { t } = useTranslation('frameworks');
  const { rows, language, onChange } = props;
  const set = (key: string, part: Partial<ValueRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset className="terms-rows">
      <legend>{t('asks.values')}</legend>
      {rows.map(({ key, name, type, unit, suggested }, at) => (
        <div className="terms-row" key={key}>
          <TextField
            label={t('terms.value', { number: at + 1 })}
            lang={language}
            required
            minLength={frameworkLimits.parameterName.min}
            maxLength={frameworkLimits.parameterName.max}
            value={name}
            onChange={(event) => set(key, { name: event.currentTarget.value })}
          />
          <div className="terms-value">
            <SelectField
              label={t('terms.type')}
              value={type}
              choices={parameterTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
              onChange={({ currentTarget: { value } }) => {
                const chosen = parameterTypes.find((one) => one === value);
                if (chosen) set(key, { type: chosen });
              }}
            />
            <TextField
              label={t('terms.unit')}
              lang={language}
              maxLength={frameworkLimits.parameterUnit.max}
              value={unit}
              onChange={(event) => set(key, { unit: event.currentTarget.value })}
            />
            <TextField
              label={t('terms.suggested')}
              lang={language}
              maxLength={frameworkLimits.parameterValue.max}
              value={suggested}
              onChange={(event) => set(key, { suggested: event.currentTarget.value })}
            />
          </div>
          <Button
            small
            look="plain"
            aria-label={t('terms.removeValue', { number: at + 1 })}
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          >
            {t('terms.remove')}
          </Button>
        </div>
      ))}
      <Button
        small
        onClick={() =>
          onChange([...rows, { key: newId(), id: null, name: '', type: 'NUMBER', unit: '', suggested: '' }])
        }
      >
        {t('terms.addValue')}
      </Button>
    </fieldset>
  );
}
