import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CheckIcon, MoonIcon, ScreenIcon, SunIcon } from '../ui/icons.tsx';
import { Menu } from '../ui/menu.tsx';

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
    <Menu
      label={t('theme.label')}
      align="end"
      className="tl icon"
      buttonLabel={t('theme.now', { theme: t(now.name) })}
      button={<now.Icon />}
      items={choices.map(({ scheme, name, Icon }) => ({
        key: scheme,
        label: t(name),
        isChosen: scheme === now.scheme,
        start: <Icon />,
        end: scheme === now.scheme && <CheckIcon />,
        onSelect: () => setColorScheme(scheme),
      }))}
    />
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
