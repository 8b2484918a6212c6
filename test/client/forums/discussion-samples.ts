import type {
  DiscussionEntry,
  MessagePage,
  SessionOnScreen,
} from '../../../client/domains/forums/discussion/discussion.documents.ts';
import type {
  Message,
  MessageWithReplies,
} from '../../../client/domains/forums/discussion/message.documents.ts';

export const han = { __typename: 'Person', id: 'han', name: 'Han Seo-yeon', isDemonstration: true } as const;
export const anong = {
  __typename: 'Person',
  id: 'anong',
  name: 'Anong Srisuk',
  isDemonstration: true,
} as const;

const daegu = {
  __typename: 'Body',
  id: 'daegu',
  kind: 'CITY',
  name: 'Daegu',
  city: { __typename: 'City', id: 'c-daegu', slug: 'daegu', name: 'Daegu', field: 'MUSIC' },
} as const;
const chiangMai = {
  __typename: 'Body',
  id: 'chiang-mai',
  kind: 'CITY',
  name: 'Chiang Mai',
  city: {
    __typename: 'City',
    id: 'c-cm',
    slug: 'chiang-mai',
    name: 'Chiang Mai',
    field: 'CRAFTS_AND_FOLK_ART',
  },
} as const;

/** A message as the server gives it, posted at a position. */
export function message(position: number, more: Partial<Message> = {}): Message {
  const author = more.author ?? anong;
  return {
    __typename: 'Message',
    id: `m${position}`,
    position: String(position),
    sessionId: 's1',
    author,
    body: author.id === 'han' ? daegu : chiangMai,
    text: `Words ${position}`,
    state: 'VISIBLE',
    isQuestion: false,
    postedAt: '2023-11-18T03:12:00.000Z',
    editedAt: null,
    replyToId: null,
    reactions: [],
    mentions: [],
    requestId: `r${position}`,
    ...more,
  } as Message;
}

/** The same with its replies. */
export function tree(
  position: number,
  replies: Message[] = [],
  more: Partial<Message> = {},
): MessageWithReplies {
  return { ...message(position, more), replies };
}

/** What the stream says of a message at a position. */
export function entry(position: number, about: Message, kind = 'message.posted'): DiscussionEntry {
  return {
    __typename: 'DiscussionEntry',
    position: String(position),
    kind,
    message: about,
    session: null,
  } as unknown as DiscussionEntry;
}

/** A page of messages as read at a position of the stream. */
export function page(
  at: number,
  nodes: MessageWithReplies[],
  edges: { hasEarlier?: boolean; hasLater?: boolean } = {},
): MessagePage {
  const messages = { __typename: 'MessageConnection', nodes, hasEarlier: false, hasLater: false, ...edges };
  return { __typename: 'Discussion', id: 'd1', position: String(at), messages } as unknown as MessagePage;
}

/** A session with its discussion, as its screen reads it. */
export function session(
  discussion: MessagePage,
  more: {
    may?: { post: boolean; moderate: boolean };
    lastSeen?: { position: string; at: string } | null;
  } = {},
): SessionOnScreen {
  const all = discussion.messages.nodes.flatMap((one) => [one, ...one.replies]);
  return {
    __typename: 'Session',
    id: 's1',
    title: 'What stays after the week',
    abstract: 'A festival lasts a week.',
    room: 'A',
    startsAt: '2023-11-18T03:00:00.000Z',
    endsAt: '2023-11-18T04:30:00.000Z',
    state: 'LIVE',
    isDemonstration: true,
    messageCount: all.length,
    forum: {
      __typename: 'Forum',
      id: 'f1',
      slug: 'asean-2023',
      title: 'ASEAN Conference',
      venue: 'Hanoi Museum',
      zone: 'Asia/Ho_Chi_Minh',
      startsOn: '2023-11-18',
      host: {
        __typename: 'Body',
        id: 'hanoi',
        name: 'Hanoi',
        city: { __typename: 'City', id: 'c-hanoi', name: 'Hanoi' },
      },
    },
    speakers: [],
    discussion: {
      questionCount: 0,
      lastSeen: more.lastSeen ? { __typename: 'LastSeen', ...more.lastSeen } : null,
      may: { __typename: 'DiscussionMay', ...(more.may ?? { post: true, moderate: false }) },
      ...discussion,
    },
  } as unknown as SessionOnScreen;
}
