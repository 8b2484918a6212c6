import { frameworkLimits } from '../../schema/limits.ts';
import type { Work } from './work.ts';

/** A part of an address made of a title, free among the things of its table; where it is taken, the next number goes behind it. */
export async function freeAddressPart(
  work: Work,
  table: 'framework' | 'case_study' | 'project' | 'plan' | 'agreement',
  title: string,
): Promise<string> {
  const [folded] = await work.em.execute<{ slug: string }[]>(
    `select trim(both '-' from left(regexp_replace(fold_text(?), '[^a-z0-9]+', '-', 'g'), ${frameworkLimits.addressPart.max})) as slug`,
    [title],
  );
  const slug = folded?.slug || table.replace('_', '-');
  await work.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`${table} ${slug}`]);
  const taken = await work.em.execute<{ slug: string }[]>(
    `select slug from ${table} where slug = ? or slug like ? || '-%'`,
    [slug, slug],
  );
  const slugs = new Set(taken.map((one) => one.slug));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!slugs.has(candidate)) return candidate;
  }
}
