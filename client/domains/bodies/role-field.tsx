import { useTranslation } from 'react-i18next';
import type { AppointmentRole } from '../../../schema/words.ts';
import { SelectField } from '../../ui/form.tsx';

/** As what somebody is to act: the roles that the reader may give here. */
export function RoleField(props: {
  roles: readonly AppointmentRole[];
  value: AppointmentRole;
  onChange(role: AppointmentRole): void;
}) {
  const { t } = useTranslation(['bodies', 'people']);
  return (
    <SelectField
      label={t('role.label')}
      hint={t('role.hint')}
      value={props.value}
      choices={props.roles.map((role) => ({ value: role, label: t(`people:role.${role}`) }))}
      onChange={({ currentTarget: { value } }) => {
        const role = props.roles.find((one) => one === value);
        if (role) props.onChange(role);
      }}
    />
  );
}

/** The role that is most often given, where the reader may give it. */
export function usualRole(roles: readonly AppointmentRole[]): AppointmentRole {
  return roles.find((role) => role === 'DELEGATE') ?? roles[0] ?? 'MEMBER';
}
