import { useTranslation } from 'react-i18next';
import { SelectField } from '../ui/form.tsx';

/** Says which column of a table is which. */
export function ColumnChoice<Column extends string>(props: {
  legend: string;
  columns: Readonly<Record<Column, number>>;
  nameOf(column: Column): string;
  head: readonly string[];
  width: number;
  onChange(columns: Record<Column, number>): void;
}) {
  const { t } = useTranslation('files');
  const { columns, head, width } = props;
  const choices = [
    { value: '-1', label: t('sheet.noColumn') },
    ...Array.from({ length: width }, (_, at) => ({
      value: String(at),
      label: head[at] || t('sheet.nthColumn', { number: at + 1 }),
    })),
  ];
  return (
    <fieldset className="line-set sheet-columns">
      <legend>{props.legend}</legend>
      {(Object.keys(columns) as Column[]).map((column) => (
        <SelectField
          key={column}
          label={props.nameOf(column)}
          value={String(columns[column])}
          choices={choices}
          onChange={(event) => props.onChange({ ...columns, [column]: Number(event.currentTarget.value) })}
        />
      ))}
    </fieldset>
  );
}
