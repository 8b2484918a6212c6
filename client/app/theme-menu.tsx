import { Menu, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CheckIcon, MoonIcon, ScreenIcon, SunIcon } from '../ui/icons.tsx';

const choices = [
  { scheme: 'light', name: 'theme.light', Icon: SunIcon },
  { scheme: 'dark', name: 'theme.dark', Icon: MoonIcon },
  { scheme: 'auto', name: 'theme.system', Icon: ScreenIcon },
] as const;

/** Light, dark, or as the system says. */
export function ThemeMenu() {
  const { t } = useTranslation('frame');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const now = choices.find((choice) => choice.scheme === colorScheme) ?? choices[2];
  return (
    <Menu position="bottom-end" classNames={{ dropdown: 'menu', item: 'menu-item' }}>
      <Menu.Target>
        <button
          type="button"
          className="tl icon desk-only"
          aria-label={t('theme.now', { theme: t(now.name) })}
          title={t('theme.label')}
        >
          <now.Icon />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('theme.label')}>
        {choices.map(({ scheme, name, Icon }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === now.scheme}
            onClick={() => setColorScheme(scheme)}
            leftSection={<Icon />}
            rightSection={scheme === now.scheme ? <CheckIcon /> : null}
          >
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same choice as three buttons, for the phone's sheet. */
export function ThemeChoice() {
  const { t } = useTranslation('frame');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <fieldset className="choice">
      <legend>{t('theme.label')}</legend>
      <div className="seg">
        {choices.map(({ scheme, name }) => (
          <button
            key={scheme}
            type="button"
            aria-pressed={scheme === colorScheme}
            onClick={() => setColorScheme(scheme)}
          >
            {t(name)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
