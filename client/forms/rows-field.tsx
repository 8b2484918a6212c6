import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';

/** Rows of a form that one adds to and takes from, each with fields of its own. */
export function RowsField<Row>(props: {
  rows: readonly Row[];
  max: number;
  fresh: Row;
  /** What a row is called, by its number. */
  name(number: number): string;
  addLabel: string;
  onChange(rows: Row[]): void;
  children(row: Row, change: (more: Partial<Row>) => void, at: number): ReactNode;
}) {
  const { t } = useTranslation('common');
  const { rows, onChange } = props;
  return (
    <>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <fieldset key={at} className="line-set rows-row">
          <legend>{props.name(at + 1)}</legend>
          {props.children(
            row,
            (more) => onChange(rows.map((other, n) => (n === at ? { ...other, ...more } : other))),
            at,
          )}
          <Button small look="plain" onClick={() => onChange(rows.filter((_, n) => n !== at))}>
            {t('form.removeRow', { name: props.name(at + 1) })}
          </Button>
        </fieldset>
      ))}
      {rows.length < props.max && (
        <Button small onClick={() => onChange([...rows, props.fresh])}>
          {props.addLabel}
        </Button>
      )}
    </>
  );
}
