import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type AgreementOrder, overStates } from '../../../../schema/agreements/index.ts';
import { useDay } from '../../../i18n/day.ts';
import { useFormat } from '../../../i18n/format.ts';
import { FieldMark } from '../../../ui/field-mark.tsx';
import { AgreeIcon } from '../../../ui/icons.tsx';
import type { AgreementRow } from '../agreement.documents.ts';
import { MiniSteps } from './mini-steps.tsx';
import { NumberCell } from './number-cell.tsx';
import { isRunningOut, TermBar, TermHead } from './term-bar.tsx';
import type { Grouping, OptionalColumn } from './use-register.ts';

export interface RegisterTableProps {
  rows: readonly AgreementRow[];
  ownerId: string | undefined;
  order: AgreementOrder;
  isDescending: boolean;
  group: Grouping;
  columns: readonly OptionalColumn[];
  onOrder(order: AgreementOrder): void;
  onChanged(): void;
}

/** The register as a table: one line an agreement; arrows move from title to title, Enter opens. */
export function RegisterTable(props: RegisterTableProps) {
  const { t } = useTranslation('agreements');
  const table = useRef<HTMLTableElement>(null);
  const { columns, order, isDescending } = props;
  const head = (name: AgreementOrder, words: string) => (
    <th aria-sort={order === name ? (isDescending ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="sort" onClick={() => props.onOrder(name)}>
        {words}
        {order === name && (
          <span className={isDescending ? 'way down' : 'way'}>
            <AgreeIcon size={12} />
          </span>
        )}
      </button>
    </th>
  );

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const titles = [...(table.current?.querySelectorAll<HTMLElement>('a.ttl') ?? [])];
    const at = titles.indexOf(document.activeElement as HTMLElement);
    const next = titles[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at === -1 || !next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links within
    <div className="rg-wrap" onKeyDown={onKeyDown}>
      <table className="rg" ref={table}>
        <thead>
          <tr>
            {head('TITLE', t('column.title'))}
            <th>{t('column.parties')}</th>
            {head('STATE', t('column.state'))}
            {columns.includes('kind') && head('KIND', t('column.kind'))}
            {columns.includes('number') && <th>{t('column.number')}</th>}
            {columns.includes('signed') && <th>{t('column.signed')}</th>}
            {columns.includes('next') && head('NEXT', t('column.next'))}
            {columns.includes('ends') && head('ENDS', t('column.ends'))}
            {columns.includes('timeline') && (
              <th className="tmh">
                <TermHead />
              </th>
            )}
          </tr>
        </thead>
        {grouped(props).map(([name, rows]) => (
          <tbody key={name}>
            {name !== '' && (
              <tr className="group">
                <th scope="rowgroup" colSpan={3 + columns.length}>
                  {name} <span className="n">{rows.length}</span>
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <Row key={row.id} row={row} {...props} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );

  function grouped({ rows, group }: RegisterTableProps): [string, AgreementRow[]][] {
    if (group === 'none') return [['', [...rows]]];
    const names: Record<Exclude<Grouping, 'none'>, (row: AgreementRow) => string> = {
      kind: (row) => t(`kind.${row.kind}`),
      state: (row) => t(`state.${row.state}`),
      parties: (row) =>
        otherParties(row, props.ownerId)
          .map((party) => party.body.name)
          .join(', '),
    };
    const groups = new Map<string, AgreementRow[]>();
    for (const row of rows) {
      const name = names[group](row);
      groups.set(name, [...(groups.get(name) ?? []), row]);
    }
    return [...groups];
  }
}

/** Those a reader wants to see: not the body that keeps the register. */
function otherParties(row: AgreementRow, ownerId: string | undefined) {
  const others = row.parties.filter(({ body }) => body.id !== ownerId && body.id !== row.owner.id);
  return others.length > 0 ? others : row.parties;
}

function Row({ row, columns, ownerId, onChanged }: RegisterTableProps & { row: AgreementRow }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const day = useDay();
  const parties = otherParties(row, ownerId);
  const isOver = overStates.includes(row.state) || row.state === 'SUSPENDED';
  const runsOut = isRunningOut(row);
  const soon = row.next ? Date.parse(row.next.on) - Date.now() < 7 * 86_400_000 : false;
  return (
    <tr>
      <td>
        <Link className="ttl" to={`/agreements/${row.slug}`}>
          {row.title}
        </Link>
      </td>
      <td className="rg-parties">
        {parties[0]?.body.city && <FieldMark field={parties[0].body.city.field} />}
        {format.list(parties.map((party) => party.body.name))}
      </td>
      <td>
        <MiniSteps state={row.state} />
        <span className={runsOut ? 'stt w' : isOver ? 'stt x' : 'stt'}>
          {runsOut ? t('running') : t(`state.${row.state}`)}
        </span>
      </td>
      {columns.includes('kind') && <td>{t(`kind.${row.kind}`)}</td>}
      {columns.includes('number') && (
        <td>
          <NumberCell row={row} onChanged={onChanged} />
        </td>
      )}
      {columns.includes('signed') && (
        <td className="num" data-label={t('column.signed')}>
          {row.signatoryCount > 0 ? `${row.signedCount}/${row.signatoryCount}` : '–'}
        </td>
      )}
      {columns.includes('next') && (
        <td>
          {row.next ? (
            <>
              <span className={soon ? 'dt num soon' : 'dt num'}>
                {format.shortDay(`${row.next.on}T00:00:00Z`, 'UTC')}
              </span>
              {row.next.words ?? t(`next.${row.next.kind as 'END'}`)}
            </>
          ) : (
            <span className="quiet">{t('next.none')}</span>
          )}
        </td>
      )}
      {columns.includes('ends') && <td className="num">{row.endsOn ? day(row.endsOn) : '–'}</td>}
      {columns.includes('timeline') && (
        <td className="tm">
          <TermBar row={row} />
        </td>
      )}
    </tr>
  );
}
