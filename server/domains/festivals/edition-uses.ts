import type { Work } from '../../kernel/work.ts';
import type { FestivalEditionId } from './festival-edition.entity.ts';

interface EditionUse {
  readonly table: string;
  readonly column: string;
}

const uses: EditionUse[] = [];

/** Says that rows of a later domain name editions of festivals: one that is named can't be taken out. */
export function namesEditions(use: EditionUse): void {
  uses.push(use);
}

export async function isEditionUsed(work: Work, id: FestivalEditionId): Promise<boolean> {
  const asked = uses.map(({ table, column }) => `exists (select from ${table} where ${column} = ?)`);
  if (asked.length === 0) return false;
  const [row] = await work.em.execute<{ used: boolean }[]>(
    `select ${asked.join(' or ')} as used`,
    uses.map(() => id),
  );
  return row!.used;
}
