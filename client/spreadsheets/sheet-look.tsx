import { useTranslation } from 'react-i18next';
import type { TableRow } from './table-row.ts';

const shown = 4;

/** The head and the first rows as they were read, so that a person sees whether the signs and days are right. */
export function SheetLook(props: { head: readonly string[]; rows: readonly TableRow[]; width: number }) {
  const { t } = useTranslation('files');
  const places = Array.from({ length: props.width }, (_, at) => at);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved by hand has to be moved by keys too.
    <section className="sheet-look" tabIndex={0} aria-label={t('sheet.look')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('sheet.lineHead')}</th>
            {places.map((at) => (
              <th key={at} scope="col">
                {props.head[at] || t('sheet.nthColumn', { number: at + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.slice(0, shown).map(({ line, cells }) => (
            <tr key={line}>
              <td>{line}</td>
              {places.map((at) => (
                <td key={at}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
