import type { HotWrite, HotWriter } from './hot-write.ts';

const shared = `
input as (
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::bytea[], $9::boolean[], $10::int[])
    with ordinality as i(stream_id, kind, subject_id, actor_id, body_id, request_id, action, payload_hash, needs_open, allowed_as_of, ord)
), locked as (
  select id, is_closed, access_version from stream where id in (select stream_id from input) order by id for update
), taken as materialized (
  select i.* from input i join locked l on l.id = i.stream_id where not (l.is_closed and i.needs_open)
    and (i.allowed_as_of is null or i.allowed_as_of = l.access_version)
), totals as (
  select stream_id, count(*) as k from taken group by stream_id
), moved as (
  update stream s set position = s.position + t.k
    from totals t
   where s.id = t.stream_id
  returning s.id, s.position, s.position - t.k as before
), placed as materialized (
  select t.*, m.before + row_number() over (partition by t.stream_id order by t.ord) as position, clock_timestamp() as at
    from taken t join moved m on m.id = t.stream_id
), entries as (
  insert into entry (stream_id, position, kind, subject_id, actor_id, body_id, at)
  select stream_id, position, kind, subject_id, actor_id, body_id, at from placed
), requests as (
  insert into request (person_id, request_id, action, payload_hash, result, at)
  select actor_id, request_id, action, payload_hash,
         json_build_object('streamId', stream_id, 'position', position, 'subjectId', subject_id), at
    from placed
), notified as (
  select pg_notify('trellis_stream', id::text || ':' || position::text) from moved where $11::boolean
)`;

const baseParameters = 11;

/** The whole of one commit as one prepared statement: lock, place, insert, notify. */
export interface GateStatement {
  readonly name: string;
  readonly text: string;
  /** With whether other servers are to be woken. */
  values(writes: readonly HotWrite[], wakes: boolean): unknown[];
}

const known = new Map<string, GateStatement>();

/** The statement for the writers that meet in a batch; there are few such meetings, so each is prepared once. */
export function gateStatement(writes: readonly HotWrite[]): GateStatement {
  const writers = [...new Map(writes.map((write) => [write.writer.name, write.writer])).values()].sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  );
  const name = `gate ${writers.map((writer) => writer.name).join('+')}`;
  let statement = known.get(name);
  if (!statement) {
    statement = build(name, writers);
    known.set(name, statement);
  }
  return statement;
}

function build(name: string, writers: readonly HotWriter[]): GateStatement {
  let parameter = baseParameters;
  const parts = [shared];
  for (const writer of writers) {
    const columns = Object.entries(writer.columns);
    const arrays = columns.map(([, type]) => `$${++parameter}::${type === 'uuid[]' ? 'text' : type}[]`);
    const selected = columns.map(([column, type]) =>
      type === 'uuid[]' ? `${column}::uuid[] as ${column}` : column,
    );
    parts.push(
      `${writer.name}_given as (select ${['ord', ...selected].join(', ')} from unnest($${++parameter}::bigint[]${arrays
        .map((array) => `, ${array}`)
        .join('')}) as g(${['ord', ...columns.map(([column]) => column)].join(', ')}))`,
      ...writer.ctes,
    );
  }
  const text = `with ${parts.join(', ')}
select p.ord::int as ord, p.position, p.at, (select count(*) from notified) as told from placed p order by p.ord`;
  return {
    name,
    text,
    values(writes, wakes) {
      const values: unknown[] = [
        writes.map((write) => write.streamId),
        writes.map((write) => write.kind),
        writes.map((write) => write.subjectId),
        writes.map((write) => write.personId),
        writes.map((write) => write.bodyId),
        writes.map((write) => write.requestId),
        writes.map((write) => write.action),
        writes.map((write) => write.payloadHash),
        writes.map((write) => write.whenClosed !== undefined),
        writes.map((write) => write.allowedAsOf ?? null),
        wakes,
      ];
      for (const writer of writers) {
        const mine = writes.flatMap((write, index) =>
          write.writer.name === writer.name ? [{ write, ord: index + 1 }] : [],
        );
        for (const [column, type] of Object.entries(writer.columns)) {
          values.push(
            mine.map(({ write }) => {
              const value = write.values[column];
              return type === 'uuid[]' ? `{${(value as readonly string[]).join(',')}}` : (value ?? null);
            }),
          );
        }
        values.push(mine.map(({ ord }) => ord));
      }
      return values;
    },
  };
}
