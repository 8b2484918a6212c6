import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReasonType, reasonTypes } from '../../../../schema/words.ts';

/** Why a city differs, by kind: published beside the section. */
export function ReasonChoice(props: {
  legend: string;
  chosen: ReasonType | null;
  required?: boolean;
  onChoose(reason: ReasonType): void;
}) {
  const { t } = useTranslation('adaptations');
  const id = useId();
  return (
    <fieldset className="reasons">
      <legend>{props.legend}</legend>
      {reasonTypes.map((reason) => (
        <label key={reason} className="check">
          <input
            type="radio"
            name={`${id}-reason`}
            required={props.required}
            checked={props.chosen === reason}
            onChange={() => props.onChoose(reason)}
          />
          <span>{t(`reason.${reason}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
