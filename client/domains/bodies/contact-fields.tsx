import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/form.tsx';

interface Contact {
  readonly contactEmail: string;
  readonly website: string;
  readonly contactPhone?: string;
}

/** How a body is reached; the telephone where the form asks for it. */
export function ContactFields(props: { given: Contact; onChange(changed: Partial<Contact>): void }) {
  const { t } = useTranslation('bodies');
  const { given, onChange } = props;
  return (
    <>
      <div className="pair">
        <TextField
          label={t('facts.email')}
          type="email"
          name="contactEmail"
          autoComplete="off"
          value={given.contactEmail}
          onChange={(event) => onChange({ contactEmail: event.currentTarget.value })}
        />
        <TextField
          label={t('facts.website')}
          type="url"
          name="website"
          autoComplete="off"
          value={given.website}
          onChange={(event) => onChange({ website: event.currentTarget.value })}
        />
      </div>
      {given.contactPhone !== undefined && (
        <TextField
          label={t('facts.phone')}
          type="tel"
          name="contactPhone"
          autoComplete="off"
          value={given.contactPhone}
          onChange={(event) => onChange({ contactPhone: event.currentTarget.value })}
        />
      )}
    </>
  );
}
