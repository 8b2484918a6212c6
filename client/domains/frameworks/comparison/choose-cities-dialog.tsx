import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../../schema/fold.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { CheckField, TextField } from '../../../ui/form.tsx';
import type { MatrixCity } from './comparison.documents.ts';

/** Says which cities are compared; with two, each section opens both side by side. */
export function ChooseCitiesDialog(props: {
  cities: readonly MatrixCity[];
  chosen: readonly string[];
  onChoose(slugs: string[]): void;
  onClose(): void;
}) {
  const { t } = useTranslation(['adaptations', 'common']);
  const { cities, onChoose, onClose } = props;
  const [chosen, setChosen] = useState(() => new Set(props.chosen));
  const [sought, setSought] = useState('');
  const toggle = (slug: string) => {
    const next = new Set(chosen);
    if (!next.delete(slug)) next.add(slug);
    setChosen(next);
  };
  return (
    <Dialog title={t('matrix.chooseCities')} closeLabel={t('common:form.close')} onClose={onClose}>
      <p className="quiet">{t('matrix.chooseHint')}</p>
      {cities.length > 12 && (
        <TextField
          label={t('matrix.seek')}
          type="search"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ul className="choose-cities">
        {cities
          .filter(({ name }) => fold(name).includes(fold(sought.trim())))
          .map(({ slug, name }) => (
            <li key={slug}>
              <CheckField label={name} checked={chosen.has(slug)} onChange={() => toggle(slug)} />
            </li>
          ))}
      </ul>
      <p className="acts-row">
        <Button look="primary" onClick={() => onChoose([...chosen])}>
          {t('matrix.showChosen')}
        </Button>
        <Button onClick={() => onChoose([])}>{t('matrix.showAll')}</Button>
      </p>
    </Dialog>
  );
}
