import { invalid } from './errors.ts';
import { codeOf } from './given-name.ts';

const form =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * An e-mail address in the one form in which it is kept and compared. Letters beyond plain Latin are refused: they look
 * like another's address (а for a), or are not seen at all.
 */
export function emailAddress(field: string, value: string): string {
  const address = value.normalize('NFC').trim().toLowerCase();
  const strange = /[^\u0020-\u007e]/u.exec(address)?.[0];
  if (strange !== undefined) {
    throw invalid(
      field,
      `The address has a sign that is no plain Latin letter (${codeOf(strange)}); type it again by hand.`,
      'STRANGE_SIGN',
    );
  }
  if (address.length > 254 || !form.test(address) || /^\.|\.\.|\.@/.test(address)) {
    throw invalid(
      field,
      `${JSON.stringify(address.slice(0, 254))} is no e-mail address.`,
      'NO_EMAIL_ADDRESS',
    );
  }
  return address;
}
