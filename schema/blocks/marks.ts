import type { MarkSpec } from '@tiptap/pm/model';

/** Addresses that a link may lead to; anything else could run as code. */
const safeAddress = /^(https?:\/\/|mailto:)\S+$/i;
const longestAddress = 2_000;

/** Whether an address may stand in a link, as it is written. */
export function isSafeAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestAddress && safeAddress.test(value);
}

export const marks: Record<string, MarkSpec> = {
  bold: {},
  italic: {},
  strike: {},
  code: { excludes: '_' },
  link: {
    inclusive: false,
    attrs: {
      href: {
        validate: (value: unknown) => {
          if (!isSafeAddress(value))
            throw new RangeError(`${JSON.stringify(value)} is no address that a link may lead to`);
        },
      },
    },
  },
};
