import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { AddBodyDialog } from '../bodies/add-body-dialog.tsx';
import { BodyList } from '../bodies/body-list.tsx';
import { bodyAddress } from '../people/index.ts';

/** Every body, and the way to add one; what each says of itself and who acts for it stands on its page. */
export function BodiesPart() {
  const { t } = useTranslation(['admin', 'bodies']);
  const navigate = useNavigate();
  const [isAdding, setAdding] = useState(false);
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 250);
  return (
    <>
      <div className="bodies-filter">
        <search className="field">
          <SearchIcon />
          <input
            type="search"
            aria-label={t('bodies:list.search')}
            placeholder={t('bodies:list.search')}
            autoComplete="off"
            spellCheck={false}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </search>
        <Button look="primary" onClick={() => setAdding(true)}>
          {t('bodies:add.title')}
        </Button>
      </div>
      <BodyList search={settled} kind={null} onShowAll={() => setWords('')} />
      {isAdding && (
        <AddBodyDialog onDone={(body) => void navigate(bodyAddress(body))} onClose={() => setAdding(false)} />
      )}
    </>
  );
}
