import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../graphql/refusal.ts';
import { type OwnWords, useRefusalWords } from '../graphql/use-refusal-words.ts';
import { useDay } from '../i18n/day.ts';
import { useFormat } from '../i18n/format.ts';
import { Button, type ButtonLook } from '../ui/button.tsx';
import { CheckedForm } from '../ui/checked-form.tsx';
import type { Wrong } from '../ui/wrong.ts';

export interface ActionFormProps {
  /** What the form does, on its button. */
  submit: ReactNode;
  isBusy: boolean;
  /** Nothing was changed that could be sent. */
  isIdle?: boolean;
  refusal: Refusal | null;
  /** What this form says of its own refusals. */
  own?: OwnWords;
  /** Ways on, beside what was refused. */
  waysOn?: ReactNode;
  onSubmit(): void;
  look?: ButtonLook['look'];
  small?: boolean;
  className?: string;
  /** Further buttons. */
  acts?: ReactNode;
  children: ReactNode;
}

/** A form that does one thing: what is wrong is said beside the field, in the reader's language, and what was typed stays. */
export function ActionForm(props: ActionFormProps) {
  const { refusal } = props;
  const refusalWords = useRefusalWords();
  const wrongWords = useWrongWords();
  const words = refusal && refusalWords(refusal, props.own);
  const said = useMemo(
    () =>
      refusal && {
        field: refusal.code === 'INVALID' ? refusal.field : undefined,
        words,
      },
    [refusal, words],
  );
  return (
    <CheckedForm
      words={wrongWords}
      said={said}
      waysOn={props.waysOn}
      onSubmit={props.onSubmit}
      className={props.className ?? ''}
      acts={
        <>
          <Button
            type="submit"
            look={props.look ?? 'primary'}
            small={props.small ?? false}
            isBusy={props.isBusy}
            disabled={props.isIdle ?? false}
          >
            {props.submit}
          </Button>
          {props.acts}
        </>
      }
    >
      {props.children}
    </CheckedForm>
  );
}

/** Says in the reader's language what a field's own rules find wrong. */
export function useWrongWords(): (wrong: Wrong) => string {
  const { t } = useTranslation('common');
  const format = useFormat();
  const day = useDay();
  return (wrong) => {
    switch (wrong.kind) {
      case 'short':
        return t('wrong.short', { min: format.number(wrong.min) });
      case 'long':
        return t('wrong.long', { max: format.number(wrong.max) });
      case 'low':
        return t('wrong.low', { min: format.number(wrong.min) });
      case 'high':
        return t('wrong.high', { max: format.number(wrong.max) });
      case 'early':
      case 'late':
        return t(`wrong.${wrong.kind}`, { day: day(wrong.day) });
      default:
        return t(`wrong.${wrong.kind}`);
    }
  };
}
