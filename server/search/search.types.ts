import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type SearchKind, searchKinds } from '../../schema/words.ts';
import { enumOf } from '../graphql/enums.ts';

export const SearchKindEnum = enumOf(searchKinds);
registerEnumType(SearchKindEnum, { name: 'SearchKind', description: 'What sorts of things are searched.' });

@ObjectType('SearchPart', {
  description: 'A piece of a text, and whether it is what was looked for.',
  simpleResolvers: true,
})
export class SearchPartType {
  @Field(() => String) text!: string;
  @Field(() => Boolean) isHit!: boolean;
}

@ObjectType('SearchHit', { description: 'A thing that was found.', simpleResolvers: true })
export class SearchHitType {
  @Field(() => SearchKindEnum) kind!: SearchKind;
  @Field(() => ID) id!: string;
  @Field(() => [SearchPartType], {
    description:
      'What it is called, in the reader’s language where there is a choice; who said it, of a message.',
  })
  title!: SearchPartType[];
  @Field(() => String, { description: 'Its page, or its place on one, as a path of this house.' })
  path!: string;
  @Field(() => String, { nullable: true, description: 'What it is part of, by its name.' }) within!:
    | string
    | null;
  @Field(() => Boolean, { description: 'Whether the edition that it was written for was withdrawn since.' })
  isWithdrawn!: boolean;
  @Field(() => [SearchPartType], {
    description:
      'Some of its words around the first hit; empty where only its name was found or may be shown.',
  })
  words!: SearchPartType[];
}

@ObjectType('SearchCount', {
  description: 'How many things of a sort were found that the reader may see.',
  simpleResolvers: true,
})
export class SearchCountType {
  @Field(() => SearchKindEnum) kind!: SearchKind;
  @Field(() => Int) count!: number;
}

@ObjectType('SearchResults', { description: 'What was found, a page of it.', simpleResolvers: true })
export class SearchResultsType {
  @Field(() => Boolean, {
    description:
      'False where what was typed has no letter and no digit, so that there is nothing to look for.',
  })
  hasWords!: boolean;
  @Field(() => [SearchHitType], { description: 'The best first.' }) hits!: SearchHitType[];
  @Field(() => [SearchCountType], {
    description: 'Of all sorts, whichever the page is of; none of those without any.',
  })
  counts!: SearchCountType[];
  @Field(() => Int, { description: 'How many there are on all pages of the sorts asked for.' })
  totalCount!: number;
  @Field(() => Boolean, {
    description: 'Whether more have these words than were looked at: the counts say how many at least.',
  })
  isCut!: boolean;
  @Field(() => [String], {
    description: 'The words that were looked for instead, where nothing was found as it was typed.',
  })
  spelt!: string[];
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page.' })
  endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}
