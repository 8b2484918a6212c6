import type { GraphQLResolveInfo } from 'graphql';
import { Arg, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { planned } from '../../graphql/context.ts';
import { EditionSectionType, EditionType } from './edition.types.ts';
import { EditionTranslationType, SectionTranslationType } from './translation.types.ts';

@Resolver(() => EditionType)
export class EditionTranslationResolver {
  @FieldResolver(() => EditionTranslationType, {
    nullable: true,
    description: 'Its title in another language, where it has one.',
  })
  translation(
    @Root() edition: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('language', () => String, { description: 'ISO 639.' }) language: string,
  ): object | null {
    return planned(edition, info, { language });
  }
}

@Resolver(() => EditionSectionType)
export class SectionTranslationResolver {
  @FieldResolver(() => SectionTranslationType, {
    nullable: true,
    description:
      'Its words in another language: translated from this edition, else from the latest before it that is read as widely.',
  })
  translation(
    @Root() section: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('language', () => String, { description: 'ISO 639.' }) language: string,
  ): object | null {
    return planned(section, info, { language });
  }
}
