import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { readOne } from '../../../graphql/planner/index.ts';
import { inviteInvalid } from '../../../kernel/errors.ts';
import { readAppointment } from '../appointments/appointment.resolver.ts';
import { readBody } from '../bodies/body.resolver.ts';
import { AppointmentType, BodyType } from '../people.types.ts';
import { acceptInvitation } from './actions/accept-invitation.ts';
import { invite } from './actions/invite.ts';
import { resendInvitation } from './actions/resend-invitation.ts';
import { revokeInvitation } from './actions/revoke-invitation.ts';
import { invitationFace, receivedInvitationFace } from './invitation.face.ts';
import {
  AcceptInvitationInput,
  InvitationType,
  InviteInput,
  ReceivedInvitationType,
  ResendInvitationInput,
  RevokeInvitationInput,
} from './invitation.types.ts';
import { hashOfToken } from './invitation-token.ts';
import { tryToken } from './try-token.ts';

@Resolver()
export class InvitationResolver {
  @Query(() => ReceivedInvitationType, {
    description:
      'The open invitation of a link; INVITE_INVALID for every other, whatever the reason; RATE_LIMITED after ten of those in a quarter of an hour.',
  })
  async invitation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('token', () => String) token: string,
  ): Promise<object> {
    return tryToken(context, async () => {
      const found = await readOne(context, info, receivedInvitationFace, ({ param }) => ({
        where: (one) =>
          `${one}.token_hash = ${param(hashOfToken(token))} and ${one}.accepted_at is null and ${one}.revoked_at is null and ${one}.expires_at > now()`,
      }));
      if (!found) throw inviteInvalid();
      return found;
    });
  }

  @Mutation(() => InvitationType, {
    description:
      'Asks somebody by mail to act for a body: the link works once, for 72 hours, for that address. One that was open is replaced.',
  })
  async invite(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => InviteInput) input: InviteInput,
  ): Promise<object | null> {
    return readInvitation(context, info, await invite(context.services, signedIn(context), input));
  }

  @Mutation(() => InvitationType, {
    description:
      'Sends an invitation again, with a new link for 72 hours; the one before works no more. Five times a day at most.',
  })
  async resendInvitation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ResendInvitationInput) input: ResendInvitationInput,
  ): Promise<object | null> {
    return readInvitation(context, info, await resendInvitation(context.services, signedIn(context), input));
  }

  @Mutation(() => BodyType, {
    description: 'Takes an invitation back; its link works no more. Gives the body.',
  })
  async revokeInvitation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RevokeInvitationInput) input: RevokeInvitationInput,
  ): Promise<object | null> {
    const { bodyId } = await revokeInvitation(context.services, signedIn(context), input);
    return readBody(context, info, bodyId);
  }

  @Mutation(() => AppointmentType, {
    description:
      'Accepts an invitation, once, with the verified address it was sent to. INVITE_INVALID in every other case.',
  })
  async acceptInvitation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<object | null> {
    const actor = signedIn(context);
    const accepted = await tryToken(context, () => acceptInvitation(context.services, actor, input));
    return readAppointment(context, info, accepted);
  }
}

function readInvitation(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, invitationFace, ({ param }) => ({
    where: (one) => `${one}.id = ${param(id)}`,
  }));
}

@Resolver(() => BodyType)
export class BodyInvitationsResolver {
  @FieldResolver(() => [InvitationType], {
    description: 'Invitations that nobody has answered, the latest first; for who oversees the body.',
  })
  invitations(@Root() body: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(body, info);
  }
}
