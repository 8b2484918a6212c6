import './personal-data.ts';
import './tellers.ts';
import { forumSchema } from './forum.entity.ts';
import { defineFindableForums } from './forum.findable.ts';
import { defineForumThings } from './forum.things.ts';
import { sessionSchema } from './session.entity.ts';

export { DiscussionSubscriptions, DiscussionWrites } from './discussion.resolver.ts';
export { discussionView } from './discussion.view.ts';
export { Forum } from './forum.entity.ts';
export { DiscussionResolver, ForumResolver } from './forum.resolver.ts';
export { presenceView } from './presence.view.ts';
export { Session } from './session.entity.ts';

defineForumThings();
defineFindableForums();

export const forumEntities = [forumSchema, sessionSchema];
