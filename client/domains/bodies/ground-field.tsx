import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { TextArea } from '../../ui/form.tsx';

/** On what ground something is done to an office: a decision, a letter. It stays in the history. */
export function GroundField(props: { value: string; onChange(ground: string): void }) {
  const { t } = useTranslation('bodies');
  return (
    <TextArea
      label={t('ground.label')}
      hint={t('ground.hint')}
      rows={2}
      name="ground"
      required
      minLength={limits.reason.min}
      maxLength={limits.reason.max}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
