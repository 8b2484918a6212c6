import { documentSchema } from './document.entity.ts';
import { editionSchema } from './editions/edition.entity.ts';
import { sectionSchema } from './section.entity.ts';

export { createDocument, type NewDocument } from './actions/create-document.ts';
export { Document, type DocumentId } from './document.entity.ts';
export { documentColumns, mayCoordinate, mayEdit, mayRead } from './document.policy.ts';
export { DocumentResolver, DocumentSubscription, SectionStateResolver } from './document.resolver.ts';
export { documentView } from './document.view.ts';
export { compareEditions, type SectionChange } from './editions/compare-editions.ts';
export { Edition, type EditionId } from './editions/edition.entity.ts';
export { EditionResolver } from './editions/edition.resolver.ts';
export { Section, type SectionId } from './section.entity.ts';
export { keepSnapshots } from './snapshots.ts';

export const documentEntities = [documentSchema, sectionSchema, editionSchema];
