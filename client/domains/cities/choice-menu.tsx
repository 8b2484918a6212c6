import { Menu } from '@mantine/core';
import { CaretIcon, CheckIcon } from '../../ui/icons.tsx';

/** A quiet filter: its name and what is chosen; opens a menu of the choices, the first being any. */
export function ChoiceMenu<Value extends string | number>(props: {
  name: string;
  value: Value | null;
  /** What is shown, and chosen to return to, when nothing is filtered; none where one must be chosen. */
  any?: string;
  choices: { value: Value; label: string }[];
  onChoose(value: Value | null): void;
}) {
  const all: { value: Value | null; label: string }[] = [
    ...(props.any === undefined ? [] : [{ value: null, label: props.any }]),
    ...props.choices,
  ];
  const now = all.find((choice) => choice.value === props.value);
  return (
    <Menu position="bottom-start" classNames={{ dropdown: 'menu choice-menu', item: 'menu-item' }}>
      <Menu.Target>
        <button type="button" className="select">
          {props.name} <b>{now?.label ?? String(props.value)}</b>
          <CaretIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={props.name}>
        {all.map(({ value, label }) => (
          <Menu.Item
            key={String(value)}
            role="menuitemradio"
            aria-checked={value === props.value}
            onClick={() => props.onChoose(value)}
            rightSection={value === props.value ? <CheckIcon /> : null}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
