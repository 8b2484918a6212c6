import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { PasswordField } from '../../ui/form.tsx';

/** A password to be chosen: any signs, long rather than strange. */
export function NewPasswordField(props: { value: string; onChange(password: string): void }) {
  const { t } = useTranslation('account');
  const { min, max } = limits.password;
  return (
    <PasswordField
      label={t('password.new')}
      hint={t('password.hint', { min })}
      showLabel={t('password.show')}
      name="password"
      autoComplete="new-password"
      required
      minLength={min}
      maxLength={max}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
