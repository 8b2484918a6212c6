import { FieldResolver, Resolver, Root } from 'type-graphql';
import { DocumentEntryType } from '../document.types.ts';
import { EditionType } from './edition.types.ts';

/** What the live view has read stands in the entry already. */
@Resolver(() => DocumentEntryType)
export class EditionEntryResolver {
  @FieldResolver(() => EditionType, {
    nullable: true,
    description:
      'The edition as it stands now, when the entry is about one: edition.cut, edition.moved, position.taken.',
  })
  edition(@Root() entry: { edition: object | null }): object | null {
    return entry.edition;
  }
}
