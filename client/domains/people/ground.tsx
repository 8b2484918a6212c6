import { useTranslation } from 'react-i18next';
import { groundOfHouse } from '../../../schema/words.ts';

/** On what ground somebody holds an office, in the words of who appointed them; what the house says itself is said in the reader's language. */
export function Ground({ words }: { words: string | null }) {
  const { t } = useTranslation('people');
  if (words === null) return null;
  return words === groundOfHouse ? (
    <p className="meta">{t('groundOfHouse')}</p>
  ) : (
    <p className="meta serif" dir="auto">
      {words}
    </p>
  );
}
