import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { readOne } from '../../../graphql/planner/index.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { AppointmentType } from '../people.types.ts';
import { appointmentFace } from '../person.face.ts';
import { appoint } from './actions/appoint.ts';
import { cancelAppointment } from './actions/cancel-appointment.ts';
import { endAppointment } from './actions/end-appointment.ts';
import { handOver } from './actions/hand-over.ts';
import {
  AppointInput,
  CancelAppointmentInput,
  EndAppointmentInput,
  HandOverInput,
} from './appointment.types.ts';

@Resolver()
export class AppointmentResolver {
  @Mutation(() => AppointmentType, {
    description: 'Appoints somebody to a body. For who appoints its people, in no role above their own.',
  })
  async appoint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AppointInput) input: AppointInput,
  ): Promise<object | null> {
    return readAppointment(context, info, await appoint(context.services, signedIn(context), input));
  }

  @Mutation(() => AppointmentType, {
    description:
      'Ends an appointment, at once or on a day to come. The last focal point and administrator can only hand over.',
  })
  async endAppointment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EndAppointmentInput) input: EndAppointmentInput,
  ): Promise<object | null> {
    return readAppointment(context, info, await endAppointment(context.services, signedIn(context), input));
  }

  @Mutation(() => AppointmentType, {
    description:
      'Calls off an appointment that has not begun. Where it came of a hand-over, the office stays with who has it.',
  })
  async cancelAppointment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CancelAppointmentInput) input: CancelAppointmentInput,
  ): Promise<object | null> {
    return readAppointment(
      context,
      info,
      await cancelAppointment(context.services, signedIn(context), input),
    );
  }

  @Mutation(() => AppointmentType, {
    description:
      'Hands an office over to another person, and with it what waits there. Gives the appointment that follows. What was granted to the person, and not to the body, stays theirs.',
  })
  async handOver(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => HandOverInput) input: HandOverInput,
  ): Promise<object | null> {
    return readAppointment(context, info, await handOver(context.services, signedIn(context), input));
  }
}

/** An appointment with what is selected below it, as who may just have lost or won rights by it sees it now. */
export async function readAppointment(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): Promise<object | null> {
  const actor = await actorNow({ actor: signedIn(context), em: context.services.database.fork() });
  const face = { ...appointmentFace, readable: () => 'true' };
  return readOne({ ...context, actor }, info, face, ({ param }) => ({
    where: (appointment) => `${appointment}.id = ${param(id)}`,
  }));
}
