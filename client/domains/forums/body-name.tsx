import { FieldMark, type MarkedField } from '../../ui/field-mark.tsx';

export interface NamedBody {
  kind: string;
  name: string;
  city: { name: string; field: MarkedField } | null;
}

/** The body somebody acts for, with its city's mark: Hanoi, or the department's own name. */
export function BodyName({ body }: { body: NamedBody }) {
  return (
    <span className="city">
      {body.city && <FieldMark field={body.city.field} />}
      <bdi>{bodyName(body)}</bdi>
    </span>
  );
}

/** A city's name in the reader's language; other bodies by their own. */
export function bodyName(body: NamedBody): string {
  return body.kind === 'CITY' ? (body.city?.name ?? body.name) : body.name;
}
