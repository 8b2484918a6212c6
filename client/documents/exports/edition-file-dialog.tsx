import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/form.tsx';
import '../files.css';

const formats = ['DOCX', 'MARKDOWN', 'HTML', 'JSON'] as const;

export interface EditionFileOf {
  readonly id: string;
  readonly number: number;
  readonly languages: readonly string[];
}

/** Takes a published edition out as a file at once: for readers whom the house does not know, who have no jobs. */
export function EditionFileDialog({ edition, onClose }: { edition: EditionFileOf; onClose(): void }) {
  const { t, i18n } = useTranslation(['files', 'common']);
  const { id, number, languages } = edition;
  const [format, setFormat] = useState<(typeof formats)[number]>('DOCX');
  const [inLanguage, setInLanguage] = useState(
    () => languages.find((one) => one === i18n.language) ?? languages[0] ?? '',
  );
  const named = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const query = new URLSearchParams({
    format: format.toLowerCase(),
    language: i18n.language.startsWith('vi') ? 'vi' : 'en',
    ...(inLanguage ? { inLanguage } : {}),
  });
  return (
    <Dialog title={t('export.title')} closeLabel={t('common:form.close')} className="files" onClose={onClose}>
      <p className="quiet">{t('export.edition', { number })}</p>
      <SelectField
        label={t('export.format')}
        hint={t(`export.hint.${format}`)}
        value={format}
        onChange={(event) => setFormat(event.currentTarget.value as typeof format)}
        choices={formats.map((value) => ({ value, label: t(`export.formats.${value}`) }))}
      />
      {languages.length > 1 && format !== 'JSON' && (
        <SelectField
          label={t('export.inLanguage')}
          hint={t('export.inLanguageHint')}
          value={inLanguage}
          onChange={(event) => setInLanguage(event.currentTarget.value)}
          choices={languages.map((value) => ({ value, label: named.of(value) ?? value }))}
        />
      )}
      <p className="acts-row">
        <a className="btn primary" href={`/api/export/edition/${id}?${query}`} download>
          {t('export.fetch')}
        </a>
        <Button look="plain" onClick={onClose}>
          {t('common:form.close')}
        </Button>
      </p>
      <p className="quiet">{t('export.printInstead')}</p>
    </Dialog>
  );
}
