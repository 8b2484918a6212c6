import './people-of-documents.face.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import {
  AuthoredRunType,
  CommentThreadType,
  CommentType,
  DocumentPointType,
  documentColumns,
  HistoryItemType,
  mayReadComments,
} from '../../../documents/index.ts';
import { type Context, planned } from '../../../graphql/context.ts';
import { readMany, readSelection, selectionOf } from '../../../graphql/planner/index.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import { isId } from '../../../kernel/ids.ts';
import { whoCanSee } from '../access/who-can-see.ts';
import { AppointmentType, BodyType, PersonType } from '../people.types.ts';
import { appointmentFace, personFace } from '../person.face.ts';

@Resolver(() => CommentType)
export class CommentPeopleResolver {
  @FieldResolver(() => PersonType)
  author(@Root() comment: object, @Info() info: GraphQLResolveInfo): object {
    return planned(comment, info);
  }

  @FieldResolver(() => BodyType, { description: 'The body its author acted for.' })
  body(@Root() comment: object, @Info() info: GraphQLResolveInfo): object {
    return planned(comment, info);
  }

  @FieldResolver(() => [PersonType])
  mentions(@Root() comment: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(comment, info);
  }
}

@Resolver(() => CommentThreadType)
export class CommentThreadPeopleResolver {
  @FieldResolver(() => PersonType)
  begunBy(@Root() thread: object, @Info() info: GraphQLResolveInfo): object {
    return planned(thread, info);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who said that it is settled.' })
  resolvedBy(@Root() thread: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(thread, info);
  }
}

@Resolver(() => HistoryItemType)
export class HistoryPeopleResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Null where the house did it by itself.' })
  actor(@Root() item: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(item, info);
  }

  @FieldResolver(() => BodyType, { nullable: true, description: 'The body they acted for.' })
  body(@Root() item: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(item, info);
  }
}

@Resolver(() => DocumentPointType)
export class DocumentPointPeopleResolver {
  @FieldResolver(() => PersonType)
  madeBy(@Root() point: object, @Info() info: GraphQLResolveInfo): object {
    return planned(point, info);
  }

  @FieldResolver(() => BodyType, { description: 'The body they acted for.' })
  madeFor(@Root() point: object, @Info() info: GraphQLResolveInfo): object {
    return planned(point, info);
  }
}

@Resolver(() => AuthoredRunType)
export class AuthoredRunPeopleResolver {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who wrote them; null where nobody is known.',
  })
  person(
    @Root() { personId }: { personId: string | null },
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> | null {
    if (personId === null) return null;
    const selection = selectionOf(info);
    const load = async (ids: readonly string[]) => {
      const people = await readSelection(
        context,
        selection,
        { ...personFace, always: ['id'] },
        ({ param }) => ({
          where: (person) => `${person}.id = any(${param(ids)}::uuid[])`,
        }),
      );
      return new Map(people.map((person) => [person.id as string, person]));
    };
    return context.loaders.of('writers of runs', load).load(personId);
  }
}

@Resolver()
export class DocumentMentionsResolver {
  @Query(() => [AppointmentType], {
    description:
      'People who see what is said about a document, so that they may be mentioned there, and whose name begins like this in any word; at most ten.',
  })
  async mentionableInDocument(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('documentId', () => ID) documentId: string,
    @Arg('search', () => String) search: string,
  ): Promise<object[]> {
    if (context.actor.kind !== 'person' || !isId(documentId)) return [];
    return readMany(context, info, appointmentFace, ({ param, ...rest }) => ({
      where: (appointment) => `${isCurrent(appointment)}
        and exists (select 1 from document d where d.id = ${param(documentId)} and ${mayReadComments.sql(documentColumns('d'), { param, ...rest })}
          and ${appointment}.person_id in (${whoCanSee(documentColumns('d'))}))
        and exists (select 1 from person p where p.id = ${appointment}.person_id
          and (' ' || fold_text(p.name)) like ('% ' || replace(fold_text(${param(search.slice(0, 100))}), '%', '') || '%'))
        and not exists (select 1 from appointment earlier where earlier.person_id = ${appointment}.person_id
          and ${isCurrent('earlier')} and (earlier.from_date, earlier.id) < (${appointment}.from_date, ${appointment}.id))`,
      order: (appointment) => `(select p.name from person p where p.id = ${appointment}.person_id)`,
      limit: 10,
    }));
  }
}
