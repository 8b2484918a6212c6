import { graphql } from '../../graphql/graphql.ts';

export const InviteMutation = graphql(`
  mutation Invite($input: InviteInput!) {
    invite(input: $input) { id }
  }
`);

export const ResendInvitationMutation = graphql(`
  mutation ResendInvitation($input: ResendInvitationInput!) {
    resendInvitation(input: $input) { id }
  }
`);

export const RevokeInvitationMutation = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) { id }
  }
`);

export const AppointMutation = graphql(`
  mutation Appoint($input: AppointInput!) {
    appoint(input: $input) { id }
  }
`);

export const HandOverMutation = graphql(`
  mutation HandOver($input: HandOverInput!) {
    handOver(input: $input) { id }
  }
`);

export const EndAppointmentMutation = graphql(`
  mutation EndAppointment($input: EndAppointmentInput!) {
    endAppointment(input: $input) { id }
  }
`);

export const CancelAppointmentMutation = graphql(`
  mutation CancelAppointment($input: CancelAppointmentInput!) {
    cancelAppointment(input: $input) { id }
  }
`);

export const EditBodyMutation = graphql(`
  mutation EditBody($input: EditBodyInput!) {
    editBody(input: $input) { id }
  }
`);

export const SetBodyLogoMutation = graphql(`
  mutation SetBodyLogo($input: SetBodyLogoInput!) {
    setBodyLogo(input: $input) { id logo { id url } }
  }
`);

export const AddBodyMutation = graphql(`
  mutation AddBody($input: AddBodyInput!) {
    addBody(input: $input) { id slug kind }
  }
`);
