import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../graphql/context.ts';
import { readOne } from '../graphql/planner/index.ts';
import { setSectionTerms } from './actions/set-section-terms.ts';
import { sectionFace } from './document.face.ts';
import { SectionType } from './document.types.ts';
import { SetSectionTermsInput } from './section-terms.types.ts';

@Resolver()
export class SectionTermsResolver {
  @Mutation(() => SectionType, {
    description:
      'Says how free a section is, how it may be adapted and what it asks of a city. For who coordinates the text.',
  })
  async setSectionTerms(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetSectionTermsInput) input: SetSectionTermsInput,
  ) {
    const id = await setSectionTerms(context.services, signedIn(context), input);
    return readOne(context, info, sectionFace, ({ param }) => ({
      where: (section) => `${section}.id = ${param(id)}`,
    }));
  }
}
