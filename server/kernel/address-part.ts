import { frameworkLimits } from '../../schema/limits.ts';
import type { Work } from './work.ts';

type Addressed = 'framework' | 'case_study' | 'project' | 'plan' | 'agreement';

/** A part of an address made of a title, free among the things of its table; where it is taken, the next number goes behind it. */
export async function freeAddressPart(work: Work, table: Addressed, title: string): Promise<string> {
  return (await freeAddressParts(work, table, [title]))[0]!;
}

/** The same for many titles at once, in their order; no two get the same. */
export async function freeAddressParts(
  work: Work,
  table: Addressed,
  titles: readonly string[],
): Promise<string[]> {
  const folded = await work.em.execute<{ slug: string }[]>(
    `select trim(both '-' from left(regexp_replace(fold_text(title), '[^a-z0-9]+', '-', 'g'), ${frameworkLimits.addressPart.max})) as slug
      from jsonb_array_elements_text(?::jsonb) with ordinality as t(title, ord) order by ord`,
    [JSON.stringify(titles)],
  );
  const wanted = folded.map(({ slug }) => slug || table.replace('_', '-'));
  const each = JSON.stringify([...new Set(wanted)]);
  // In one order, so that two who want several never wait for each other.
  await work.em.execute(
    `select pg_advisory_xact_lock(key) from
      (select distinct hashtext(? || slug) as key from jsonb_array_elements_text(?::jsonb) as w(slug) order by key) as keys`,
    [`${table} `, each],
  );
  const taken = await work.em.execute<{ slug: string }[]>(
    `select t.slug from jsonb_array_elements_text(?::jsonb) as w(slug) join ${table} t on t.slug = w.slug or t.slug like w.slug || '-%'`,
    [each],
  );
  const slugs = new Set(taken.map((one) => one.slug));
  return wanted.map((slug) => {
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? slug : `${slug}-${number}`;
      if (slugs.has(candidate)) continue;
      slugs.add(candidate);
      return candidate;
    }
  });
}
