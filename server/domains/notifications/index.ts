import './personal-data.ts';
import './tell/access-tellers.ts';
import './tell/network-tellers.ts';
import './tell/tellers.ts';
import './things/known-things.ts';

export { FollowResolver } from './follow/follow.resolver.ts';
export { InboxResolver, InboxSubscription } from './inbox/inbox.resolver.ts';
export { inboxView } from './inbox/inbox.view.ts';
export { sendDigests } from './mail/digests.ts';
export { readerOfStop, stopMail } from './mail/stop-mail.ts';
export { inTransaction } from './tell/in-transaction.ts';
export { hint, keepNotices } from './tell/keep-notices.ts';
export {
  type Ask,
  followersOf,
  type Notice,
  type NoticeFacts,
  ofEntry,
  type Teller,
  tellsOf,
} from './tell/notice.ts';
export { tellOfAll, tellPeople } from './tell/tell-people.ts';
export { leadersOf } from './tell/tellers.ts';
export { thingNamedBy } from './things/named-thing.face.ts';
export {
  mayKnowOf,
  type NamedThing,
  namedThing,
  nameThings,
  pathOfDocument,
  pathsOfDocuments,
} from './things/named-thing.ts';
export { NamedThingType, ThingInput } from './things/named-thing.types.ts';
