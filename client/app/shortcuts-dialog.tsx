import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { setSingleKeys, useSingleKeys } from '../ui/single-keys.ts';
import { commandKey } from './command-key.ts';

const shortcuts = [
  { keys: ['palette'], name: 'shortcuts.palette' },
  { keys: ['?'], name: 'shortcuts.help' },
  { keys: ['/'], name: 'shortcuts.search' },
  { keys: ['+', '-', '0'], name: 'shortcuts.map' },
  { keys: ['↑', '↓'], name: 'shortcuts.messages' },
  { keys: ['R', 'A', 'E', 'L'], name: 'shortcuts.message' },
  { keys: ['/', '@'], name: 'shortcuts.write' },
  { keys: ['Alt F10'], name: 'shortcuts.tools' },
  { keys: ['Esc'], name: 'shortcuts.close' },
] as const;

/** The list of keys, opened by `?`. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('frame');
  const areOn = useSingleKeys();
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('close')} onClose={onClose}>
      <dl className="keys">
        {shortcuts.map(({ keys, name }) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key === 'palette' ? commandKey() : key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={areOn}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        {t('shortcuts.single')}
      </label>
    </Dialog>
  );
}
