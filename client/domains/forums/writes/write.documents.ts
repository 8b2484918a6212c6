import { graphql } from '../../../graphql/graphql.ts';
import { MessageFields } from '../discussion/message.documents.ts';

/** The writes of a discussion; each answers with the message as it stands then. */
export const writeDocuments = {
  post: graphql(
    `mutation PostMessage($input: PostMessageInput!) { message: postMessage(input: $input) { ...MessageFields } }`,
    [MessageFields],
  ),
  edit: graphql(
    `mutation EditMessage($input: EditMessageInput!) { message: editMessage(input: $input) { ...MessageFields } }`,
    [MessageFields],
  ),
  delete: graphql(
    `mutation DeleteMessage($input: DeleteMessageInput!) {
      message: deleteMessage(input: $input) { ...MessageFields }
    }`,
    [MessageFields],
  ),
  hide: graphql(
    `mutation HideMessage($input: HideMessageInput!) { message: hideMessage(input: $input) { ...MessageFields } }`,
    [MessageFields],
  ),
  react: graphql(
    `mutation React($input: ReactInput!) { message: react(input: $input) { ...MessageFields } }`,
    [MessageFields],
  ),
};
