import { CaretIcon, CheckIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';

/** A quiet filter: its name and what is chosen; opens a menu of the choices, the first being any. */
export function ChoiceMenu<Value extends string | number>(props: {
  name: string;
  value: Value | null;
  /** What is shown, and chosen to return to, when nothing is filtered; none where one must be chosen. */
  any?: string;
  choices: { value: Value; label: string }[];
  align?: 'start' | 'end';
  onChoose(value: Value | null): void;
}) {
  const all: { value: Value | null; label: string }[] = [
    ...(props.any === undefined ? [] : [{ value: null, label: props.any }]),
    ...props.choices,
  ];
  const now = all.find((choice) => choice.value === props.value);
  return (
    <Menu
      label={props.name}
      className="select"
      align={props.align}
      button={
        <>
          {props.name} <b>{now?.label ?? String(props.value)}</b>
          <CaretIcon />
        </>
      }
      items={all.map(({ value, label }) => ({
        key: String(value),
        label,
        isChosen: value === props.value,
        end: value === props.value && <CheckIcon />,
        onSelect: () => props.onChoose(value),
      }))}
    />
  );
}
