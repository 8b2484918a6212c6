import type { AppointmentRole } from '../../../schema/words.ts';
import { documentColumns, mayRead } from '../../documents/index.ts';
import { acting, allOf, anyOf, appointedToOwner, belongsToNetwork, holdsGrant } from '../../kernel/policy.ts';
import type { ReadContext } from '../../kernel/read-context.ts';

/** Who begins a case for the body they act for, where that is a city or stands below one. */
export const tellingRoles: readonly AppointmentRole[] = [
  'FOCAL_POINT',
  'DEPUTY',
  'COORDINATOR',
  'DELEGATE',
  'STAFF',
  'ADMINISTRATOR',
];

/** Who publishes and withdraws it: whoever speaks for the body that tells it, and whom its people gave that part. */
export const mayPublish = acting(
  allOf(
    belongsToNetwork,
    anyOf(
      appointedToOwner('FOCAL_POINT', 'DEPUTY', 'COORDINATOR', 'DELEGATE', 'ADMINISTRATOR'),
      holdsGrant('COORDINATOR'),
    ),
  ),
);

/** The edition of a case that is in force; its readers are everybody. */
export const published = (caseStudy: string) =>
  `select e.* from edition e join document d on d.id = e.document_id
    where e.document_id = ${caseStudy}.document_id and e.state = 'ADOPTED' and d.publishes_editions`;

/** Who may know of a case: everybody once it is published, until then and when it was withdrawn whoever may read its text. */
export function mayKnowCase(caseStudy: string, context: ReadContext): string {
  return `(exists (${published(caseStudy)}) or ${mayReadText(caseStudy, context)})`;
}

/** Whether the reader may read what is being written. */
export function mayReadText(caseStudy: string, context: ReadContext): string {
  return `exists (select 1 from document d where d.id = ${caseStudy}.document_id and ${mayRead.sql(documentColumns('d'), context)})`;
}
