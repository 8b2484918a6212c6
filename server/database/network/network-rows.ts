import { z } from 'zod';
import { creativeFields, regions } from '../../../schema/words.ts';
import type { Place } from './bad-data.ts';

const text = (max: number) =>
  z
    .string()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'has a control character');
const optional = <T extends z.ZodType>(schema: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(schema);
const year = (from: number) =>
  z
    .string()
    .regex(/^\d{4}$/, 'is not a year of four digits')
    .transform(Number)
    .refine((value) => value >= from && value <= 2100, `is not between ${from} and 2100`);
const degrees = (limit: number) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'is not a number of degrees such as 21.0245')
    .transform(Number)
    .refine((value) => Math.abs(value) <= limit, `is not between -${limit} and ${limit}`);
// "Media arts" and "Asia and the Pacific" are understood as well as the words of the API.
const word = <const Words extends readonly string[]>(words: Words) =>
  z
    .string()
    .transform((value) => value.toUpperCase().replace(/[^A-Z]+/g, '_'))
    .pipe(z.enum(words, `is none of ${words.join(', ')}`));

const country_code = z.string().regex(/^[A-Z]{2}$/, 'is not a country code of two capitals such as VN');
const lang = z.string().regex(/^[a-z]{2,3}$/, 'is not a language code such as vi');
const name = text(120);

/** The columns of each kind of file, and what each cell must be. */
export const rowKinds = {
  cities: z.object({
    name,
    country_code,
    country: text(80),
    region: word(regions),
    creative_field: word(creativeFields),
    designation_year: year(2004),
    latitude: degrees(90),
    longitude: degrees(180),
    source: text(2000),
  }),
  designations: z.object({
    name,
    country_code,
    creative_field: word(creativeFields),
    from_year: year(2004),
    to_year: optional(year(2004)),
    note: optional(text(500)),
  }),
  cityNames: z.object({
    name,
    country_code,
    lang: lang.refine((value) => value !== 'en', 'is the language of cities.csv'),
    local_name: name,
    is_native: z.enum(['yes', 'no'], 'is neither yes nor no').transform((value) => value === 'yes'),
  }),
  aliases: z.object({ name, country_code, alias: name, reason: text(200) }),
  countryNames: z.object({ country_code, lang, name: text(80) }),
  festivals: z.object({
    name: text(200),
    city: name,
    country_code,
    kind: z.enum(['festival', 'programme'], 'is neither festival nor programme'),
    first_year: optional(year(1000)),
    frequency: optional(text(200)),
    status: z.enum(['active', 'ended', 'unknown'], 'is none of active, ended, unknown'),
    source: text(1000),
    note: optional(text(1000)),
  }),
};

export type RowKind = keyof typeof rowKinds;
export type Row<Kind extends RowKind> = z.output<(typeof rowKinds)[Kind]> & { readonly at: Place };
/** What all files together say. */
export type NetworkRows = { [Kind in RowKind]: Row<Kind>[] };
