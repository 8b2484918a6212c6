import { useTranslation } from 'react-i18next';
import { writingLimits } from '../../../schema/limits.ts';
import { CheckField, TextArea, TextField } from '../../ui/form.tsx';

export interface WordsOfImage {
  readonly alt: string;
  readonly caption: string;
  /** Whether there is nothing to say of it. */
  readonly isDecoration: boolean;
}

/** What is said of a picture: to those who can’t see it, and below it to all. */
export function ImageWords(props: { words: WordsOfImage; onChange(words: WordsOfImage): void }) {
  const { t } = useTranslation('writing');
  const { words, onChange } = props;
  return (
    <>
      {!words.isDecoration && (
        <TextArea
          label={t('image.alternative')}
          hint={t('image.alternativeHint')}
          name="alt"
          rows={2}
          required
          maxLength={writingLimits.alternative.max}
          value={words.alt}
          onChange={(event) => onChange({ ...words, alt: event.currentTarget.value })}
        />
      )}
      <CheckField
        label={t('image.decoration')}
        checked={words.isDecoration}
        onChange={(event) => onChange({ ...words, isDecoration: event.currentTarget.checked })}
      />
      <TextField
        label={t('image.caption')}
        hint={t('image.captionHint')}
        name="caption"
        maxLength={writingLimits.caption.max}
        value={words.caption}
        onChange={(event) => onChange({ ...words, caption: event.currentTarget.value })}
      />
    </>
  );
}
