import { acting, appointedToOwner } from '../../kernel/policy.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { documentColumns, mayRead } from '../document.policy.ts';
import { mayKnowEdition } from '../editions/edition.policy.ts';

/** Who begins an adaptation for a body: those whom it then lets publish it. */
export const mayBegin = acting(appointedToOwner('FOCAL_POINT', 'COORDINATOR', 'ADMINISTRATOR'));

/** Whether the reader is of those who work on it. */
export const mayReadOwn = (adaptation: string, context: ReadContext) =>
  `exists (select 1 from document d where d.id = ${adaptation}.document_id and ${mayRead.sql(documentColumns('d'), context)})`;

/** An adaptation was cited once it was published, so it stays known, as long as the edition is known that it follows. */
const wasPublished = (adaptation: string, context: ReadContext) =>
  `(${adaptation}.published_at is not null and exists (select 1 from edition e where e.id = ${adaptation}.base_edition_id and ${mayKnowEdition('e', context)}))`;

/** Who may know of an adaptation: who works on it, and of a published one everybody. */
export const mayKnowAdaptation = (adaptation: string, context: ReadContext) =>
  `(${wasPublished(adaptation, context)} or ${mayReadOwn(adaptation, context)})`;

/** Who may read what was published: the same, but what was withdrawn is taken back to who works on it. */
export const mayReadPublished = (adaptation: string, context: ReadContext) =>
  `((${adaptation}.state = 'PUBLISHED' and ${wasPublished(adaptation, context)}) or ${mayReadOwn(adaptation, context)})`;
