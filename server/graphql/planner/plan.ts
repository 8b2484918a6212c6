import type { ReadContext } from '../../kernel/read-context.ts';
import type { Face, Relation } from './face.ts';
import type { SelectedField, Selection } from './selection.ts';

/** Puts one row's cells, from `at` on, into an object; the planner makes one for each level of a selection. */
export type RowReader = (cells: readonly unknown[], at: number) => Record<string, unknown> | null;

export interface Plan {
  readonly text: string;
  readonly read: RowReader;
}

/** What the root of a statement asks for. */
export interface Root {
  readonly where?: (alias: string, context: ReadContext) => string;
  readonly order?: (alias: string) => string;
  readonly limit?: number;
  /** Rows that are no table: a search that ranks them, for example. */
  readonly from?: string;
  readonly prelude?: string;
}

interface Level {
  readonly columns: string[];
  readonly joins: string[];
  readonly read: RowReader;
  readonly width: number;
}

/** Makes one statement of a selection: columns and to-one rows side by side, to-many rows as arrays in a cell. */
export function planRead(face: Face, selection: Selection, context: ReadContext, root: Root): Plan {
  const names = aliases();
  const alias = names();
  const level = planLevel(face, selection, alias, context, names);
  const readable = face.readable?.(alias, context);
  const where = [root.where?.(alias, context), readable].filter((part) => part && part !== 'true');
  const text = [
    root.prelude ?? '',
    `select ${level.columns.join(', ') || '1'}`,
    `from ${root.from ?? quoted(face.table)} ${alias}`,
    ...level.joins,
    where.length > 0 ? `where ${where.join(' and ')}` : '',
    root.order ? `order by ${root.order(alias)}` : '',
    root.limit === undefined ? '' : `limit ${context.param(root.limit)}`,
  ];
  return { text: text.filter(Boolean).join('\n'), read: level.read };
}

function planLevel(
  face: Face,
  selection: Selection,
  alias: string,
  context: ReadContext,
  names: () => string,
): Level {
  const columns: string[] = [];
  const joins: string[] = [];
  const assign: ((target: Record<string, unknown>, cells: readonly unknown[], at: number) => void)[] = [];
  const asked = new Set<string>(face.always);
  const relations: SelectedField[] = [];
  for (const field of selection.fields.values()) {
    if (face.columns[field.name]) asked.add(field.name);
    else if (face.relations?.[field.name]) relations.push(field);
  }
  for (const name of asked) {
    const index = columns.push(face.columns[name]!(alias, context)) - 1;
    assign.push((target, cells, at) => {
      target[name] = cells[at + index];
    });
  }
  for (const field of relations) {
    const relation = face.relations![field.name]!;
    const { key } = field;
    const offset = columns.length;
    if (relation.kind === 'self') {
      const level = planLevel(relation.face(), field.below, alias, context, names);
      columns.push(...level.columns);
      joins.push(...level.joins);
      assign.push((target, cells, at) => {
        target[key] = level.read(cells, at + offset);
      });
    } else if (relation.kind === 'one') {
      const child = names();
      const level = planLevel(relation.face(), field.below, child, context, names);
      joins.push(
        `left join ${source(relation, alias, context)} ${child} on ${tie(relation, alias, child, context)}`,
        ...level.joins,
      );
      columns.push(present(relation, child), ...level.columns);
      assign.push((target, cells, at) => {
        target[key] = cells[at + offset] === true ? level.read(cells, at + offset + 1) : null;
      });
    } else {
      const many = planMany(relation, field, alias, context, names);
      columns.push(many.column);
      assign.push((target, cells, at) => {
        target[key] = many.read(cells[at + offset]);
      });
    }
  }
  const width = columns.length;
  return {
    columns,
    joins,
    width,
    read(cells, at) {
      const target: Record<string, unknown> = {};
      for (const put of assign) put(target, cells, at);
      return target;
    },
  };
}

function planMany(
  relation: Relation,
  field: SelectedField,
  parent: string,
  context: ReadContext,
  names: () => string,
) {
  const child = names();
  const rows = relation.through ? throughSelection(field, relation.through) : field.below;
  const level = planLevel(relation.face(), rows, child, context, names);
  const window = relation.window?.(field.args, child, parent, context) ?? {};
  const where = [tie(relation, parent, child, context), window.where].filter(
    (part) => part && part !== 'true',
  );
  const cells = window.mark ? [...level.columns, window.mark] : level.columns;
  const inner = [
    `select ${arrayOf(cells)} as cells`,
    `from ${source(relation, parent, context)} ${child}`,
    ...level.joins,
    where.length > 0 ? `where ${where.join(' and ')}` : '',
    window.order ? `order by ${window.order}` : '',
    window.limit === undefined ? '' : `limit ${context.param(window.limit)}`,
    window.offset ? `offset ${context.param(window.offset)}` : '',
  ];
  // An aggregate alone over an ordered subquery takes its rows in that order; numbering them would cost a tenth of the read.
  const column = `(select coalesce(json_agg(cells), '[]'::json) from (${inner.filter(Boolean).join(' ')}) ${names()})`;
  const read = (cell: unknown) => {
    const found = (cell as unknown[][]).map((row) => (cells.length > mostArguments ? row.flat(1) : row));
    const objects = found.map((one) => level.read(one, 0)!);
    return relation.wrap
      ? relation.wrap(
          objects,
          field.args,
          found.map((one) => one[level.width]),
        )
      : objects;
  };
  return { column, read };
}

// PostgreSQL gives no function more arguments.
const mostArguments = 100;

/** Cells as one array; where they are too many for that, as arrays of them. */
function arrayOf(cells: readonly string[]): string {
  const array = (some: readonly string[]) => `json_build_array(${some.join(', ')})`;
  if (cells.length <= mostArguments) return array(cells);
  const parts = Math.ceil(cells.length / mostArguments);
  return array(
    Array.from({ length: parts }, (_, part) =>
      array(cells.slice(part * mostArguments, (part + 1) * mostArguments)),
    ),
  );
}

/** The selection of the rows themselves, where a connection stands between. */
function throughSelection(field: SelectedField, through: string): Selection {
  for (const below of field.below.fields.values()) if (below.name === through) return below.below;
  return { fields: new Map() };
}

function source(relation: Relation, parent: string, context: ReadContext): string {
  return relation.from
    ? `${relation.kind === 'one' ? 'lateral ' : ''}(${relation.from(parent, context)})`
    : quoted(relation.face().table);
}

function tie(relation: Relation, parent: string, child: string, context: ReadContext): string {
  const readable = relation.face().readable?.(child, context);
  const parts = [relation.on?.(parent, child, context), readable].filter((part) => part && part !== 'true');
  return parts.length > 0 ? parts.join(' and ') : 'true';
}

/** Tells a row that was not found from one whose columns are all null. */
function present(relation: Relation, child: string): string {
  return relation.from ? `${child} is distinct from null` : `${child}.id is not null`;
}

function quoted(table: string): string {
  return `"${table}"`;
}

function aliases(): () => string {
  let count = 0;
  return () => `t${count++}`;
}
