import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { caseLimits } from '../../../schema/case-limits.ts';
import { type Context, signedIn } from '../../graphql/context.ts';
import { readMany, readOne } from '../../graphql/planner/index.ts';
import { isId } from '../../kernel/ids.ts';
import { beginCaseStudy } from './actions/begin-case-study.ts';
import { changeCaseStudy } from './actions/change-case-study.ts';
import { publishCaseStudy } from './actions/publish-case-study.ts';
import { tieCaseStudy } from './actions/tie-case-study.ts';
import { untieCaseStudy } from './actions/untie-case-study.ts';
import { withdrawCaseStudy } from './actions/withdraw-case-study.ts';
import { caseStudyFace, latestFirst } from './case-study.face.ts';
import {
  BeginCaseStudyInput,
  CaseStudyFilterInput,
  CaseStudyType,
  ChangeCaseStudyInput,
  PublishCaseStudyInput,
  TieCaseStudyInput,
  UntieCaseStudyInput,
  WithdrawCaseStudyInput,
} from './case-study.types.ts';
import { tiesWhere } from './case-tie.face.ts';

@Resolver()
export class CaseStudiesResolver {
  @Query(() => [CaseStudyType], {
    description: `Case studies that the reader may know of, the latest first: ${caseLimits.listed} at most.`,
  })
  caseStudies(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => CaseStudyFilterInput, { nullable: true }) filter: CaseStudyFilterInput | null,
  ): Promise<object[]> {
    const { city, framework, sectionId, field, region } = filter ?? {};
    return readMany(context, info, caseStudyFace, (reading) => ({
      where: (caseStudy) => {
        const { param } = reading;
        const conditions = ['true'];
        if (framework || sectionId) {
          const tied = [`t.case_id = ${caseStudy}.id`];
          if (framework) tied.push(`f.slug = ${param(framework.replaceAll('\u0000', ''))}`);
          if (sectionId) tied.push(isId(sectionId) ? `t.section_id = ${param(sectionId)}::uuid` : 'false');
          conditions.push(`exists (${tiesWhere(tied.join(' and '), reading)})`);
        }
        if (city)
          conditions.push(
            `${caseStudy}.city_id = (select b.id from body b where b.slug = ${param(city.replaceAll('\u0000', ''))})`,
          );
        if (field)
          conditions.push(
            `exists (select 1 from designation g where g.city_id = ${caseStudy}.city_id and g.to_year is null and g.field = ${param(field)})`,
          );
        if (region)
          conditions.push(
            `exists (select 1 from city c where c.id = ${caseStudy}.city_id and c.region = ${param(region)})`,
          );
        return conditions.join(' and ');
      },
      order: latestFirst,
      limit: caseLimits.listed,
    }));
  }

  @Query(() => CaseStudyType, { nullable: true, description: 'The case study of an address, or null.' })
  caseStudy(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String) slug: string,
  ): Promise<object | null> {
    const known = slug.replaceAll('\u0000', '');
    return readOne(context, info, caseStudyFace, ({ param }) => ({
      where: (caseStudy) => `${caseStudy}.slug = ${param(known)}`,
    }));
  }
}

@Resolver()
export class CaseStudyResolver {
  @Mutation(() => CaseStudyType, {
    description:
      'Begins a case study of the city one acts for, with the usual parts to write in. Only its own people see it until it is published.',
  })
  async beginCaseStudy(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => BeginCaseStudyInput) input: BeginCaseStudyInput,
  ) {
    return readCase(context, info, await beginCaseStudy(context.services, signedIn(context), input));
  }

  @Mutation(() => CaseStudyType, {
    description:
      'Changes the facts beside a case study’s text, for everybody at once, and its working title. For who writes it.',
  })
  async changeCaseStudy(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeCaseStudyInput) input: ChangeCaseStudyInput,
  ) {
    return readCase(context, info, await changeCaseStudy(context.services, signedIn(context), input));
  }

  @Mutation(() => CaseStudyType, {
    description: 'Says that a case study speaks to a section that stands in a framework. For who writes it.',
  })
  async tieCaseStudy(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TieCaseStudyInput) input: TieCaseStudyInput,
  ) {
    return readCase(context, info, await tieCaseStudy(context.services, signedIn(context), input));
  }

  @Mutation(() => CaseStudyType, {
    description: 'Takes a tie between a case study and a section away. For who writes the case study.',
  })
  async untieCaseStudy(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UntieCaseStudyInput) input: UntieCaseStudyInput,
  ) {
    return readCase(context, info, await untieCaseStudy(context.services, signedIn(context), input));
  }

  @Mutation(() => CaseStudyType, {
    description:
      'Publishes a case study as it reads now, for everybody; what is written afterwards waits for the next time.',
  })
  async publishCaseStudy(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => PublishCaseStudyInput) input: PublishCaseStudyInput,
  ) {
    return readCase(context, info, await publishCaseStudy(context.services, signedIn(context), input));
  }

  @Mutation(() => CaseStudyType, {
    description:
      'Takes a published case study back, with all that was published of it before; its own people keep it.',
  })
  async withdrawCaseStudy(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => WithdrawCaseStudyInput) input: WithdrawCaseStudyInput,
  ) {
    return readCase(context, info, await withdrawCaseStudy(context.services, signedIn(context), input));
  }
}

function readCase(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, caseStudyFace, ({ param }) => ({
    where: (caseStudy) => `${caseStudy}.id = ${param(id)}`,
  }));
}
