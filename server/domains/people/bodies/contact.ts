import { limits } from '../../../../schema/limits.ts';
import { emailAddress } from '../../../kernel/email-address.ts';
import { invalid } from '../../../kernel/errors.ts';

/** How a body is reached; null takes a way out, and what is not given stays. */
export interface Contact {
  readonly contactEmail?: string | null;
  readonly contactPhone?: string | null;
  readonly website?: string | null;
}

/** The ways to reach a body as they are kept; refuses what is no address, no number, no page. */
export function checkedContact(input: Contact): Contact {
  return {
    ...(input.contactEmail === undefined ? {} : { contactEmail: given(input.contactEmail, emailOf) }),
    ...(input.contactPhone === undefined ? {} : { contactPhone: given(input.contactPhone, phoneOf) }),
    ...(input.website === undefined ? {} : { website: given(input.website, pageOf) }),
  };
}

const given = (value: string | null, check: (value: string) => string) =>
  value?.trim() ? check(value.trim()) : null;

const emailOf = (value: string) => emailAddress('contactEmail', value);

function phoneOf(value: string): string {
  if (/^\+?[0-9][0-9 ().-]{3,28}[0-9]$/.test(value)) return value;
  throw invalid(
    'contactPhone',
    `${JSON.stringify(value.slice(0, 60))} is no telephone number; one is +84 24 3825 3536.`,
    'NO_TELEPHONE_NUMBER',
  );
}

function pageOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isPage =
    url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username && !url.password;
  if (isPage && value.length <= limits.website.max) return url.href;
  throw invalid(
    'website',
    `${JSON.stringify(value.slice(0, 100))} is no page; one begins with https://.`,
    'NO_WEB_ADDRESS',
  );
}
