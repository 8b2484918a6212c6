import './personal-data.ts';
import './tellers.ts';
import { defineDaysOfForums } from './forum.days.ts';
import { forumSchema } from './forum.entity.ts';
import { defineFindableForums } from './forum.findable.ts';
import { defineForumThings } from './forum.things.ts';
import { keyPointSchema } from './key-points/key-point.entity.ts';
import { sessionSchema } from './session.entity.ts';

export { DiscussionSubscriptions, DiscussionWrites } from './discussion.resolver.ts';
export { discussionView } from './discussion.view.ts';
export { Forum } from './forum.entity.ts';
export { DiscussionResolver, ForumResolver } from './forum.resolver.ts';
export {
  KeyPointEntryResolver,
  KeyPointMayResolver,
  KeyPointResolver,
  SessionKeyPointsResolver,
} from './key-points/key-point.resolver.ts';
export { presenceView } from './presence.view.ts';
export { Session } from './session.entity.ts';

defineForumThings();
defineFindableForums();
defineDaysOfForums();

export const forumEntities = [forumSchema, sessionSchema, keyPointSchema];
