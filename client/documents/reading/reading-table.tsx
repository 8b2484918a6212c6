import type { ReactNode } from 'react';
import type { BlockJson } from '../../../schema/blocks/block-schema.ts';

/** A table; its first row is its head where all of it is made of headers. One too wide for the page scrolls by itself. */
export function ReadingTable(props: { table: BlockJson; children(cell: BlockJson): ReactNode }) {
  const rows = props.table.content ?? [];
  const [first, ...rest] = rows;
  const hasHead = first?.content?.every((cell) => cell.type === 'tableHeader') === true;
  const body = hasHead ? rest : rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className="reading-table" tabIndex={0}>
      <table>
        {hasHead && (
          <thead>
            <Row row={first!} scope="col">
              {props.children}
            </Row>
          </thead>
        )}
        <tbody>
          {body.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text that never changes
            <Row key={at} row={row} scope="row">
              {props.children}
            </Row>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { row: BlockJson; scope: 'col' | 'row'; children(cell: BlockJson): ReactNode }) {
  return (
    <tr>
      {props.row.content?.map((cell, at) => {
        const { colspan, rowspan } = (cell.attrs ?? {}) as { colspan?: number; rowspan?: number };
        const spans = { colSpan: colspan ?? 1, rowSpan: rowspan ?? 1 };
        const key = `${at}`;
        // An empty header names nothing, and would be announced as one.
        return cell.type === 'tableHeader' && cell.content?.some((one) => one.content) ? (
          <th key={key} scope={props.scope} {...spans}>
            {props.children(cell)}
          </th>
        ) : (
          <td key={key} {...spans}>
            {props.children(cell)}
          </td>
        );
      })}
    </tr>
  );
}
