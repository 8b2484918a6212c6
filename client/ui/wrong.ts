/** What is wrong with a value, as far as the page can tell by itself. */
export type Wrong =
  | { kind: 'missing' | 'unticked' | 'unchosen' | 'email' | 'website' | 'noDay' | 'noNumber' | 'uneven' }
  | { kind: 'short'; min: number }
  | { kind: 'long'; max: number }
  | { kind: 'low'; min: number }
  | { kind: 'high'; max: number }
  | { kind: 'early'; day: string }
  | { kind: 'late'; day: string };

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether an element is a field of a form that a reader fills in. */
export function isField(element: EventTarget | null): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** The first rule of its own that a field's value breaks, or null. */
export function wrongOf(field: Field): Wrong | null {
  const { validity } = field;
  if (!field.willValidate) return null;
  if (validity.badInput) return { kind: field.type === 'number' ? 'noNumber' : 'noDay' };
  if (validity.customError) return { kind: 'unchosen' };
  if (field.required && isEmpty(field)) return { kind: field.type === 'checkbox' ? 'unticked' : 'missing' };
  if (validity.typeMismatch) return { kind: field.type === 'url' ? 'website' : 'email' };
  return field.type === 'number'
    ? wrongNumber(field as HTMLInputElement)
    : (wrongDay(field) ?? wrongLength(field));
}

function wrongNumber({ validity, min, max }: HTMLInputElement): Wrong | null {
  if (validity.rangeUnderflow) return { kind: 'low', min: Number(min) };
  if (validity.rangeOverflow) return { kind: 'high', max: Number(max) };
  return validity.stepMismatch ? { kind: 'uneven' } : null;
}

function wrongDay(field: Field): Wrong | null {
  if (field.validity.rangeUnderflow) return { kind: 'early', day: (field as HTMLInputElement).min };
  return field.validity.rangeOverflow ? { kind: 'late', day: (field as HTMLInputElement).max } : null;
}

function isEmpty(field: Field): boolean {
  return field instanceof HTMLInputElement && field.type === 'checkbox'
    ? !field.checked
    : field.value.trim() === '';
}

// The browser counts only what was typed; a draft that was put back counts as well.
function wrongLength(field: Field): Wrong | null {
  if (field instanceof HTMLSelectElement) return null;
  const length = [...(field.type === 'password' ? field.value : field.value.trim())].length;
  if (length > 0 && field.minLength > 0 && length < field.minLength)
    return { kind: 'short', min: field.minLength };
  return field.maxLength > 0 && length > field.maxLength ? { kind: 'long', max: field.maxLength } : null;
}
